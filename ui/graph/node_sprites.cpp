// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/node_sprites.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/graph/edge_marks.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kSelectedRing = 2.5, kNeighbourRing = 1, kTfRing = 1.2, kTargetRing = 0.6;
constexpr double kFadedAlpha = 0.35;
constexpr double kSteps = 4;  // of radius and device pixel ratio within one
constexpr int kMostSprites = 4096;
constexpr double kMarkGap = 3, kMarkRing = 1.6, kPinHead = 3;
constexpr double kPinReach = 6;

/// Of the ring around a node, past the corners of a square.
double markRadius(const NodeShape& shape) {
  constexpr double kCorner = 1.414;
  return (shape.isTf ? kCorner : 1) * shape.radius + kMarkGap;
}

void paintPin(QPainter& painter, QPointF at) {
  const Theme& theme = Theme::current();
  painter.setPen(QPen(theme.view, 3, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(at, at + QPointF(-4, 4));
  painter.setPen(QPen(theme.text, 1.2, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(at, at + QPointF(-4, 4));
  painter.setPen(QPen(theme.view, 0.8));
  painter.setBrush(theme.text);
  painter.drawEllipse(at, kPinHead, kPinHead);
}

}  // namespace

double NodeShape::reach() const {
  const double marked = mark == NodeMark::none ? 0 : markRadius(*this) - radius + kMarkRing;
  return radius + std::max({kSelectedRing, marked, pinned ? kPinReach : 0}) + 1;
}

void NodeShape::paint(QPainter& painter) const {
  const Theme& theme = Theme::current();
  QPen pen(theme.view, isTf ? kTfRing : kTargetRing);
  if (look == NodeLook::selected) pen = QPen(theme.accent, kSelectedRing);
  if (look == NodeLook::neighbour) pen = QPen(theme.text, kNeighbourRing);
  pen.setJoinStyle(Qt::MiterJoin);
  painter.setOpacity(look == NodeLook::faded ? kFadedAlpha : 1.0);
  painter.setPen(pen);
  painter.setBrush(colour);
  const QRectF shape(-radius, -radius, 2 * radius, 2 * radius);
  if (isTf)
    painter.drawRect(shape);
  else
    painter.drawEllipse(shape);
  painter.setOpacity(1);
  if (mark != NodeMark::none) {
    const MarkStyle style = mark == NodeMark::added ? addedStyle() : removedStyle();
    QPen ring(style.colour, kMarkRing, style.dash == EdgeDash::dashed ? Qt::DashLine : Qt::SolidLine);
    if (style.dash == EdgeDash::dashed) ring.setDashPattern({2, 1.4});
    painter.setPen(ring);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(), markRadius(*this), markRadius(*this));
  }
  if (pinned) paintPin(painter, QPointF(radius + 2, -radius - 2));
}

const QPixmap& NodeSprites::picture(NodeShape shape, double devicePixelRatio) {
  const auto radiusSteps = static_cast<quint64>(std::lround(shape.radius * kSteps));
  const auto ratioSteps = static_cast<quint64>(std::lround(devicePixelRatio * kSteps));
  const quint64 key = (static_cast<quint64>(shape.colour.rgb() & 0xffffff) << 40) | (radiusSteps << 16) |
                      (ratioSteps << 6) | (static_cast<quint64>(shape.mark) << 4) | (shape.pinned ? 8 : 0) |
                      (static_cast<quint64>(shape.look) << 1) | (shape.isTf ? 1 : 0);
  if (const auto found = m_pictures.constFind(key); found != m_pictures.constEnd()) return *found;
  if (m_pictures.size() >= kMostSprites) m_pictures.clear();

  shape.radius = static_cast<double>(radiusSteps) / kSteps;
  const int side = 2 * static_cast<int>(std::ceil(shape.reach() * devicePixelRatio));
  QPixmap pixmap(side, side);
  pixmap.setDevicePixelRatio(devicePixelRatio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(side / devicePixelRatio / 2, side / devicePixelRatio / 2);
  shape.paint(painter);
  return *m_pictures.insert(key, pixmap);
}

}  // namespace grnwb::ui
