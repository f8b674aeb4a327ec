// SPDX-License-Identifier: GPL-3.0-or-later
// The marker dot plot of a study: which rows and columns, in which order.
#pragma once

#include "ui/compare/shown_markers.h"
#include "ui/plots/dot_plot_content.h"

namespace grnwb::ui {

enum class GroupOrder { tree, size, name };

struct MarkerLook {
  GroupOrder order = GroupOrder::tree;
  DotPlotContent::Scale scale = DotPlotContent::Scale::perGene;
  bool byGroup = true;         ///< markers stand in the order of the rows, under brackets; else as they come
  std::vector<qint64> picked;  ///< rows of the comparison's embedding: a further row below; empty: none
  QString syntheticName;       ///< what the synthetic cells come from
  TypePalette palette;         ///< of the groups where they are types
};

DotPlotContent markerContent(const MarkerStudy& study, const std::vector<ShownMarker>& markers, const MarkerLook& look);

}  // namespace grnwb::ui
