// SPDX-License-Identifier: GPL-3.0-or-later
// A plot's axis: which value stands at which part of its length, and how it is drawn.
#pragma once

#include <QRectF>
#include <QString>
#include <vector>

#include "ui/plots/axis_ticks.h"

class QFont;
class QPainter;

namespace grnwb::ui {

struct Theme;

struct ValueAxis {
  double minimum = 0, maximum = 1;
  bool logarithmic = false;  ///< by log(1 + value), so that 0 has a place
  QString title = {};

  /// 0 at the minimum, 1 at the maximum, outside of them for values beyond.
  double share(double value) const;
  double value(double share) const;
  /// From one share of its length to another.
  ValueAxis part(double from, double to) const;
  std::vector<Tick> ticks(int wanted) const;
  /// What a pixel is near a value, rounded up to 1, 2 or 5 times a power of ten.
  double step(double near, double pixels) const;
  /// The nearest multiple of that step.
  double rounded(double value, double pixels) const;
};

/// Lines across the plot with labels at its left.
void paintLeftAxis(QPainter& painter, const QRectF& plot, const ValueAxis& axis, const Theme& theme);
/// Labels below the plot, the title under them.
void paintBottomAxis(QPainter& painter, const QRectF& plot, const ValueAxis& axis, const Theme& theme);
/// What the labels at the left need for a plot of that height, in pixels.
double leftAxisWidth(const ValueAxis& axis, double height, const QFont& font);
/// What the labels below need.
double bottomAxisHeight(const ValueAxis& axis);
QFont axisFont(QFont font);

}  // namespace grnwb::ui
