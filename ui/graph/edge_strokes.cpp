// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/edge_strokes.h"

#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "ui/graph/clip_segment.h"

namespace grnwb::ui {
namespace {

constexpr double kHeadShare = 0.8;  // of an arrowhead that the line stays short of its tip
constexpr double kHeadHalf = 0.42;  // width of an arrowhead, half, by its length
constexpr double kBarHalf = 0.6;
constexpr double kBarWidth = 1.3;  // by the line's width

/// Lengths in pixels of a dash and of the gap after it; none for a solid line.
struct Pattern {
  double on = 0, off = 0;
};

Pattern patternOf(EdgeDash dash, double width) {
  switch (dash) {
    case EdgeDash::dashed:
      return {4 * width, 3 * width};
    case EdgeDash::dotted:
      return {1.2 * width, 2 * width};
    case EdgeDash::solid:
      break;
  }
  return {};
}

/// What both ways of drawing share.
struct Shape {
  explicit Shape(const EdgeStroke& stroke) : tip(stroke.line.p2()) {
    const double length = stroke.line.length();
    const QPointF along = (stroke.line.p2() - stroke.line.p1()) / length, across(-along.y(), along.x());
    const double head = stroke.headLength;
    if (stroke.head == EdgeHead::bar) {
      shaft = stroke.line;
      bar = {tip + kBarHalf * head * across, tip - kBarHalf * head * across};
    } else {
      shaft = {stroke.line.p1(), tip - std::min(kHeadShare * head, length) * along};
      left = tip - head * along + kHeadHalf * head * across;
      right = tip - head * along - kHeadHalf * head * across;
    }
  }
  QPointF tip, left, right;  // of an arrowhead
  QLineF shaft, bar;
};

/// A half plane: how far inside a point lies.
struct Side {
  Side(QPointF from, QPointF to) : origin(from) {
    const QPointF along = to - from;
    const double length = std::max(1e-9, std::hypot(along.x(), along.y()));
    inwards = QPointF(-along.y(), along.x()) / length;
  }
  double inside(QPointF point) const { return QPointF::dotProduct(point - origin, inwards); }
  QPointF origin, inwards;
};

class Blender {
 public:
  explicit Blender(QImage& image)
      : m_bits(reinterpret_cast<QRgb*>(image.bits())),
        m_row(image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb))),
        m_width(image.width()),
        m_height(image.height()) {}

  void setColour(const QColor& colour) {
    m_redBlue = colour.rgb() & 0xff00ff;
    m_green = colour.rgb() & 0x00ff00;
    m_alpha = static_cast<int>(std::lround(colour.alphaF() * kFull));
  }

  void line(const QLineF& whole, double width, Pattern pattern) {
    QLineF line = whole;
    if (!clipSegment(line, QRectF(-width, -width, m_width + 2 * width, m_height + 2 * width))) return;
    if (std::abs(line.dy()) > std::abs(line.dx()))
      along({line.y1(), line.x1()}, {line.y2(), line.x2()}, whole.y1(), width, pattern, m_height, m_row, m_width, 1);
    else
      along(line.p1(), line.p2(), whole.x1(), width, pattern, m_width, 1, m_height, m_row);
  }

  void triangle(QPointF a, QPointF b, QPointF c) {
    if (Side(a, b).inside(c) < 0) std::swap(b, c);
    const Side sides[] = {{a, b}, {b, c}, {c, a}};
    const int left = std::max(0, static_cast<int>(std::min({a.x(), b.x(), c.x()})) - 1);
    const int top = std::max(0, static_cast<int>(std::min({a.y(), b.y(), c.y()})) - 1);
    const int right = std::min(m_width - 1, static_cast<int>(std::max({a.x(), b.x(), c.x()})) + 1);
    const int bottom = std::min(m_height - 1, static_cast<int>(std::max({a.y(), b.y(), c.y()})) + 1);
    for (int y = top; y <= bottom; ++y)
      for (int x = left; x <= right; ++x) {
        const QPointF middle(x + 0.5, y + 0.5);
        const double inside =
            std::min({sides[0].inside(middle), sides[1].inside(middle), sides[2].inside(middle)}) + 0.5;
        if (inside > 0) blend(m_bits[y * m_row + x], static_cast<int>(std::min(1.0, inside) * m_alpha));
      }
  }

 private:
  static constexpr int kFull = 256;            // of alpha
  static constexpr std::int64_t kOne = 65536;  // a pixel in fixed point

  /// x of the points runs along the longer side, column by column; a column's pixels are covered by how much of them
  /// lies within the width.
  void along(QPointF from, QPointF to, double start, double width, Pattern pattern, int columns, qsizetype stepU,
             int rows, qsizetype stepV) {
    if (from.x() > to.x()) std::swap(from, to);
    const double slope = to.x() > from.x() ? (to.y() - from.y()) / (to.x() - from.x()) : 0;
    const double stretch = std::sqrt(1 + slope * slope), period = pattern.on + pattern.off;
    const auto reach = static_cast<std::int64_t>((std::max(0.5, width / 2 * stretch) + 0.5) * kOne);
    const auto strength = static_cast<std::int64_t>(std::min(1.0, width * stretch) * m_alpha);
    const int first = std::max(0, static_cast<int>(std::ceil(from.x() - 0.5)));
    const int last = std::min(columns - 1, static_cast<int>(std::ceil(to.x() - 0.5)) - 1);
    auto middle = static_cast<std::int64_t>((from.y() + slope * (first + 0.5 - from.x()) - 0.5) * kOne);
    const auto step = static_cast<std::int64_t>(slope * kOne);
    for (int u = first; u <= last; ++u, middle += step) {
      if (period > 0 && std::fmod(std::abs(u + 0.5 - start) * stretch, period) > pattern.on) continue;
      const std::int64_t begin = std::max<std::int64_t>(0, (middle - reach + kOne) >> 16);
      const std::int64_t end = std::min<std::int64_t>(rows - 1, (middle + reach) >> 16);
      for (std::int64_t v = begin; v <= end; ++v) {
        const std::int64_t cover = std::min(kOne, reach - std::abs(v * kOne - middle));
        if (cover > 0) blend(m_bits[u * stepU + v * stepV], static_cast<int>((cover * strength) >> 16));
      }
    }
  }

  /// share: of kFull.
  void blend(QRgb& under, int share) const {
    const auto part = static_cast<QRgb>(share), rest = static_cast<QRgb>(kFull - share);
    const QRgb redBlue = (((under & 0xff00ff) * rest + m_redBlue * part) >> 8) & 0xff00ff;
    const QRgb green = (((under & 0x00ff00) * rest + m_green * part) >> 8) & 0x00ff00;
    under = 0xff000000 | redBlue | green;
  }

  QRgb* m_bits;
  qsizetype m_row;
  int m_width, m_height;
  QRgb m_redBlue = 0, m_green = 0;
  int m_alpha = kFull;
};

}  // namespace

void paintStroke(QPainter& painter, const EdgeStroke& stroke) {
  if (stroke.line.isNull()) return;
  const Shape shape(stroke);
  const Pattern pattern = patternOf(stroke.dash, stroke.width);
  QPen pen(stroke.colour, stroke.width, Qt::SolidLine, Qt::FlatCap);
  if (pattern.on > 0) pen.setDashPattern({pattern.on / stroke.width, pattern.off / stroke.width});
  painter.setPen(pen);
  painter.drawLine(shape.shaft);
  if (stroke.head == EdgeHead::bar) {
    painter.setPen(QPen(stroke.colour, kBarWidth * stroke.width, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(shape.bar);
  } else {
    painter.setPen(Qt::NoPen);
    painter.setBrush(stroke.colour);
    painter.drawPolygon(QPolygonF({shape.tip, shape.left, shape.right}));
  }
}

void blendStrokes(QImage& image, const std::vector<EdgeStroke>& strokes, double scale) {
  Blender blender(image);
  for (const EdgeStroke& stroke : strokes) {
    if (stroke.line.isNull()) continue;
    EdgeStroke scaled = stroke;
    scaled.line = {scale * stroke.line.p1(), scale * stroke.line.p2()};
    scaled.width *= scale;
    scaled.headLength *= scale;
    const Shape shape(scaled);
    blender.setColour(stroke.colour);
    blender.line(shape.shaft, scaled.width, patternOf(scaled.dash, scaled.width));
    if (stroke.head == EdgeHead::bar)
      blender.line(shape.bar, kBarWidth * scaled.width, {});
    else
      blender.triangle(shape.tip, shape.left, shape.right);
  }
}

}  // namespace grnwb::ui
