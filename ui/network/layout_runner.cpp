// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/layout_runner.h"

#include <QPointer>
#include <chrono>
#include <cmath>

#include "core/layout/circular_layout.h"
#include "core/layout/graphviz_layout.h"
#include "core/layout/layered_layout.h"
#include "ui/graph/grn_canvas.h"

namespace grnwb::ui {
namespace {

constexpr std::uint64_t kSeed = 1;
constexpr std::chrono::seconds kGraphvizLimit(60);

/// A network as the layouts take it.
struct Drawing {
  std::int64_t nodes = 0;
  layout::Edges edges;
  std::vector<bool> isTf, pinned;
  layout::Positions start;  ///< or empty
};

layout::Engine engineOf(LayoutKind kind) {
  switch (kind) {
    case LayoutKind::fdp:
      return layout::Engine::fdp;
    case LayoutKind::neato:
      return layout::Engine::neato;
    case LayoutKind::dot:
      return layout::Engine::dot;
    case LayoutKind::twopi:
      return layout::Engine::twopi;
    case LayoutKind::circo:
      return layout::Engine::circo;
    default:
      return layout::Engine::sfdp;
  }
}

layout::Positions arranged(LayoutKind kind, const Drawing& drawing, const std::filesystem::path& worker,
                           Mailbox<layout::Positions>* live, JobContext& job) {
  switch (kind) {
    case LayoutKind::force:
      return layout::forceLayout(drawing.nodes, drawing.edges, drawing.start, kSeed, job, live, drawing.pinned);
    case LayoutKind::layered:
      return layout::layeredLayout(drawing.nodes, drawing.edges, drawing.isTf, job);
    case LayoutKind::circular:
      return layout::circularLayout(drawing.nodes, drawing.edges, drawing.isTf, job);
    default:
      return layout::graphvizLayout(worker, engineOf(kind), drawing.nodes, drawing.edges, kGraphvizLimit, job);
  }
}

}  // namespace

LayoutRunner::LayoutRunner(Workspace& workspace, GrnCanvas& canvas, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_canvas(canvas) {
  connect(&workspace, &Workspace::projectReplaced, this, [this] {
    stop();
    m_live.reset();
    m_job = -1;
  });
  const auto ended = [this](int job) {
    if (job == m_job) Q_EMIT runningChanged();
  };
  connect(workspace.jobs(), &JobQueue::finished, this, ended);
  connect(workspace.jobs(), &JobQueue::failed, this, ended);
  connect(workspace.jobs(), &JobQueue::cancelled, this, [this](int job) {
    if (job != m_job) return;
    m_keep(m_canvas.graph().placesOf(m_canvas.positions()));
    Q_EMIT runningChanged();
  });
}

QList<LayoutKind> LayoutRunner::kinds() {
  return {LayoutKind::force, LayoutKind::layered, LayoutKind::circular, LayoutKind::sfdp, LayoutKind::fdp,
          LayoutKind::neato, LayoutKind::dot,     LayoutKind::twopi,    LayoutKind::circo};
}

QString LayoutRunner::title(LayoutKind kind) {
  switch (kind) {
    case LayoutKind::force:
      return tr("Force (live)");
    case LayoutKind::layered:
      return tr("Layered, TFs above targets");
    case LayoutKind::circular:
      return tr("Circular, TFs inside");
    default:
      return tr("Graphviz %1").arg(QString::fromLatin1(layout::engineName(engineOf(kind)).data()));
  }
}

QString LayoutRunner::explanation(LayoutKind kind) {
  switch (kind) {
    case LayoutKind::force:
      return tr("Modules part, hubs stay among their targets; pinned genes stay where they are");
    case LayoutKind::layered:
      return tr("TFs in a row, targets in rows below, with few crossings");
    case LayoutKind::circular:
      return tr("TFs on a circle beside those they share targets with, targets on rings around it");
    case LayoutKind::dot:
      return tr("Layers by Graphviz; for at most %1 edges").arg(layout::kMostDotEdges);
    default:
      return tr("By Graphviz, in a program of its own; stops after %1 s").arg(kGraphvizLimit.count());
  }
}

bool LayoutRunner::isRunning() const {
  return m_job >= 0 && m_workspace.jobs()->isRunning(m_job);
}

void LayoutRunner::stop() {
  if (m_job >= 0) m_workspace.jobs()->cancel(m_job);
}

void LayoutRunner::arrange(LayoutKind kind) {
  const QString text = tr("Arrange: %1").arg(title(kind));
  const Places before = m_workspace.networkView()->state().places;
  start(kind, true, text,
        [this, before, text](const Places& after) { m_workspace.networkView()->arrange(before, after, text); });
}

void LayoutRunner::placeNewGenes() {
  const layout::Positions places = m_canvas.positions();
  const auto placed = (places.col(0).array() == places.col(0).array()).count();
  if (placed == places.rows()) return;
  start(LayoutKind::force, 2 * placed < places.rows(), tr("Arrange the network"),
        [this](const Places& after) { m_workspace.networkView()->place(after); });
}

void LayoutRunner::start(LayoutKind kind, bool fresh, const QString& title,
                         const std::function<void(const Places&)>& keep) {
  stop();
  const NetworkGraph& graph = m_canvas.graph();
  Drawing drawing{graph.nodeCount(), graph.pairs(), {}, {}, m_canvas.positions()};
  const QSet<QString>& pinned = m_workspace.networkView()->state().pinned;
  m_genes.clear();
  for (const GraphNode& node : graph.nodes()) {
    const auto row = static_cast<Eigen::Index>(m_genes.size());
    m_genes.append(node.name);
    drawing.isTf.push_back(node.isTf);
    drawing.pinned.push_back(pinned.contains(node.name) && std::isfinite(drawing.start(row, 0)));
    if (fresh && !drawing.pinned.back()) drawing.start.row(row).setConstant(std::nan(""));
  }
  const auto live = std::make_shared<Mailbox<layout::Positions>>();
  m_live = live;
  m_keep = keep;
  m_job = m_workspace.jobs()->start<layout::Positions>(
      title, JobQueue::Weight::light,
      [kind, drawing = std::move(drawing), worker = m_workspace.layoutWorker(), live](JobContext& job) {
        return arranged(kind, drawing, worker, live.get(), job);
      },
      [this, runner = QPointer(this), live](const layout::Positions& positions) {
        if (runner && m_live == live) m_keep(named(positions));
      },
      [this, runner = QPointer(this), live] {
        if (!runner || m_live != live) return;
        if (const auto latest = live->take()) m_canvas.setPositions(*latest);
      });
  Q_EMIT runningChanged();
}

Places LayoutRunner::named(const layout::Positions& positions) const {
  Places places;
  for (Eigen::Index node = 0; node < positions.rows(); ++node)
    if (std::isfinite(positions(node, 0)) && std::isfinite(positions(node, 1)))
      places.insert(m_genes.at(node), QPointF(positions(node, 0), positions(node, 1)));
  return places;
}

}  // namespace grnwb::ui
