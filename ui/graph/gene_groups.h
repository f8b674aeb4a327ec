// SPDX-License-Identifier: GPL-3.0-or-later
// The cell type in which each gene is expressed highest, for its colour on the canvas.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <string>

#include "core/data/dataset.h"

namespace grnwb::ui {

struct GeneGroups {
  QStringList names;            ///< labels of the cells, in the order of their categories
  QHash<QString, int> groupOf;  ///< gene to number of its label; genes without expression are left out
};

/// Highest by mean of x over the cells of a label; cells without a label don't count. Empty when the column is absent.
GeneGroups highestLabels(const data::Dataset& dataset, const std::string& labelColumn);

}  // namespace grnwb::ui
