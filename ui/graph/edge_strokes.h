// SPDX-License-Identifier: GPL-3.0-or-later
// Edges as single lines with a head, drawn fast into an image or as vectors by a painter.
#pragma once

#include <QColor>
#include <QImage>
#include <QLineF>
#include <vector>

class QPainter;

namespace grnwb::ui {

enum class EdgeDash { solid, dashed, dotted };
enum class EdgeHead { arrow, bar };

/// In pixels; from the border of one node to the border of the other, where the head's tip is.
struct EdgeStroke {
  QLineF line;
  QColor colour;  ///< its alpha counts
  double width = 1.3;
  double headLength = 7;
  EdgeDash dash = EdgeDash::solid;
  EdgeHead head = EdgeHead::arrow;
};

/// As vectors, or where there are few.
void paintStroke(QPainter& painter, const EdgeStroke& stroke);
/// The same, antialiased, onto an image of Format_RGB32 with `scale` pixels to one of the strokes'; several times
/// faster than a painter.
void blendStrokes(QImage& image, const std::vector<EdgeStroke>& strokes, double scale);

}  // namespace grnwb::ui
