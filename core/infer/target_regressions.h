// SPDX-License-Identifier: GPL-3.0-or-later
// What methods share that explain each target gene by the expression of the TFs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/infer/gene_columns.h"
#include "core/infer/methods.h"
#include "core/trees/binned_matrix.h"

namespace grnwb::infer {

/// The regressions' features and responses, and the edges made of their importances. Calls for different targets may
/// come from different threads.
class TargetRegressions {
 public:
  /// Keeps a reference to input. method: its name; tfs: the features, in the order in which they are drawn; maxBins: of
  /// trees::BinnedMatrix.
  TargetRegressions(const MethodInput& input, std::string method, std::vector<std::string> tfs, std::size_t maxBins,
                    JobContext& job);

  const trees::BinnedMatrix& features() const { return m_features; }
  /// Positions among the targets of those that no earlier run finished.
  const std::vector<std::size_t>& open() const { return m_open; }
  /// The target's value in each cell; nothing when all are equal.
  std::optional<std::vector<float>> response(std::size_t target);
  /// The feature that is the target itself.
  std::optional<std::size_t> excluded(std::size_t target) const;

  /// importance: per TF; TFs with 0 get no edge.
  void setImportance(std::size_t target, const std::vector<double>& importance, std::int64_t trees);
  /// What was found, given away.
  Inference finish();

 private:
  std::vector<float> valuesOf(const std::string& gene) const;

  const MethodInput& m_input;
  std::string m_method;
  std::vector<std::string> m_tfs;
  GeneColumns m_columns;
  std::map<std::string, std::int64_t, std::less<>> m_geneIndex, m_tfIndex;
  trees::BinnedMatrix m_features;
  std::vector<std::size_t> m_open;
  std::vector<char> m_isConstant;  ///< [target]
  std::mutex m_mutex;
  std::map<std::string_view, const ScoredTarget*> m_earlier;  ///< by target
  std::map<std::string, ScoredTarget> m_scored;               ///< by target
};

}  // namespace grnwb::infer
