// SPDX-License-Identifier: GPL-3.0-or-later
// What lies at a pixel of the canvas, and what is said of it.
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/graph/grn_canvas.h"
#include "ui/models/edge_texts.h"

namespace grnwb::ui {
namespace {

constexpr double kNodeReach = 3;  // pixels beyond its border that still hit a node
constexpr double kEdgeReach = 4, kSingleEdgeReach = 6;
constexpr double kHandleGap = 11, kHandleReach = 8;  // of the handle at the start of an edge

}  // namespace

int GrnCanvas::nodeAt(QPointF point) const {
  int best = -1;
  double bestGap = kNodeReach;
  for (int i = 0; i < m_graph.nodeCount(); ++i) {
    if (!isShown(i)) continue;
    const QPointF offset = pixelOf(i) - point;
    const double gap = std::hypot(offset.x(), offset.y()) - nodePixels(i);
    if (gap > bestGap) continue;
    best = i;
    bestGap = gap;
  }
  return best;
}

int GrnCanvas::edgeNumberAt(QPointF point) const {
  if (!m_grid) {
    std::vector<QLineF> segments;
    segments.reserve(m_graph.edges().size());
    for (int i = 0; i < static_cast<int>(m_graph.edges().size()); ++i) segments.push_back(segmentOf(i));
    m_grid.emplace(std::move(segments));
  }
  const QPointF at = viewportTransform().inverted().map(point);
  const double pixel = 1 / transform().m11();
  if (!m_singleEdges.empty()) {
    const auto isSingle = [this](int edge) {
      const auto i = static_cast<std::size_t>(edge);
      return (m_isSelected[i] || m_markOf[i] != EdgeMark::none) && isEdgeShown(edge);
    };
    if (const int edge = m_grid->nearest(at, kSingleEdgeReach * pixel, isSingle); edge >= 0) return edge;
  }
  return m_grid->nearest(at, kEdgeReach * pixel, [this](int edge) { return isEdgeShown(edge); });
}

QString GrnCanvas::geneAt(QPoint point) const {
  const int node = nodeAt(point);
  return node >= 0 ? m_graph.node(node).name : QString();
}

std::optional<EdgeName> GrnCanvas::edgeAt(QPoint point) const {
  const int edge = edgeNumberAt(point);
  return edge >= 0 ? std::optional(m_graph.nameOf(edge)) : std::nullopt;
}

QPoint GrnCanvas::pointOf(const QString& gene) const {
  const int node = m_graph.nodeOf(gene);
  return node >= 0 ? pixelOf(node).toPoint() : QPoint();
}

/// Beside the regulator, but never past the middle of the edge.
QPointF GrnCanvas::handlePoint(int edge) const {
  const QLineF whole = viewportTransform().map(segmentOf(edge));
  const double away = nodePixels(m_graph.edge(edge).tf) + kHandleGap;
  return whole.pointAt(std::min(0.5, away / std::max(1.0, whole.length())));
}

int GrnCanvas::handleAt(QPointF point) const {
  if (m_tool != Tool::edge) return -1;
  for (const EdgeName& name : m_selection.edges) {
    const int edge = m_graph.edgeOf(name);
    if (edge >= 0 && isEdgeShown(edge) && QLineF(handlePoint(edge), point).length() <= kHandleReach) return edge;
  }
  return -1;
}

QPoint GrnCanvas::handleOf(const EdgeName& edge) const {
  const int at = m_graph.edgeOf(edge);
  return at >= 0 ? handlePoint(at).toPoint() : QPoint();
}

QString GrnCanvas::toolTipAt(QPoint point) const {
  if (const int at = nodeAt(point); at >= 0) {
    const GraphNode& node = m_graph.node(at);
    QString text = (node.isTf ? tr("<b>%1</b> TF<br>%Ln targets", "", node.degree)
                              : tr("<b>%1</b> target<br>%Ln regulators", "", node.degree))
                       .arg(node.name.toHtmlEscaped());
    if (const QString colour = m_colours.textOf(node.name); !colour.isEmpty())
      text += QStringLiteral(" · ") + colour.toHtmlEscaped();
    if (item(at).isPinned()) text += QStringLiteral(" · ") + tr("pinned");
    return text;
  }
  const int at = edgeNumberAt(point);
  if (at < 0) return {};
  const GraphEdge& edge = m_graph.edge(at);
  const EdgeName name = m_graph.nameOf(at);
  QString text = tr("<b>%1 → %2</b>").arg(name.first.toHtmlEscaped(), name.second.toHtmlEscaped());
  if (edge.sign != grn::Sign::unknown) text += QLatin1Char(' ') + signText(edge.sign);
  if (edge.rank && edge.importance)
    text += tr("<br>Rank %1 · Importance %2")
                .arg(QLocale().toString(*edge.rank), QLocale().toString(*edge.importance, 'g', 3));
  return text;
}

/// The gene for a screen reader.
QString GrnCanvas::describe(int node) const {
  const GraphNode& gene = m_graph.node(node);
  QStringList said{gene.isTf ? tr("%1, TF, %Ln targets", "", gene.degree).arg(gene.name)
                             : tr("%1, target, %Ln regulators", "", gene.degree).arg(gene.name)};
  if (const QString colour = m_colours.textOf(gene.name); !colour.isEmpty()) said.append(colour);
  if (item(node).isPinned()) said.append(tr("pinned"));
  return said.join(QStringLiteral(", "));
}

/// Says what is selected.
void GrnCanvas::announce() {
  const int node = currentNode();
  QString what;
  if (m_selection.genes.size() > 1)
    what = tr("%Ln genes selected", "", static_cast<int>(m_selection.genes.size()));
  else if (node >= 0)
    what = describe(node);
  else if (m_selection.edges.size() == 1)
    what = tr("edge %1 → %2").arg(m_selection.edges.front().first, m_selection.edges.front().second);
  else if (!m_selection.edges.empty())
    what = tr("%Ln edges selected", "", static_cast<int>(m_selection.edges.size()));
  setAccessibleName(what.isEmpty() ? tr("Network canvas") : tr("Network canvas: %1").arg(what));
}

}  // namespace grnwb::ui
