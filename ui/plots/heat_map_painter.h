// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a heat map: the one routine for the screen and for figures.
#pragma once

#include <optional>

#include "ui/plots/heat_map_content.h"

namespace grnwb::ui {

struct HeatMapLayout;

void paintHeatMap(QPainter& painter, const HeatMapContent& content, const HeatMapLayout& layout,
                  std::optional<GridPlace> selected, const Theme& theme);
/// A line around a cell.
void paintCellOutline(QPainter& painter, const QRectF& cell, const QColor& colour, const Theme& theme);

}  // namespace grnwb::ui
