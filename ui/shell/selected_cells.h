// SPDX-License-Identifier: GPL-3.0-or-later
// What a group of compared cells is: its types in both sets, the genes that differ most inside it, who regulates them.
#pragma once

#include <QtGlobal>
#include <string>
#include <vector>

#include "core/grn/grn.h"
#include "core/pipeline/compared_cells.h"
#include "core/pipeline/comparison.h"

namespace grnwb::ui {

struct SelectedCells {
  struct Type {
    std::string name;  ///< empty: unassigned
    int code = -1;
    qint64 real = 0, synthetic = 0;
  };
  struct Gap {
    std::string gene;
    double realMean = 0, syntheticMean = 0;  ///< counts
    double log2Ratio = 0;                    ///< of (synthetic mean + 1) / (real mean + 1)
  };
  struct SharedRegulator {
    std::string tf;
    int targets = 0;  ///< among the genes of the gaps
  };
  qint64 real = 0, synthetic = 0;
  std::vector<Type> types;                  ///< the most cells first
  std::vector<Gap> gaps;                    ///< by size, a few; of at most 2000 cells a set; needs cells of both
  std::vector<SharedRegulator> regulators;  ///< of at least two of these genes, the most first
};

/// cells: rows of the comparison's embedding. compared and grn may be null: then there are no gaps, or no regulators.
SelectedCells describeCells(const std::vector<qint64>& cells, const pipeline::Comparison& comparison,
                            const pipeline::ComparedCells* compared, const grn::Grn* grn);

}  // namespace grnwb::ui
