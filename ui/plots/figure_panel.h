// SPDX-License-Identifier: GPL-3.0-or-later
// Several figures as one, with letters and one legend for all.
#pragma once

#include <vector>

#include "ui/plots/figure.h"

namespace grnwb::ui {

/// Equally large panels row by row, with the letters a, b, c... when there are several, over the legend (one that
/// paints nothing: none), which has its own height, or a row of text. CSV: each panel's, under a line "# a: name",
/// separated by an empty line; that of a single panel as it is.
Figure panelFigure(const QString& name, std::vector<Figure> panels, int columns, Figure legend = {});

}  // namespace grnwb::ui
