// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of the network canvas on the offscreen platform: bench_canvas grn.json prints the median of each, in ms.
#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

#include "core/base/file.h"
#include "core/grn/edit.h"
#include "core/layout/force_layout.h"
#include "ui/graph/grn_canvas.h"
#include "ui/style/theme.h"

namespace {

using namespace grnwb;

constexpr int kRuns = 101;
constexpr QSize kSize(1000, 640);

/// Processor time is what the wall clock says on a machine that does nothing else.
void report(const char* name, const std::function<void(int)>& step) {
  std::vector<double> wall, processor;
  for (int run = 0; run < kRuns; ++run) {
    const std::clock_t before = std::clock();
    QElapsedTimer watch;
    watch.start();
    step(run);
    wall.push_back(static_cast<double>(watch.nsecsElapsed()) / 1e6);
    processor.push_back(static_cast<double>(std::clock() - before) * 1000 / CLOCKS_PER_SEC);
  }
  std::ranges::sort(wall);
  std::ranges::sort(processor);
  std::printf("%-44s %6.2f   95 %% %6.2f   processor %6.2f\n", name, wall[kRuns / 2], wall[kRuns * 95 / 100],
              processor[kRuns / 2]);
}

class Frames {
 public:
  explicit Frames(std::shared_ptr<const grn::Grn> network) : m_network(std::move(network)) {
    const grn::Edge& edge = m_network->edges()[m_network->edges().size() / 2];
    m_edited = std::make_shared<const grn::Grn>(grn::apply(*m_network, grn::RemoveEdge{edge.tf, edge.target}).grn);
    m_canvas.resize(kSize);
    m_canvas.setGrn(m_network);
    JobContext job;
    m_canvas.setPositions(
        layout::forceLayout(m_canvas.graph().nodeCount(), m_canvas.graph().pairs(), layout::Positions(), 1, job));
    m_canvas.show();
    paint();
  }

  void measure() {
    report("unchanged view", [this](int) { paint(); });
    cameras("");
    report("set the network after an edit of one edge",
           [this](int run) { m_canvas.setGrn(run % 2 == 0 ? m_edited : m_network); });
    const QString hub = largest();
    const ui::Selection regulon{{hub}, {}, {}};
    report("select the largest regulon, repaint", [&](int run) {
      m_canvas.setSelection(run % 2 == 0 ? regulon : ui::Selection());
      paint();
    });
    m_canvas.setSelection(regulon);
    cameras(", largest regulon selected");
    report("set the network, largest regulon selected",
           [this](int run) { m_canvas.setGrn(run % 2 == 0 ? m_edited : m_network); });
    std::printf("the largest regulon: %s\n", qPrintable(hub));
  }

 private:
  void paint() { m_canvas.QWidget::render(&m_frame); }

  void cameras(const std::string& with) {
    m_canvas.fit();
    report(("pan" + with).c_str(), [this](int run) {
      m_canvas.panBy(run % 40 < 20 ? QPoint(7, 3) : QPoint(-7, -3));
      paint();
    });
    m_canvas.fit();
    report(("zoom" + with).c_str(), [this](int run) {
      m_canvas.zoomBy(run % 20 < 10 ? 1.06 : 1 / 1.06);
      paint();
    });
    m_canvas.fit();
    paint();
  }

  QString largest() const {
    const auto& nodes = m_canvas.graph().nodes();
    return std::ranges::max_element(nodes, {}, [](const ui::GraphNode& node) { return node.isTf ? node.degree : 0; })
        ->name;
  }

  std::shared_ptr<const grn::Grn> m_network, m_edited;  ///< the latter without one edge
  ui::GrnCanvas m_canvas;
  QImage m_frame{kSize, QImage::Format_RGB32};
};

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  if (argc != 2) {
    std::fprintf(stderr, "usage: bench_canvas grn.json\n");
    return 2;
  }
  ui::applyTheme(false);
  const auto network = std::make_shared<const grn::Grn>(grn::fromJson(readFile(argv[1]), argv[1]));
  std::printf("%zu TFs, %zu targets, %zu edges, %d x %d pixels\n", network->tfs().size(), network->targets().size(),
              network->edges().size(), kSize.width(), kSize.height());
  Frames(network).measure();
}
