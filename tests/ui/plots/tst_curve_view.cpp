// SPDX-License-Identifier: GPL-3.0-or-later
// Curves and histograms: what is drawn equals what was given.
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QtTest>
#include <cmath>
#include <limits>
#include <numeric>

#include "tests/support/ui_support.h"
#include "ui/plots/axis_ticks.h"
#include "ui/plots/curve_math.h"
#include "ui/plots/curve_view.h"
#include "ui/plots/figure_export.h"
#include "ui/plots/histogram_view.h"
#include "ui/style/theme.h"

using namespace grnwb::ui;

namespace {

/// The events of the event loop that a coalesced refresh waits for.
void settle(const CurveView& view, const std::function<bool()>& reached) {
  QVERIFY2(QTest::qWaitFor(reached, 2000), qPrintable(view.accessibleName()));
}

std::vector<double> valuesOf(const std::vector<Tick>& ticks) {
  std::vector<double> values;
  for (const Tick& tick : ticks) values.push_back(tick.value);
  return values;
}

class TestCurveView : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(false);
  }
  void init() { grnwb::test::failOnWarnings(); }

  void ticksAreRound() {
    QCOMPARE(valuesOf(linearTicks(-43, 1, 5)), (std::vector<double>{-40, -30, -20, -10, 0}));
    QCOMPARE(linearTicks(-43, 1, 5).front().label, QStringLiteral("\u221240"));
    QCOMPARE(linearTicks(0, 200000, 4).back().label, QStringLiteral("200 k"));
    QCOMPARE(linearTicks(0, 0.4, 4)[1].label, QStringLiteral("0.1"));
    QVERIFY(linearTicks(1, 1, 4).empty());
  }

  void logTicksCoverEveryRange() {
    QCOMPARE(valuesOf(logTicks(0.5, 2000, 4)), (std::vector<double>{1, 10, 100, 1000}));
    const auto narrow = valuesOf(logTicks(0.004, 0.12, 5));
    QCOMPARE(narrow.size(), std::size_t{3});
    for (const double lowest : {1e-5, 0.0031, 0.7, 12.0})
      for (const double factor : {1.3, 2.0, 7.0, 40.0, 1e5})
        QVERIFY2(logTicks(lowest, lowest * factor, 4).size() >= 2,
                 qPrintable(QStringLiteral("%1 x %2").arg(lowest).arg(factor)));
  }

  void numbersFollowTheLocale() {
    QCOMPARE(plotNumber(-3.3), QStringLiteral("\u22123.30"));
    QCOMPARE(plotNumber(0.0072), QStringLiteral("0.00720"));
    QCOMPARE(plotNumber(12345.6), QStringLiteral("12,346"));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(plotNumber(0.17), QStringLiteral("0,170"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(plotNumber(std::numeric_limits<double>::quiet_NaN()), QStringLiteral("\u2013"));
  }

  void runningMeanIsTheMean() {
    std::vector<QPointF> points;
    for (int i = 0; i < 20; ++i) points.emplace_back(i, i * i);
    const auto means = runningMean(points, 5);
    for (std::size_t i = 2; i < 18; ++i)  // the mean of (i-2)^2..(i+2)^2 is i^2 + 2
      QCOMPARE(means[i].y(), points[i].y() + 2);
    QCOMPARE(means[0].y(), (0 + 1 + 4) / 3.0);
    QCOMPARE(means.back().y(), (17 * 17 + 18 * 18 + 19 * 19) / 3.0);
    QCOMPARE(runningMean(points, 1), points);
  }

  void thinningKeepsExtremes() {
    std::vector<QPointF> points;
    for (int i = 0; i < 100000; ++i) points.emplace_back(i, std::sin(i / 900.0));
    points[34567].setY(50);
    points[70001].setY(-60);
    const auto kept = thinned(points, 500);
    QVERIFY(kept.size() <= 1002);
    QVERIFY(std::ranges::find(kept, points[34567]) != kept.end());
    QVERIFY(std::ranges::find(kept, points[70001]) != kept.end());
    QCOMPARE(kept.front(), points.front());
    QCOMPARE(kept.back(), points.back());
    QVERIFY(std::ranges::is_sorted(kept, {}, &QPointF::x));
  }

  void axesHoldThePoints() {
    CurveView view;
    view.setTitle(QStringLiteral("Critic loss"), QStringLiteral("E[D(fake)] \u2212 E[D(real)]"));
    view.addSeries(QStringLiteral("loss"));
    view.resize(480, 260);
    view.show();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    view.setPoints(0, {{0, -43}, {100, -10}, {200, nan}, {300, -3.3}});
    settle(view, [&] { return view.visibleRange().width() == 300; });
    const QRectF range = view.visibleRange();
    QCOMPARE(range.left(), 0.0);
    QVERIFY(range.top() < -43 && range.top() > -48);
    QVERIFY(range.bottom() > -3.3 && range.bottom() < 2);
    QCOMPARE(view.nowText(), QStringLiteral("\u22123.30"));
    QVERIFY(view.findChild<QLabel*>(QStringLiteral("nowLabel"))->text().contains(QStringLiteral("\u22123.30")));
    QCOMPARE(view.nearest(0, 190).value(), QPointF(100, -10));  // 200 has no value
    view.setXRange(std::pair(0.0, 6000.0));
    settle(view, [&] { return view.visibleRange().width() == 6000; });
    view.append(0, {{400, 7}});
    settle(view, [&] { return view.visibleRange().bottom() > 7; });
    QCOMPARE(view.points(0).size(), std::size_t{5});
  }

  void logScaleLeavesOutWhatHasNoLogarithm() {
    CurveView view;
    view.setScale(CurveView::Scale::logarithmic);
    view.addSeries(QStringLiteral("MMD"));
    view.setPoints(0, {{1, 0.1}, {2, 0}, {3, -1}, {4, 0.001}});
    settle(view, [&] { return view.visibleRange().bottom() < 1 && view.visibleRange().top() > 0; });
    const QRectF range = view.visibleRange();
    QVERIFY(range.top() < 0.001 && range.top() > 0.0005);
    QVERIFY(range.bottom() > 0.1 && range.bottom() < 0.2);
    QCOMPARE(view.nowText(), QStringLiteral("0.00100"));
  }

  void legendHidesACurve() {
    CurveView view;
    view.addSeries(QStringLiteral("labeler"));
    view.addSeries(QStringLiteral("anti-labeler"));
    view.setPoints(0, {{0, 1}, {10, 2}});
    view.setPoints(1, {{0, 100}, {10, 200}});
    settle(view, [&] { return view.visibleRange().bottom() > 200; });
    view.findChild<QToolButton*>(QStringLiteral("legendButton1"))->setChecked(false);
    settle(view, [&] { return view.visibleRange().bottom() < 3; });
  }

  void csvEqualsThePoints() {
    CurveView view;
    view.setXTitle(QStringLiteral("step"));
    view.addSeries(QStringLiteral("a"));
    view.addSeries(QStringLiteral("b"));
    view.setPoints(0, {{0, 0.1}, {1, -2.5}});
    view.setPoints(1, {{0, std::numeric_limits<double>::quiet_NaN()}, {7, 1e-9}});
    QCOMPARE(renderFigure(view.figure(QStringLiteral("x")), FigureFormat::csv),
             QByteArray("series,step,value\na,0,0.1\na,1,-2.5\nb,0,\nb,7,1e-09\n"));
  }

  void histogramCountsEveryValue() {
    std::vector<double> values;
    for (int i = 0; i < 1000; ++i) values.push_back(i % 50);
    values.push_back(std::numeric_limits<double>::quiet_NaN());
    const Histogram whole = histogramOf(values);
    QCOMPARE(whole.width, std::round(whole.width));
    QCOMPARE(std::accumulate(whole.counts.begin(), whole.counts.end(), qint64{0}), qint64{1000});
    for (std::size_t bin = 0; bin + 1 < whole.counts.size(); ++bin)
      QCOMPARE(whole.counts[bin], qint64(20 * whole.width));
    const Histogram fractions = histogramOf({0.05, 0.15, 0.15, 0.95});
    QCOMPARE(std::accumulate(fractions.counts.begin(), fractions.counts.end(), qint64{0}), qint64{4});
    for (const double value : {0.05, 0.15, 0.95}) {
      const auto bin = static_cast<std::size_t>((value - fractions.minimum) / fractions.width);
      QVERIFY(fractions.counts.at(bin) > 0);
    }
    QVERIFY(histogramOf({}).counts.empty());
    QCOMPARE(histogramOf({3, 3, 3}).counts, (std::vector<qint64>{3}));
  }

  void histogramCsvEqualsTheBins() {
    HistogramView view;
    view.setValues({0, 0, 1, 2, 2, 2}, QStringLiteral("Genes"), QStringLiteral("genes"));
    QCOMPARE(renderFigure(view.figure(QStringLiteral("x")), FigureFormat::csv),
             QByteArray("from,to,count\n0,1,2\n1,2,1\n2,3,3\n"));
  }

  void pictures() {
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      QWidget page;
      auto* row = new QHBoxLayout(&page);
      auto* loss = new CurveView(&page);
      loss->setTitle(QStringLiteral("Critic loss"), QStringLiteral("a decaying test curve"));
      loss->addSeries(QStringLiteral("loss"));
      loss->setXTitle(QStringLiteral("step"));
      loss->setSmoothing(15);
      loss->setXRange(std::pair(0.0, 6000.0));
      loss->setCursor(4000);
      auto* labelers = new CurveView(&page);
      labelers->setTitle(QStringLiteral("Labelers"), QStringLiteral("log scale"));
      labelers->setScale(CurveView::Scale::logarithmic);
      labelers->addSeries(QStringLiteral("labeler"));
      labelers->addSeries(QStringLiteral("anti-labeler"));
      std::vector<QPointF> a, b, c;
      for (int i = 0; i <= 4000; i += 10) {
        a.emplace_back(i, -40 * std::exp(-i / 500.0) - 3 + std::sin(i * 0.37));
        b.emplace_back(i, 300 * std::exp(-i / 700.0) + 20 + std::sin(i * 0.2));
        c.emplace_back(i, 250 * std::exp(-i / 600.0) + 19 + std::cos(i * 0.2));
      }
      loss->setPoints(0, a);
      labelers->setPoints(0, b);
      labelers->setPoints(1, c);
      auto* bars = new HistogramView(&page);
      std::vector<double> values;
      for (int i = 0; i < 3000; ++i) values.push_back(2000 + 900 * std::sin(i) * std::cos(i * 0.7) + i % 300);
      bars->setValues(values, QStringLiteral("Counts per cell"), QStringLiteral("counts"));
      bars->setThreshold(1500);
      for (QWidget* view : {static_cast<QWidget*>(loss), static_cast<QWidget*>(labelers), static_cast<QWidget*>(bars)})
        row->addWidget(view);
      page.resize(1350, 300);
      page.show();
      settle(*loss, [&] { return loss->visibleRange().width() == 6000 && labelers->visibleRange().bottom() > 300; });
      grnwb::test::savePicture(page, dark ? QStringLiteral("plots_curves_dark") : QStringLiteral("plots_curves"));
    }
    applyTheme(false);
  }

  void figureHasTheAskedSize() {
    CurveView view;
    view.setTitle(QStringLiteral("Curve"));
    view.addSeries(QStringLiteral("a"));
    view.setPoints(0, {{0, 1}, {10, 5}});
    const Figure figure = view.figure(QStringLiteral("curve"));
    const QImage image = QImage::fromData(renderFigure(figure, FigureFormat::png, {100, 50, 254}));
    QCOMPARE(image.size(), QSize(1000, 500));
    QVERIFY(renderFigure(figure, FigureFormat::pdf).startsWith("%PDF"));
    const QByteArray svg = renderFigure(figure, FigureFormat::svg);
    QVERIFY(svg.contains("<text"));
    QVERIFY(!svg.contains("<image"));
    if (const QString folder = qEnvironmentVariable("GRNWB_GALLERY"); !folder.isEmpty())
      image.save(folder + QStringLiteral("/figure_curve.png"));
  }
};

}  // namespace

QTEST_MAIN(TestCurveView)
#include "tst_curve_view.moc"
