// SPDX-License-Identifier: GPL-3.0-or-later
// A scatter plot's content made ready for drawing in one theme: points in drawing order with their colours, names and
// where they belong. Made once, drawn for every frame.
#pragma once

#include <QImage>
#include <QRectF>
#include <memory>
#include <vector>

#include "ui/plots/scatter_content.h"
#include "ui/plots/scatter_overlay.h"

class QPainter;

namespace grnwb::ui {

class HaloTexts;

class ScatterPicture {
 public:
  ScatterPicture(std::shared_ptr<const ScatterContent> content, const Theme& theme);

  const ScatterContent& content() const { return *m_content; }
  /// All points on the view colour; the image keeps its size and pixel ratio. 70,000 points take a few milliseconds.
  void splat(QImage& image, const ScatterCamera& camera) const;
  /// The same as vectors.
  void paintPoints(QPainter& painter, const QRectF& area, const ScatterCamera& camera) const;
  /// Title, outlines of the overlay with their texts, names of categories where they don't collide, and the axes'
  /// corner.
  void paintFurniture(QPainter& painter, const QRectF& area, const ScatterCamera& camera, const ScatterOverlay& overlay,
                      HaloTexts& texts) const;

 private:
  struct Point {
    double x, y;  // data units
    QRgb colour;
  };

  std::shared_ptr<const ScatterContent> m_content;
  const Theme& m_theme;
  std::vector<Point> m_points;  // ground, own, highlighted
  std::size_t m_own = 0, m_highlighted = 0;
  std::vector<CategoryMedian> m_names;
};

/// Radius of a point in pixels, among so many own ones.
double pointRadius(Eigen::Index count);

}  // namespace grnwb::ui
