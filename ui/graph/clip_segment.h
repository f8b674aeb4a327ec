// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a segment inside a rectangle (Liang and Barsky, 1984).
#pragma once

#include <QLineF>
#include <QRectF>

namespace grnwb::ui {

/// Cuts the line to the rectangle; false when nothing of it is inside.
bool clipSegment(QLineF& line, const QRectF& area);

}  // namespace grnwb::ui
