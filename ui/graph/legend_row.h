// SPDX-License-Identifier: GPL-3.0-or-later
// One row of the canvas' legend: signs and their names from left to right.
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>
#include <functional>

#include "ui/graph/edge_strokes.h"

class QPainter;

namespace grnwb::ui {

class LegendRow {
 public:
  /// In the font of the painter, vertically in the middle of the area.
  LegendRow(QPainter& painter, const QRectF& area);

  void skip(double width) { m_x += width; }
  /// Whether a sign and its text, or a text alone, still fit, with so much kept free behind them.
  bool hasRoomFor(const QString& text, double more = 0) const;

  void text(const QString& text, const QColor& colour);
  void square(const QColor& colour);
  void circle(const QColor& colour);
  void ring(const QColor& colour, EdgeDash dash);
  void edge(const QColor& colour, EdgeDash dash, EdgeHead head);
  void ramp(double width, const std::function<QColor(double)>& colourAt);

 private:
  QPainter& m_painter;
  QRectF m_area;
  double m_x;
};

}  // namespace grnwb::ui
