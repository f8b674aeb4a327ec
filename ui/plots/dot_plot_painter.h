// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a dot plot: the one routine for the screen and for figures.
#pragma once

#include <QSet>
#include <QString>
#include <optional>

#include "ui/plots/dot_plot_content.h"

class QPainter;

namespace grnwb::ui {

class DotPlotLayout;
struct Theme;

/// What stands out while the plot is used.
struct DotPlotEmphasis {
  QSet<QString> genes;             ///< their columns are tinted
  std::optional<GridPlace> place;  ///< its row is tinted, and its dots are framed
};

void paintDotPlot(QPainter& painter, const DotPlotContent& content, const DotPlotLayout& layout,
                  const DotPlotEmphasis& emphasis, const Theme& theme);

}  // namespace grnwb::ui
