// SPDX-License-Identifier: GPL-3.0-or-later
// The legend of scatter plots for export.
#pragma once

#include <set>

#include "ui/plots/figure.h"
#include "ui/plots/scatter_content.h"

namespace grnwb::ui {

/// The categories that aren't hidden in as many rows as they need, or the scale of values; then what the rings are
/// drawn around (empty: no rings). Without CSV.
Figure legendFigure(const ScatterColouring& colouring, const std::set<int>& hidden, const QString& rings);

}  // namespace grnwb::ui
