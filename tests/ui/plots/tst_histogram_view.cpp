// SPDX-License-Identifier: GPL-3.0-or-later
// Histograms of several series: shared bins, weights, what figures and tables hold.
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

#include "tests/support/ui_support.h"
#include "ui/plots/figure_export.h"
#include "ui/plots/histogram_view.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

/// Jaccard indices of two random sets of ten out of `of`, as many as asked for.
std::vector<double> overlaps(std::size_t count, int of, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<double> values;
  while (values.size() < count) {
    int shared = 0, left = of, wanted = 10;
    for (int draw = 0; draw < 10; ++draw, --left)
      if (static_cast<int>(random() % static_cast<unsigned>(left)) < wanted) {
        ++shared;
        --wanted;
      }
    values.push_back(shared / double(20 - shared));
  }
  return values;
}

class TestHistogramView : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    test::failOnWarnings();
    applyTheme(false);
  }

  void seriesShareTheirBins() {
    const auto histograms = histogramsOf({{0, 1, 1, 2}, {5, std::numeric_limits<double>::quiet_NaN()}, {}});
    QCOMPARE(histograms.size(), std::size_t{3});
    QCOMPARE(histograms[0].counts, (std::vector<qint64>{1, 2, 1, 0, 0, 0}));
    QCOMPARE(histograms[1].counts, (std::vector<qint64>{0, 0, 0, 0, 0, 1}));
    QCOMPARE(histograms[2].counts, std::vector<qint64>(6));
    for (const Histogram& histogram : histograms) {
      QCOMPARE(histogram.minimum, 0.0);
      QCOMPARE(histogram.width, 1.0);
    }
    QVERIFY(histogramsOf({{}, {}})[1].counts.empty());
  }

  void oneListIsAsBefore() {
    const std::vector<double> values = overlaps(925, 40, 3);
    const Histogram alone = histogramOf(values), first = histogramsOf({values, {}}).front();
    QCOMPARE(alone.counts, first.counts);
    QCOMPARE(std::accumulate(alone.counts.begin(), alone.counts.end(), qint64{0}), qint64{925});
  }

  void weightsScaleCounts() {
    HistogramView view;
    view.setSeries({{QStringLiteral("observed"), {0, 1, 1, 2}}, {QStringLiteral("random, mean"), {1, 1, 1}, 0.1}}, {},
                   QStringLiteral("overlap"));
    QCOMPARE(renderFigure(view.figure(QStringLiteral("x")), FigureFormat::csv),
             QByteArray("from,to,observed,\"random, mean\"\n0,1,1,0\n1,2,2,0.30000000000000004\n2,3,1,0\n"));
    QCOMPARE(view.binText(1.5), QStringLiteral("1.000 to 2.000 overlap: 2 (observed), 0.3 (random, mean)"));
    QVERIFY(view.binText(-1).isEmpty());
    QVERIFY(view.binText(3.5).isEmpty());
    QCOMPARE(view.accessibleName(), QStringLiteral("overlap"));
  }

  void nothingToShow() {
    HistogramView view;
    view.setSeries({}, QStringLiteral("Nothing"), {});
    view.resize(300, 200);
    QVERIFY(!view.grab().isNull());
    QVERIFY(view.binText(0).isEmpty());
    QCOMPARE(renderFigure(view.figure(QStringLiteral("x")), FigureFormat::csv), QByteArray("from,to\n"));
  }

  void theFigureHasALegend() {
    HistogramView view;
    view.setSeries({{QStringLiteral("observed"), {0, 1, 1, 2}}, {QStringLiteral("random pairs"), {1, 1, 1}, 0.1}},
                   QStringLiteral("Overlap"), QStringLiteral("per target"));
    const QByteArray svg = renderFigure(view.figure(QStringLiteral("x")), FigureFormat::svg);
    for (const char* text : {"observed", "random pairs", "Overlap", "per target"}) QVERIFY2(svg.contains(text), text);
  }

  void pictures() {
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      HistogramView view;
      view.setSeries({{QStringLiteral("observed, 925 targets"), overlaps(925, 55, 1)},
                      {QStringLiteral("random pairs, mean of 10"), overlaps(9250, 75, 2), 0.1}},
                     {}, QStringLiteral("Overlap per target: GRNBoost2 seed 1000 and GPT-4 seed 2"));
      view.resize(545, 220);
      view.show();
      QVERIFY(QTest::qWaitForWindowExposed(&view));
      test::savePicture(view, dark ? QStringLiteral("plots_two_series_dark") : QStringLiteral("plots_two_series"));
      const QImage image = view.grab().toImage();
      int blue = 0, grey = 0;
      for (int y = 40; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
          blue += image.pixelColor(x, y) == Theme::current().accent;
          grey += image.pixelColor(x, y) == Theme::current().nullBand;
        }
      QVERIFY(blue > 1000);
      QVERIFY(grey > 1000);
      if (const QString folder = qEnvironmentVariable("GRNWB_GALLERY"); !folder.isEmpty() && !dark)
        QImage::fromData(renderFigure(view.figure(QStringLiteral("x")), FigureFormat::png, {150, 90, 150}))
            .save(folder + QStringLiteral("/figure_two_series.png"));
    }
    applyTheme(false);
  }
};

}  // namespace

QTEST_MAIN(TestHistogramView)
#include "tst_histogram_view.moc"
