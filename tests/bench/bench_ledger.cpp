// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence ledger on the offscreen platform: bench_ledger grn.json edges.csv prints the median of each, in ms.
#include <QApplication>
#include <QElapsedTimer>
#include <QTableView>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

#include "core/base/file.h"
#include "core/grn/edit.h"
#include "core/io/edge_table.h"
#include "ui/network/edge_ledger.h"
#include "ui/style/theme.h"

namespace {

using namespace grnwb;
using Scope = ui::EdgeTableModel::Scope;

void report(const char* name, int runs, const std::function<void(int)>& step) {
  std::vector<double> times;
  for (int run = 0; run < runs; ++run) {
    QElapsedTimer watch;
    watch.start();
    step(run);
    times.push_back(static_cast<double>(watch.nsecsElapsed()) / 1e6);
  }
  std::ranges::sort(times);
  std::printf("%-52s median %7.2f   most %7.2f\n", name, times[times.size() / 2], times.back());
}

class Bench {
 public:
  Bench(std::shared_ptr<const grn::Grn> network, data::ScoredEdges scored) : m_network(std::move(network)) {
    JobContext job;
    data::sortByImportance(scored);
    const auto edges = std::make_shared<const data::ScoredEdges>(std::move(scored));
    m_evidence = std::make_shared<const pipeline::EdgeEvidence>(
        pipeline::EdgeEvidence::Scores{{"genie3", edges}, {"grnboost2", edges}}, nullptr, nullptr, nullptr,
        std::vector<std::string>(), job);
    m_ledger.resize(1100, 320);
    m_ledger.show();
  }

  void measure() {
    ui::EdgeTableModel& model = m_ledger.model();
    report("the network arrives", 5, [&](int run) { model.setGrn(run % 2 == 0 ? m_network : nullptr); });
    report("the evidence arrives", 5, [&](int) { model.setEvidence(m_evidence); });
    const int boost = model.columnOf(QStringLiteral("grnboost2"));
    for (const auto& [scope, name] : {std::pair(Scope::network, "in the network"), {Scope::all, "all"}}) {
      model.setScope(scope);
      std::printf("scope: %s, %d rows\n", name, model.rowCount());
      edits();
      report("  select an edge elsewhere, scroll, paint", 101, [&](int run) {
        m_workspace.selection()->select({{}, {nameOf(run * 89)}, {}});
        paint();
      });
      report("  select 1,000 edges elsewhere, paint", 11, [&](int run) {
        std::vector<ui::EdgeName> edges;
        for (int i = 0; i < 1000; ++i) edges.push_back(nameOf(i * 9 + run));
        m_workspace.selection()->select({{}, edges, {}});
        paint();
      });
      report("  select a TF elsewhere, scroll, paint", 11, [&](int run) {
        m_workspace.selection()->select({{QString::fromStdString(m_network->tfs()[std::size_t(run)])}, {}, {}});
        paint();
      });
      m_workspace.selection()->clear();
      report("  sort by a number", 10, [&](int run) {
        model.sort(boost + run % 2, run % 4 < 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
        paint();
      });
    }
    report("another scope", 12, [&](int run) {
      model.setScope(std::array{Scope::network, Scope::proposed, Scope::all}[std::size_t(run % 3)]);
      paint();
    });
  }

 private:
  void edits() {
    ui::EdgeTableModel& model = m_ledger.model();
    const auto count = m_network->edges().size();
    std::vector<std::shared_ptr<const grn::Grn>> locked, without;
    for (std::size_t i = 0; i < 51; ++i) {
      grn::Edge edge = m_network->edges()[i * 131 % count];
      without.push_back(
          std::make_shared<const grn::Grn>(grn::apply(*m_network, grn::RemoveEdge{edge.tf, edge.target}).grn));
      edge.locked = true;
      locked.push_back(std::make_shared<const grn::Grn>(grn::apply(*m_network, grn::ChangeEdge{edge}).grn));
    }
    const auto follow = [&](const std::vector<std::shared_ptr<const grn::Grn>>& edited) {
      return [&](int run) { model.setGrn(run % 2 == 0 ? edited[std::size_t(run) / 2] : m_network); };
    };
    model.setGrn(m_network);
    report("  lock or unlock an edge", 102, follow(locked));
    report("  remove an edge or bring it back", 102, follow(without));
    model.setGrn(m_network);
  }

  ui::EdgeName nameOf(int number) const {
    const grn::Edge& edge = m_network->edges()[std::size_t(number) % m_network->edges().size()];
    return {QString::fromStdString(edge.tf), QString::fromStdString(edge.target)};
  }

  void paint() {
    QApplication::processEvents();
    m_ledger.grab();
  }

  std::shared_ptr<const grn::Grn> m_network;
  std::shared_ptr<const pipeline::EdgeEvidence> m_evidence;
  ui::Workspace m_workspace;
  ui::EdgeLedger m_ledger{m_workspace};
};

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  if (argc != 3) {
    std::fprintf(stderr, "usage: bench_ledger grn.json edges.csv\n");
    return 2;
  }
  ui::applyTheme(false);
  const auto network = std::make_shared<const grn::Grn>(grn::fromJson(readFile(argv[1]), argv[1]));
  std::printf("%zu edges\n", network->edges().size());
  Bench(network, io::readScoredEdges(argv[2])).measure();
}
