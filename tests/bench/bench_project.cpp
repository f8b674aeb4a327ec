// SPDX-License-Identifier: GPL-3.0-or-later
// How long a project of 70,000 cells and 1,000 genes takes to save, and to open up to its first picture, offscreen:
// bench_project FOLDER makes FOLDER/large.grnwb where it is missing and prints seconds.
#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>

#include "core/base/random.h"
#include "ui/shell/main_window.h"
#include "ui/style/theme.h"

namespace {

using namespace grnwb;
using ui::Workspace;
namespace fs = std::filesystem;

constexpr std::int64_t kCells = 70'000, kGenes = 1'000, kTfs = 80, kRegulators = 10;
constexpr double kDetected = 0.12;  // of the values of PBMC's 1,000 most variable genes

/// Counts whose genes are detected in shares that fall off from one to the next, as in real cells.
data::SparseMatrix counts() {
  RandomStream random(1, "counts");
  std::vector<double> share;
  for (std::int64_t gene = 0; gene < kGenes; ++gene)
    share.push_back(std::min(0.95, kDetected * 2.2 * std::exp(-2.0 * static_cast<double>(gene) / kGenes)));
  data::SparseMatrix x;
  x.rows = kCells;
  x.columns = kGenes;
  for (std::int64_t cell = 0; cell < kCells; ++cell) {
    for (std::int64_t gene = 0; gene < kGenes; ++gene) {
      if (random.uniform() >= share[static_cast<std::size_t>(gene)]) continue;
      x.columnIndex.push_back(static_cast<std::int32_t>(gene));
      x.values.push_back(static_cast<float>(1 + random.below(random.below(8) == 0 ? 40 : 3)));
    }
    x.offsets.push_back(x.nonzero());
  }
  return x;
}

pipeline::ProjectState largeState() {
  JobContext job;
  data::Dataset raw;
  raw.x = counts();
  data::Categorical types;
  for (int type = 0; type < 10; ++type) types.categories.push_back("type " + std::to_string(type));
  for (std::int64_t cell = 0; cell < kCells; ++cell) {
    raw.cells.names.push_back("CELL" + std::to_string(cell) + "-1");
    types.codes.push_back(static_cast<std::int32_t>(cell % 10));
  }
  raw.cells.set("cell_type", types);
  for (std::int64_t gene = 0; gene < kGenes; ++gene) raw.genes.names.push_back("GENE" + std::to_string(gene));
  pipeline::ProjectState state;
  state.sourceName = "large.h5ad";
  state.raw = std::make_shared<const data::Dataset>(std::move(raw));
  state.prepared =
      std::make_shared<const data::Preprocessed>(data::preprocess(*state.raw, state.preprocessParameters, job));
  const std::vector<std::string>& genes = state.prepared->data.genes.names;
  const std::vector<std::string> tfs(genes.begin(), genes.begin() + kTfs), targets(genes.begin() + kTfs, genes.end());
  std::vector<grn::Edge> edges;
  for (std::size_t target = 0; target < targets.size(); ++target)
    for (std::int64_t i = 0; i < kRegulators; ++i)
      edges.push_back({tfs[(7 * target + static_cast<std::size_t>(i)) % tfs.size()], targets[target],
                       grn::Sign::unknown, false, 0.5, "grnboost2"});
  state.grn = std::make_shared<const grn::Grn>(tfs, targets, edges);
  return state;
}

/// Processor time is what the wall clock says on a machine that does nothing else.
void timed(const char* name, const std::function<void()>& work) {
  const std::clock_t before = std::clock();
  QElapsedTimer watch;
  watch.start();
  work();
  std::printf("%-52s %6.2f s   processor %6.2f s\n", name, static_cast<double>(watch.nsecsElapsed()) / 1e9,
              static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
  std::fflush(stdout);
}

void untilIdle(Workspace& workspace) {
  while (workspace.jobs()->isBusy()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void measureSaving(const fs::path& folder) {
  JobContext job;
  pipeline::ProjectState state;
  timed("make the cells, preprocess", [&] { state = largeState(); });
  timed("first save", [&] { pipeline::saveProject(state, folder, job); });
  timed("save again, nothing new", [&] { pipeline::saveProject(state, folder, job); });
}

void measureOpening(const fs::path& folder) {
  JobContext job;
  timed("read everything", [&] { pipeline::openProject(folder, job); });
  pipeline::ProjectState state;
  timed("read what pages show", [&] { state = pipeline::openProject(folder, job, pipeline::Reading::whenNeeded); });
  if (state.rawFile) timed("raw data, once they are needed", [&] { state.rawFile->read(job); });
}

void measureWindow(const fs::path& folder) {
  const QTemporaryDir place;
  QSettings settings(place.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
  Workspace workspace;
  ui::MainWindow window(workspace, settings);
  window.resize(1600, 1000);
  window.show();
  untilIdle(workspace);
  timed("open in the window, first picture of the page Data", [&] {
    bool isOpen = false;
    QObject::connect(&workspace, &Workspace::preparedChanged, &window, [&] { isOpen = true; });
    workspace.openProjectFolder(QString::fromStdString(folder.string()));
    while (!isOpen) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    window.repaint();
  });
  timed("first picture of the page Network", [&] {
    window.showPage(QStringLiteral("networkPage"));
    window.repaint();
  });
  timed("until nothing runs", [&] { untilIdle(workspace); });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "bench_project FOLDER\n");
    return 2;
  }
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication app(argc, argv);
  ui::applyTheme(false);
  const fs::path folder = fs::path(argv[1]) / "large.grnwb";
  if (!fs::exists(folder)) measureSaving(folder);
  measureOpening(folder);
  measureWindow(folder);
}
