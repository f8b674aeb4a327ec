// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a training still learns: signs of divergence, said in words.
#pragma once

#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/gan/train.h"

namespace grnwb::gan {

class TrainingHealth {
 public:
  /// training: cells x genes of the real data.
  explicit TrainingHealth(const data::Dataset& training);

  /// Throws Error(failed) when the step's losses are no numbers, or the critic's gradients exploded.
  static void checkLosses(const StepLog& log);
  /// cells: synthetic, cells x genes. Throws Error(failed) when for the second time in a row hardly any gene of the
  /// real cells is left.
  void checkCells(const data::Matrix& cells, const StepLog& log);
  /// Genes with counts in more than 5 % of the real cells and in none of the cells last checked.
  const std::vector<std::string>& silentGenes() const { return m_silent; }

 private:
  struct Expressed {
    Eigen::Index column;
    std::string gene;
  };
  std::vector<Expressed> m_expressed;
  std::vector<std::string> m_silent;
  bool m_wasCollapsed = false;
};

}  // namespace grnwb::gan
