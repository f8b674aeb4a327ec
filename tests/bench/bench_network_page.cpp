// SPDX-License-Identifier: GPL-3.0-or-later
// What a hand feels on the page Network, offscreen, in the whole window:
// bench_network_page cells.h5ad edges.csv grn.json prints medians in ms.
#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

#include "core/base/file.h"
#include "core/io/edge_table.h"
#include "core/io/read_dataset.h"
#include "ui/graph/grn_canvas.h"
#include "ui/network/layout_runner.h"
#include "ui/shell/main_window.h"
#include "ui/style/theme.h"

namespace {

using namespace grnwb;
using ui::Workspace;

constexpr int kRuns = 41;

/// Processor time is what the wall clock says on a machine that does nothing else.
void report(const char* name, const std::function<void(int)>& step, int runs = kRuns) {
  std::vector<double> wall, processor;
  for (int run = 0; run < runs; ++run) {
    const std::clock_t before = std::clock();
    QElapsedTimer watch;
    watch.start();
    step(run);
    wall.push_back(static_cast<double>(watch.nsecsElapsed()) / 1e6);
    processor.push_back(static_cast<double>(std::clock() - before) * 1000 / CLOCKS_PER_SEC);
  }
  std::ranges::sort(wall);
  std::ranges::sort(processor);
  const auto at = [](const std::vector<double>& times, std::size_t percent) {
    return times[times.size() * percent / 100];
  };
  std::printf("%-44s %6.1f   95 %% %6.1f   processor %6.1f\n", name, at(wall, 50), at(wall, 95), at(processor, 50));
}

void writeProject(const char* cells, const char* edges, const char* network, const std::filesystem::path& folder) {
  JobContext job;
  pipeline::ProjectState state;
  data::Preprocessed prepared;
  prepared.data = io::readDataset(cells, job);
  state.prepared = std::make_shared<const data::Preprocessed>(std::move(prepared));
  state.scoredEdges["grnboost2"] = std::make_shared<const data::ScoredEdges>(io::readScoredEdges(edges));
  state.grn = std::make_shared<const grn::Grn>(grn::fromJson(readFile(network), network));
  pipeline::saveProject(state, folder, job);
}

void untilIdle(Workspace& workspace) {
  while (workspace.jobs()->isBusy()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void measure(Workspace& workspace, ui::MainWindow& window) {
  const auto events = [] { QCoreApplication::processEvents(); };
  auto* canvas = window.findChild<ui::GrnCanvas*>(QStringLiteral("grnCanvas"));
  const auto network = workspace.network()->grn();  // edits put others in its place
  const grn::Grn& grn = *network;
  const auto nameOf = [&](int run) {
    const grn::Edge& edge = grn.edges()[static_cast<std::size_t>(run) * 97 % grn.edges().size()];
    return ui::EdgeName(QString::fromStdString(edge.tf), QString::fromStdString(edge.target));
  };
  report("edit and undo, every view told", [&](int run) {
    workspace.network()->removeEdges({nameOf(run)});
    workspace.network()->undoStack()->undo();
  });
  events();
  report("edit and undo, each painted", [&](int run) {
    workspace.network()->removeEdges({nameOf(run)});
    events();
    workspace.network()->undoStack()->undo();
    events();
  });
  report("an edge selected, shown in the table", [&](int run) {
    workspace.selection()->select({{}, {nameOf(run)}, {}});
    events();
  });
  report("a TF selected, shown in the table", [&](int run) {
    const std::string& tf = grn.tfs()[static_cast<std::size_t>(run) % grn.tfs().size()];
    workspace.selection()->select({{QString::fromStdString(tf)}, {}, {}});
    events();
  });
  workspace.selection()->clear();
  untilIdle(workspace);

  auto* layout = window.findChild<ui::LayoutRunner*>();
  report(
      "first frame of a layout by force",
      [&](int run) {
        const QString target = QString::fromStdString(grn.targets()[static_cast<std::size_t>(run)]);
        workspace.network()->addTf(target);
        const layout::Positions before = canvas->positions();
        layout->arrange(ui::LayoutKind::force);
        while (canvas->positions() == before) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        canvas->viewport()->repaint();
      },
      11);
  layout->stop();
  untilIdle(workspace);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "bench_network_page cells.h5ad edges.csv grn.json\n");
    return 2;
  }
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication app(argc, argv);
  ui::applyTheme(false);
  const QTemporaryDir folder;
  const QString project = folder.filePath(QStringLiteral("pbmc.grnwb"));
  writeProject(argv[1], argv[2], argv[3], project.toStdString());
  QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
  Workspace workspace;
  ui::MainWindow window(workspace, settings);
  window.resize(1600, 1000);
  window.show();
  workspace.openProjectFolder(project);
  untilIdle(workspace);
  window.showPage(QStringLiteral("networkPage"));
  untilIdle(workspace);
  measure(workspace, window);
}
