// SPDX-License-Identifier: GPL-3.0-or-later
// What a plot hands over for export: a paint routine and its data.
#pragma once

#include <QByteArray>
#include <QString>
#include <functional>

class QPainter;
class QRectF;

namespace grnwb::ui {

struct Figure {
  QString name;  ///< proposed file name without ending
  /// Paints into the rectangle, in units of 1/96 inch; fonts have pixel sizes. Serves screen, SVG, PDF and PNG.
  std::function<void(QPainter& painter, const QRectF& area)> paint;
  /// The plot's data, comma separated, C locale, with a header line.
  std::function<QByteArray()> csv;
  /// The height it wants at a width, in the same units; empty: it fits any.
  std::function<double(double width)> height = {};
};

}  // namespace grnwb::ui
