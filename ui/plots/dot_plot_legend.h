// SPDX-License-Identifier: GPL-3.0-or-later
// What colour and size of the dots stand for, in one line.
#pragma once

class QPainter;

namespace grnwb::ui {

class DotPlotLayout;
class DotPlotScales;
struct Theme;

void paintDotLegend(QPainter& painter, const DotPlotScales& scales, const DotPlotLayout& layout, const Theme& theme);

}  // namespace grnwb::ui
