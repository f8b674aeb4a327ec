// SPDX-License-Identifier: GPL-3.0-or-later
// How the canvas is painted, in viewport pixels: screen, PNG, SVG and PDF take the same way.
#include <QElapsedTimer>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/graph/edge_density.h"
#include "ui/graph/grn_canvas.h"
#include "ui/graph/label_layout.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kDensityAlpha = 0.75, kFadedDensityAlpha = 0.4;
constexpr int kSlowMs = 8;
constexpr int kCrowdedEdges = 120;         // beyond so many selected edges they are drawn thinner
constexpr double kTargetLabelShare = 0.3;  // of the view that labels of all targets in it may fill
constexpr double kTypicalLabelArea = 64 * 15;
constexpr std::size_t kMostLabels = 400;
constexpr int kMostCertainLabels = 12;  // selected genes that get their label whatever it covers

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

/// From the painter's present coordinates (the scene's) to pixels of the viewport.
void useViewportPixels(QPainter& painter, const QTransform& viewportTransform) {
  painter.setWorldTransform(viewportTransform.inverted() * painter.worldTransform());
}

}  // namespace

void GrnCanvas::drawBackground(QPainter* painter, const QRectF&) {
  painter->save();
  useViewportPixels(*painter, viewportTransform());
  painter->fillRect(viewport()->rect(), Theme::current().view);
  drawEdges(*painter);
  if (m_hoveredEdge >= 0 && !m_paintsFigure) drawEdge(*painter, m_hoveredEdge, true);
  painter->restore();
}

void GrnCanvas::drawForeground(QPainter* painter, const QRectF&) {
  painter->save();
  useViewportPixels(*painter, viewportTransform());
  drawLabels(*painter);
  const Theme& theme = Theme::current();
  if (m_drag == Drag::box) {
    QColor fill = theme.accent;
    fill.setAlphaF(0.12F);
    painter->setPen(QPen(theme.accent, 1));
    painter->setBrush(fill);
    painter->drawRect(QRectF(m_pressedAt, m_draggedTo).normalized());
  }
  if (m_drag == Drag::edge) {
    painter->setPen(QPen(theme.accent, 2, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(viewportTransform().map(placeOf(m_pressedNode)), m_draggedTo);
  }
  painter->restore();
}

void GrnCanvas::drawEdges(QPainter& painter) {
  const QRectF view = viewport()->rect();
  if (m_paintsFigure) {
    painter.drawImage(view, densityImage(m_imageScale));
    drawSelectedEdges(painter);
    return;
  }
  const bool draft = m_moves && m_edgesAreSlow;
  const double ratio = devicePixelRatioF();
  const EdgesKey key{viewportTransform(), (view.size() * ratio).toSize(), m_version, draft};
  if (!(key == m_edgesKey)) {
    QElapsedTimer watch;
    watch.start();
    m_edges = QImage(key.size, QImage::Format_RGB32);
    m_edges.fill(Theme::current().view);
    QPainter image(&m_edges);
    image.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    image.drawImage(QRectF(m_edges.rect()), densityImage(draft ? ratio / 2 : ratio));
    image.scale(ratio, ratio);
    drawSelectedEdges(image);
    m_edgesKey = key;
    if (!draft) m_edgesAreSlow = watch.elapsed() > kSlowMs;
  }
  painter.drawImage(view, m_edges);
}

void GrnCanvas::drawSelectedEdges(QPainter& painter) const {
  for (const int edge : m_drawnEdges) drawEdge(painter, edge, !m_selection.edges.empty());
}

QImage GrnCanvas::densityImage(double scale) const {
  const QTransform toImage = viewportTransform() * QTransform::fromScale(scale, scale);
  std::vector<QPointF> places;
  places.reserve(m_items.size());
  for (const NodeItem* item : m_items) places.push_back(toImage.map(item->pos()));
  std::vector<QLineF> segments;
  segments.reserve(m_graph.edges().size());
  for (const GraphEdge& edge : m_graph.edges())
    if (isPlaced(edge.tf) && isPlaced(edge.target))
      segments.emplace_back(places[static_cast<std::size_t>(edge.tf)], places[static_cast<std::size_t>(edge.target)]);
  const QSize size = (QSizeF(viewport()->size()) * scale).toSize();
  return edgeDensity(segments, size, Theme::current().faintText,
                     m_drawnEdges.empty() ? kDensityAlpha : kFadedDensityAlpha);
}

void GrnCanvas::drawEdge(QPainter& painter, int edge, bool strong) const {
  const GraphEdge& at = m_graph.edge(edge);
  if (!isPlaced(at.tf) || !isPlaced(at.target)) return;
  const QLineF whole = viewportTransform().map(segmentOf(edge));
  const double length = whole.length(), start = nodePixels(at.tf), end = length - nodePixels(at.target) - 1.5;
  if (end <= start) return;
  const QPointF along = (whole.p2() - whole.p1()) / length, across(-along.y(), along.x());
  const QPointF tip = whole.p1() + end * along;
  const bool represses = at.sign == grn::Sign::represses;
  const bool crowded = static_cast<int>(m_drawnEdges.size()) > kCrowdedEdges && !strong;
  const double head = strong ? 9 : crowded ? 5.5 : 7;

  QColor colour = signColour(at.sign);
  if (crowded) colour.setAlphaF(0.6F);
  QPen pen(colour, strong ? 2.2 : crowded ? 1.0 : 1.3);
  if (represses) pen.setDashPattern({4, 3});
  painter.setPen(pen);
  painter.drawLine(QLineF(whole.p1() + start * along, represses ? tip : tip - 0.8 * head * along));
  if (represses) {
    painter.setPen(QPen(colour, strong ? 2.6 : 1.8));
    painter.drawLine(tip + 0.6 * head * across, tip - 0.6 * head * across);
  } else {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF({tip, tip - head * along + 0.42 * head * across, tip - head * along - 0.42 * head * across}));
  }
}

QFont GrnCanvas::labelFont(int node) const {
  const bool selected = m_items[static_cast<std::size_t>(node)]->look() == NodeLook::selected;
  return textFont(selected ? 14 : m_graph.node(node).isTf ? 11.5 : 11, selected || m_graph.node(node).isTf);
}

/// Nodes in view whose names are wanted, the most important first: hovered, selected, TFs by degree (those beside the
/// selection first), targets beside the selection; all targets where there is room.
std::vector<int> GrnCanvas::labelOrder() const {
  const QRectF view = viewport()->rect();
  std::vector<std::pair<double, int>> wanted;
  int inView = 0;
  for (int i = 0; i < m_graph.nodeCount(); ++i)
    inView += isPlaced(i) && view.contains(viewportTransform().map(placeOf(i))) ? 1 : 0;
  const bool room = inView * kTypicalLabelArea < kTargetLabelShare * view.width() * view.height();
  for (int i = 0; i < m_graph.nodeCount(); ++i) {
    if (!isPlaced(i) || !view.contains(viewportTransform().map(placeOf(i)))) continue;
    const NodeLook look = m_items[static_cast<std::size_t>(i)]->look();
    const GraphNode& node = m_graph.node(i);
    const double degree = static_cast<double>(node.degree) / m_graph.largestDegree(node.isTf);
    const bool hovered = i == m_hoveredNode && !m_paintsFigure;
    const bool beside = look == NodeLook::neighbour;
    if (!hovered && !beside && look != NodeLook::selected && !node.isTf && !room) continue;
    const double rank = hovered ? 0 : look == NodeLook::selected ? 1 : beside ? (node.isTf ? 2 : 3) : node.isTf ? 4 : 5;
    wanted.emplace_back(rank - 0.9 * degree, i);
  }
  std::sort(wanted.begin(), wanted.end());
  if (wanted.size() > kMostLabels) wanted.resize(kMostLabels);
  std::vector<int> order;
  for (const auto& [rank, node] : wanted) order.push_back(node);
  return order;
}

void GrnCanvas::drawLabels(QPainter& painter) const {
  const std::vector<int> order = labelOrder();
  std::vector<LabelWish> wishes;
  for (const int node : order) {
    const QFontMetricsF metrics(labelFont(node));
    const bool always = node == m_hoveredNode || m_items[static_cast<std::size_t>(node)]->look() == NodeLook::selected;
    wishes.push_back({viewportTransform().map(placeOf(node)), nodePixels(node),
                      QSizeF(metrics.horizontalAdvance(m_graph.node(node).name), metrics.height()),
                      always && m_selection.genes.size() <= kMostCertainLabels});
  }
  std::vector<QRectF> taken;
  for (int i = 0; i < m_graph.nodeCount(); ++i) {
    const NodeItem* item = m_items[static_cast<std::size_t>(i)];
    const bool marked = item->look() == NodeLook::selected || item->look() == NodeLook::neighbour;
    if (!isPlaced(i) || (!item->isTf() && !marked)) continue;
    const double radius = nodePixels(i);
    const QPointF at = viewportTransform().map(placeOf(i));
    taken.emplace_back(at - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
  }
  const auto places = placeLabels(wishes, taken, viewport()->rect());
  for (std::size_t i = 0; i < order.size(); ++i)
    if (places[i]) drawLabel(painter, order[i], *places[i]);
}

void GrnCanvas::drawLabel(QPainter& painter, int node, const QRectF& place) const {
  const Theme& theme = Theme::current();
  const QFont font = labelFont(node);
  const QString& name = m_graph.node(node).name;
  const QPointF base(place.left(), place.top() + QFontMetricsF(font).ascent());
  const bool faded = m_items[static_cast<std::size_t>(node)]->look() == NodeLook::faded;
  painter.setFont(font);
  // A halo in the ground's colour keeps names readable over edges.
  if (painter.paintEngine()->type() == QPaintEngine::Raster) {
    painter.setPen(theme.view);
    for (const QPointF offset : {QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1)})
      painter.drawText(base + offset, name);
  } else {
    QPainterPath outline;
    outline.addText(base, font, name);
    painter.strokePath(outline, QPen(theme.view, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  }
  painter.setPen(faded ? theme.faintText : theme.text);
  painter.drawText(base, name);
}

void GrnCanvas::paintFigure(QPainter& painter, const QRectF& target, double imageScale) {
  m_paintsFigure = true;
  m_imageScale = imageScale;
  render(&painter, target, viewport()->rect(), Qt::KeepAspectRatio);
  m_paintsFigure = false;
}

}  // namespace grnwb::ui
