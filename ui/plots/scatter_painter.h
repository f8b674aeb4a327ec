// SPDX-License-Identifier: GPL-3.0-or-later
// How a scatter plot is drawn: points into an image, names and axes as vectors; for the screen and for export.
#pragma once

#include <QImage>
#include <QRectF>

#include "ui/plots/scatter_content.h"

class QPainter;

namespace grnwb::ui {

class ScatterCamera;

/// All points on the view colour; the image has the size of the view times the pixel ratio. 70,000 points take a few
/// milliseconds.
QImage splatPoints(const ScatterContent& content, const ScatterCamera& camera, const QSizeF& view, double pixelRatio,
                   const Theme& theme);
/// The same as vectors.
void paintPoints(QPainter& painter, const QRectF& area, const ScatterContent& content, const ScatterCamera& camera,
                 const Theme& theme);
/// Title, names of categories where they don't collide, and the axes' corner.
void paintFurniture(QPainter& painter, const QRectF& area, const ScatterContent& content, const ScatterCamera& camera,
                    const Theme& theme);

/// Radius of a point in pixels.
double pointRadius(Eigen::Index count);

}  // namespace grnwb::ui
