// SPDX-License-Identifier: GPL-3.0-or-later
// A scatter plot with axes made ready for drawing in one theme: made once, drawn for every frame.
#pragma once

#include <QImage>
#include <QRectF>
#include <memory>
#include <vector>

#include "ui/plots/axes_scatter_content.h"

class QFont;
class QPainter;

namespace grnwb::ui {

class HaloTexts;
struct Theme;

class AxesScatterPicture {
 public:
  AxesScatterPicture(std::shared_ptr<const AxesScatterContent> content, const Theme& theme);

  /// Over what the image shows already. plot: in its logical pixels; shown: the part of both axes, in shares. 70,000
  /// points take a few milliseconds.
  void splat(QImage& image, const QRectF& plot, const QRectF& shown) const;
  /// The same as vectors.
  void paintPoints(QPainter& painter, const QRectF& plot, const QRectF& shown) const;
  /// Axes, limits, rings and names; the points come between.
  void paintAxes(QPainter& painter, const QRectF& plot, const QRectF& shown) const;
  void paintNames(QPainter& painter, const QRectF& plot, const QRectF& shown, HaloTexts& texts) const;

  static QRectF plotArea(const AxesScatterContent& content, const QRectF& area, const QFont& font);
  static QPointF toView(const QPointF& share, const QRectF& plot, const QRectF& shown);
  double radius() const;

 private:
  struct Point {
    QPointF share;
    QRgb colour;
  };

  std::shared_ptr<const AxesScatterContent> m_content;
  const Theme& m_theme;
  std::vector<Point> m_points;  // grey, then coloured
};

}  // namespace grnwb::ui
