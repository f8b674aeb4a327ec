// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of the Compare page's two scatter views at 70,000 cells on the offscreen platform: pan, zoom, lasso.
#include <benchmark/benchmark.h>

#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QMouseEvent>
#include <QWheelEvent>
#include <cmath>
#include <numbers>
#include <random>

#include "ui/compare/cells_panel.h"
#include "ui/plots/scatter_camera.h"
#include "ui/style/theme.h"

namespace {

using namespace grnwb;

constexpr int kRealCells = 35'000, kCells = 70'000, kGroups = 11;
constexpr QSize kPanel(1402, 780);  // two views of 700 x 700 pixels

/// The panel with groups of cells, half of them real, as the window shows it.
class Frames {
 public:
  Frames() {
    std::mt19937 random(7);
    std::normal_distribution<double> normal;
    Eigen::MatrixX2d points(kCells, 2);
    std::vector<std::string> labels;
    for (int i = 0; i < kCells; ++i) {
      const int group = i % kGroups;
      const double angle = group * 2.4, away = 4 * std::sqrt(group + 1.0);
      points.row(i) << away * std::cos(angle) + normal(random), away * std::sin(angle) + normal(random);
      if (i < kRealCells) labels.push_back("type " + std::to_string(group));
    }
    m_panel.resize(kPanel);
    m_panel.setEmbedding(points, kRealCells, labels, QStringLiteral("run"));
    m_panel.show();
    m_real = m_panel.findChild<ui::ScatterView*>(QStringLiteral("realCells"));
    m_synthetic = m_panel.findChild<ui::ScatterView*>(QStringLiteral("syntheticCells"));
    paint();
  }

  void paint() {
    m_real->render(&m_frames[0]);
    m_synthetic->render(&m_frames[1]);
  }
  ui::ScatterCamera& camera() { return *m_real->camera(); }
  void clear() { m_workspace.selection()->clear(); }

  /// A circle of 200 places around the middle of the view, as the mouse draws it.
  void drawLasso(double radius) {
    const QPointF middle = m_real->rect().center();
    const auto send = [this](QEvent::Type type, const QPointF& at) {
      QMouseEvent event(type, at, m_real->mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
      QCoreApplication::sendEvent(m_real, &event);
    };
    send(QEvent::MouseButtonPress, middle + QPointF(radius, 0));
    for (int i = 1; i < 200; ++i) {
      const double angle = i * std::numbers::pi / 100;
      send(QEvent::MouseMove, middle + radius * QPointF(std::cos(angle), std::sin(angle)));
    }
  }
  void finishLasso() {
    const QPointF at = m_real->rect().center();
    QMouseEvent event(QEvent::MouseButtonRelease, at, m_real->mapToGlobal(at), Qt::LeftButton, Qt::NoButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(m_real, &event);
  }
  void colourBy(const QString& text) {
    m_panel.findChild<QComboBox*>(QStringLiteral("cellColour"))->setCurrentText(text);
  }
  std::size_t selected() { return m_workspace.selection()->selection().cells.size(); }

 private:
  ui::Workspace m_workspace;
  ui::CellsPanel m_panel{m_workspace};
  ui::ScatterView *m_real, *m_synthetic;
  QImage m_frames[2] = {QImage(700, 700, QImage::Format_RGB32), QImage(700, 700, QImage::Format_RGB32)};
};

void pan(benchmark::State& state) {
  Frames frames;
  int run = 0;
  for (auto _ : state) {
    frames.camera().panBy(run++ % 40 < 20 ? QPointF(0.2, 0.1) : QPointF(-0.2, -0.1));
    frames.paint();
  }
}

void zoom(benchmark::State& state) {
  Frames frames;
  int run = 0;
  for (auto _ : state) {
    frames.camera().zoomAt(frames.camera().centre(), run++ % 20 < 10 ? 1.06 : 1 / 1.06);
    frames.paint();
  }
}

void lasso(benchmark::State& state) {
  Frames frames;
  for (auto _ : state) {
    state.PauseTiming();
    frames.clear();
    frames.paint();
    frames.drawLasso(static_cast<double>(state.range(0)));
    state.ResumeTiming();
    frames.finishLasso();
    frames.paint();
  }
  state.counters["cells"] = static_cast<double>(frames.selected());
}

/// From types to the density difference and back.
void recolour(benchmark::State& state) {
  Frames frames;
  for (auto _ : state) {
    frames.colourBy(QStringLiteral("Density difference"));
    frames.paint();
    frames.colourBy(QStringLiteral("Cell type"));
    frames.paint();
  }
}

BENCHMARK(pan)->Unit(benchmark::kMillisecond);
BENCHMARK(zoom)->Unit(benchmark::kMillisecond);
BENCHMARK(lasso)->Arg(120)->Arg(345)->Unit(benchmark::kMillisecond);
BENCHMARK(recolour)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  ui::applyTheme(false);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
}
