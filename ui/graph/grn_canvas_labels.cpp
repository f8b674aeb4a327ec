// SPDX-License-Identifier: GPL-3.0-or-later
// Which names stand on the canvas, and where.
#include <QPainter>
#include <algorithm>

#include "ui/graph/grn_canvas.h"
#include "ui/graph/label_layout.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kTargetLabelShare = 0.3;  // of the view that labels of all targets in it may fill
constexpr double kTypicalLabelArea = 64 * 15;
constexpr std::size_t kMostLabels = 400;
constexpr int kMostSoughtLabels = 12;  // selected genes whose names may stand farther away, with a line to the node

}  // namespace

LabelKind GrnCanvas::labelKind(int node) const {
  return item(node).look() == NodeLook::selected ? LabelKind::selected
         : m_graph.node(node).isTf               ? LabelKind::tf
                                                 : LabelKind::target;
}

/// Nodes in view whose names are wanted, the most important first: hovered, selected, TFs by degree (those beside the
/// selection first), targets beside the selection; all targets where there is room.
std::vector<int> GrnCanvas::labelOrder() const {
  const QRectF view = viewport()->rect();
  std::vector<int> inView;
  for (int i = 0; i < m_graph.nodeCount(); ++i)
    if (isShown(i) && view.contains(pixelOf(i))) inView.push_back(i);
  const bool room =
      static_cast<double>(inView.size()) * kTypicalLabelArea < kTargetLabelShare * view.width() * view.height();
  std::vector<std::pair<double, int>> wanted;
  for (const int i : inView) {
    const NodeLook look = item(i).look();
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

void GrnCanvas::drawLabels(QPainter& painter) {
  const std::vector<int> order = labelOrder();
  std::vector<LabelWish> wishes;
  for (const int node : order) {
    const bool sought = (node == m_hoveredNode && !m_paintsFigure) ||
                        (item(node).look() == NodeLook::selected && m_selection.genes.size() <= kMostSoughtLabels);
    wishes.push_back(
        {pixelOf(node), nodePixels(node), m_labels.size(m_graph.node(node).name, labelKind(node)), sought});
  }
  std::vector<QRectF> taken;
  for (int i = 0; i < m_graph.nodeCount(); ++i) {
    const NodeLook look = item(i).look();
    if (!isShown(i) || (!item(i).isTf() && look != NodeLook::selected && look != NodeLook::neighbour)) continue;
    const double radius = nodePixels(i);
    taken.emplace_back(pixelOf(i) - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
  }
  const auto places = placeLabels(wishes, taken, viewport()->rect());
  painter.setPen(QPen(Theme::current().secondText, 1));
  for (std::size_t i = 0; i < order.size(); ++i)
    if (const QLineF leader = places[i] ? leaderLine(wishes[i], *places[i]) : QLineF(); !leader.isNull())
      painter.drawLine(leader);
  for (std::size_t i = 0; i < order.size(); ++i)
    if (places[i])
      m_labels.paint(painter, places[i]->topLeft(), m_graph.node(order[i]).name, labelKind(order[i]),
                     item(order[i]).look() == NodeLook::faded);
}

}  // namespace grnwb::ui
