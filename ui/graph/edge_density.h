// SPDX-License-Identifier: GPL-3.0-or-later
// All edges at once: every segment is added into a float buffer, which becomes one image by its density.
#pragma once

#include <QColor>
#include <QImage>
#include <QLineF>
#include <vector>

namespace grnwb::ui {

/// Segments in pixels of the image; lines are one pixel wide and antialiased. The densest pixels get `colour` at
/// `strongest` alpha, a single line among thousands stays faint, a single line alone is well seen.
QImage edgeDensity(const std::vector<QLineF>& segments, QSize size, const QColor& colour, double strongest);

}  // namespace grnwb::ui
