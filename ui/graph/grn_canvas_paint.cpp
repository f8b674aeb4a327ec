// SPDX-License-Identifier: GPL-3.0-or-later
// How the canvas is painted, in viewport pixels: screen, PNG, SVG and PDF take the same way. Labels are in
// grn_canvas_labels.cpp.
#include <QElapsedTimer>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/graph/edge_density.h"
#include "ui/graph/grn_canvas.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kDensityAlpha = 0.75, kFadedDensity = 0.55, kPaleDensity = 0.3;  // the latter two of the first
constexpr int kSlowMs = 10;
constexpr int kCrowdedEdges = 120;                        // beyond so many single edges they are drawn thinner
constexpr double kCrowdedAlpha = 0.6, kCrowdedInk = 300;  // beyond so many they get fainter too
constexpr double kBesideSelectionAlpha = 0.25;
constexpr double kTipGap = 1.5;  // between head and node
constexpr double kHandleRadius = 4;

QColor signColour(grn::Sign sign) {
  const Theme& theme = Theme::current();
  switch (sign) {
    case grn::Sign::activates:
      return theme.activates;
    case grn::Sign::represses:
      return theme.represses;
    case grn::Sign::unknown:
      break;
  }
  return theme.secondText;
}

/// An image of one colour in several alphas, laid over the ground.
QImage overGround(const QImage& image, const QColor& colour, double opacity) {
  const QColor ground = Theme::current().view;
  std::array<QRgb, 256> mixed{};
  for (int alpha = 0; alpha < 256; ++alpha) {
    const double share = opacity * alpha / 255;
    const auto mix = [share](int below, int above) {
      return static_cast<int>(std::lround(below + share * (above - below)));
    };
    mixed[static_cast<std::size_t>(alpha)] =
        qRgb(mix(ground.red(), colour.red()), mix(ground.green(), colour.green()), mix(ground.blue(), colour.blue()));
  }
  QImage result(image.size(), QImage::Format_RGB32);
  for (int y = 0; y < image.height(); ++y) {
    const auto* from = reinterpret_cast<const QRgb*>(image.constScanLine(y));
    auto* to = reinterpret_cast<QRgb*>(result.scanLine(y));
    for (int x = 0; x < image.width(); ++x) to[x] = mixed[static_cast<std::size_t>(qAlpha(from[x]))];
  }
  return result;
}

/// From the painter's present coordinates (the scene's) to pixels of the viewport.
void useViewportPixels(QPainter& painter, const QTransform& viewportTransform) {
  painter.setWorldTransform(viewportTransform.inverted() * painter.worldTransform());
}

}  // namespace

void GrnCanvas::drawBackground(QPainter* painter, const QRectF&) {
  painter->save();
  useViewportPixels(*painter, viewportTransform());
  drawEdges(*painter);
  if (m_hoveredEdge >= 0 && !m_paintsFigure) paintStroke(*painter, strokeOf(m_hoveredEdge, true, false));
  painter->restore();
}

void GrnCanvas::drawForeground(QPainter* painter, const QRectF&) {
  painter->save();
  useViewportPixels(*painter, viewportTransform());
  drawLabels(*painter);
  if (!m_paintsFigure) drawHand(*painter);
  painter->restore();
}

/// What the hand is doing: box, lasso, an edge on its way, handles of selected edges.
void GrnCanvas::drawHand(QPainter& painter) const {
  const Theme& theme = Theme::current();
  QColor fill = theme.accent;
  fill.setAlphaF(0.12F);
  painter.setPen(QPen(theme.accent, 1));
  painter.setBrush(fill);
  if (m_drag == Drag::box) painter.drawRect(QRectF(m_pressedAt, m_draggedTo).normalized());
  if (m_drag == Drag::lasso) painter.drawPolygon(m_lasso);

  painter.setPen(QPen(theme.accent, 2, Qt::SolidLine, Qt::RoundCap));
  if (m_drag == Drag::edge) painter.drawLine(pixelOf(m_pressedNode), m_draggedTo);
  if (m_drag == Drag::swap) painter.drawLine(m_draggedTo, pixelOf(m_graph.edge(m_pressedHandle).target));
  if (m_tool != Tool::edge || m_drag != Drag::none) return;
  painter.setPen(QPen(theme.accent, 1.5));
  painter.setBrush(theme.view);
  for (const EdgeName& name : m_selection.edges)
    if (const int edge = m_graph.edgeOf(name); edge >= 0 && isEdgeShown(edge))
      painter.drawEllipse(handlePoint(edge), kHandleRadius, kHandleRadius);
}

void GrnCanvas::drawEdges(QPainter& painter) {
  const QRectF view = viewport()->rect();
  const Theme& theme = Theme::current();
  if (m_paintsFigure) {
    painter.fillRect(view, theme.view);
    painter.setOpacity(densityOpacity());
    painter.drawImage(view, densityImage(m_imageScale));
    painter.setOpacity(1);
    for (const EdgeStroke& stroke : singleStrokes()) paintStroke(painter, stroke);
    return;
  }
  const bool draft = m_moves && m_edgesAreSlow;
  const double scale = devicePixelRatioF() / (draft ? 2 : 1);
  const EdgesKey key{viewportTransform(), (view.size() * scale).toSize(), m_placesVersion};
  const bool sameCamera = key == m_edgesKey && !m_density.isNull();
  QElapsedTimer watch;
  watch.start();
  if (!sameCamera) m_density = densityImage(scale);
  if (!sameCamera || m_edgesVersion != m_looksVersion) {
    m_edges = overGround(m_density, theme.faintText, densityOpacity());
    blendStrokes(m_edges, singleStrokes(), scale);
    if (!sameCamera && !draft) m_edgesAreSlow = watch.elapsed() > kSlowMs;
    m_edgesKey = key;
    m_edgesVersion = m_looksVersion;
  }
  painter.setRenderHint(QPainter::SmoothPixmapTransform, draft);
  painter.drawImage(view, m_edges);
}

double GrnCanvas::densityOpacity() const {
  return !m_marks.isEmpty() ? kPaleDensity : m_singleEdges.empty() ? 1 : kFadedDensity;
}

QImage GrnCanvas::densityImage(double scale) const {
  const QTransform toImage = viewportTransform() * QTransform::fromScale(scale, scale);
  std::vector<QPointF> places;
  places.reserve(m_items.size());
  for (const NodeItem* node : m_items) places.push_back(toImage.map(node->pos()));
  std::vector<QLineF> segments;
  segments.reserve(m_graph.edges().size());
  for (const GraphEdge& edge : m_graph.edges())
    if (isShown(edge.tf) && isShown(edge.target))
      segments.emplace_back(places[static_cast<std::size_t>(edge.tf)], places[static_cast<std::size_t>(edge.target)]);
  const QSize size = (QSizeF(viewport()->size()) * scale).toSize();
  return edgeDensity(segments, size, Theme::current().faintText, kDensityAlpha);
}

std::vector<EdgeStroke> GrnCanvas::singleStrokes() const {
  const bool crowded = static_cast<int>(m_singleEdges.size()) > kCrowdedEdges;
  const bool anySelected = !m_singleEdges.empty() && m_singleEdges.back().selected;
  std::vector<EdgeStroke> strokes;
  strokes.reserve(m_singleEdges.size());
  for (const auto& [edge, selected] : m_singleEdges) {
    strokes.push_back(strokeOf(edge, selected && !m_selection.edges.empty(), crowded));
    if (anySelected && !selected) strokes.back().colour.setAlphaF(static_cast<float>(kBesideSelectionAlpha));
  }
  return strokes;
}

/// By its mark if it has one, otherwise by its sign; a null line where the nodes leave no room.
EdgeStroke GrnCanvas::strokeOf(int edge, bool strong, bool crowded) const {
  const GraphEdge& at = m_graph.edge(edge);
  const bool thin = crowded && !strong;
  EdgeStroke stroke;
  stroke.width = strong ? 2.2 : thin ? 1.0 : 1.3;
  stroke.headLength = strong ? 9 : thin ? 5.5 : 7;
  const double share = std::min(1.0, std::sqrt(kCrowdedInk / static_cast<double>(m_singleEdges.size() + 1)));
  const EdgeMark mark = m_markOf[static_cast<std::size_t>(edge)];
  if (mark == EdgeMark::none) {
    stroke.colour = signColour(at.sign);
    if (thin) stroke.colour.setAlphaF(static_cast<float>(kCrowdedAlpha * share));
    if (at.sign == grn::Sign::represses) {
      stroke.dash = EdgeDash::dashed;
      stroke.head = EdgeHead::bar;
    }
  } else {
    const MarkStyle style = mark == EdgeMark::added     ? addedStyle()
                            : mark == EdgeMark::removed ? removedStyle()
                                                        : changedStyle();
    stroke.colour = style.colour;
    stroke.dash = style.dash;
    stroke.width = std::max(stroke.width, 1.3);
    if (thin) stroke.colour.setAlphaF(static_cast<float>(share));
  }
  const QLineF whole = viewportTransform().map(segmentOf(edge));
  const double length = whole.length(), start = nodePixels(at.tf), end = length - nodePixels(at.target) - kTipGap;
  if (end > start) stroke.line = {whole.pointAt(start / length), whole.pointAt(end / length)};
  return stroke;
}

void GrnCanvas::paintFigure(QPainter& painter, const QRectF& target, double imageScale) {
  m_paintsFigure = true;
  m_imageScale = imageScale;
  render(&painter, target, viewport()->rect(), Qt::KeepAspectRatio);
  m_paintsFigure = false;
}

}  // namespace grnwb::ui
