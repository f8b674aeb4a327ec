// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over the points of a scatter plot: the region of a lasso and rings around groups, each with its name.
#pragma once

#include <QPainterPath>
#include <QPolygonF>
#include <QRectF>
#include <QString>
#include <vector>

class QPainter;

namespace grnwb::ui {

class HaloTexts;
class ScatterCamera;
struct Theme;

/// What a box or lasso enclosed, here or, dashed, in a linked view.
struct ScatterRegion {
  QPolygonF outline;  ///< data units; empty: none
  bool isLinked = false;
  QString text;  ///< above it; empty: none
};

/// Draws attention to a group of points.
struct ScatterRing {
  QPolygonF hull;  ///< convex, in data units, counterclockwise
  QString text;
  std::vector<qint64> points;  ///< what a click on the text selects
};

struct ScatterOverlay {
  ScatterRegion region;
  std::vector<ScatterRing> rings;
};

/// A smooth convex line in the view around the hull, at least a few pixels from it.
QPainterPath ringPath(const ScatterRing& ring, const QRectF& area, const ScatterCamera& camera);

/// Where the texts stand: of the region first (null without a text), then of each ring (null outside of the area).
std::vector<QRectF> overlayTextBoxes(const ScatterOverlay& overlay, const QRectF& area, const ScatterCamera& camera,
                                     const QFont& font);
void paintOutlines(QPainter& painter, const ScatterOverlay& overlay, const QRectF& area, const ScatterCamera& camera,
                   const Theme& theme);
/// boxes: of overlayTextBoxes().
void paintOverlayTexts(QPainter& painter, const ScatterOverlay& overlay, const std::vector<QRectF>& boxes,
                       HaloTexts& texts, const Theme& theme);

}  // namespace grnwb::ui
