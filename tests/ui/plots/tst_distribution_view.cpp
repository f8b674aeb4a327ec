// SPDX-License-Identifier: GPL-3.0-or-later
// Violins and histograms of many cells: densities, what is kept, thresholds moved by mouse and keys, speed.
#include <QElapsedTimer>
#include <QSignalSpy>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/plots/distribution_painter.h"
#include "ui/plots/figure_export.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

std::vector<double> logNormal(std::size_t count, double median, double spread, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<double> normal;
  std::vector<double> values(count);
  for (double& value : values) value = std::floor(median * std::exp(spread * normal(random)));
  return values;
}

double mean(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Three groups of cells, the last one of few.
DistributionContent blood(std::size_t cells, bool logarithmic) {
  const std::vector<double> values = logNormal(cells, 1100, 0.35, 7);
  std::vector<std::int32_t> codes(cells);
  for (std::size_t i = 0; i < cells; ++i) codes[i] = i % 50 == 0 ? 2 : static_cast<std::int32_t>(i % 2);
  DistributionContent content;
  content.title = QStringLiteral("Genes per cell");
  content.unit = QStringLiteral("genes");
  content.groups = {QStringLiteral("B"), QStringLiteral("CD8+ cytotoxic T"), QStringLiteral("CD34+")};
  content.values = std::make_shared<const Distribution>(values, codes, 3, barAxisOf(values, logarithmic));
  return content;
}

class TestDistributionView : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    test::failOnWarnings();
    applyTheme(false);
  }

  void axesAreRound() {
    const BarAxis linear = barAxisOf({0, 12, 2430, std::numeric_limits<double>::quiet_NaN()}, false);
    QCOMPARE(linear.axis.minimum, 0.0);
    QCOMPARE(linear.axis.maximum, 2450.0);
    QCOMPARE(linear.bars, 49);
    QCOMPARE(barAxisOf({3, 7}, false).bars, 8);  // a bar for each whole number
    QCOMPARE(barAxisOf({0.03, 0.224}, false).axis.maximum, 0.225);
    const ValueAxis log = barAxisOf({500, 18000}, true).axis;
    QVERIFY(log.logarithmic);
    QCOMPARE(log.minimum, 200.0);
    QCOMPARE(log.maximum, 19000.0);
    QCOMPARE(barAxisOf({}, false).bars, 1);
    for (const double value : {500.0, 1234.0, 18000.0}) GRNWB_CLOSE(log.value(log.share(value)), value, 1e-9);
  }

  void densitiesIntegrateToOne() {
    for (const bool logarithmic : {false, true}) {
      const DistributionContent content = blood(3000, logarithmic);
      std::int64_t cells = 0;
      for (const Distribution::Group& group : content.values->groups()) {
        GRNWB_CLOSE(mean(group.density), 1.0, 1e-9);
        cells += group.count;
      }
      QCOMPARE(cells, std::int64_t{3000});
      const auto& bars = content.values->barCounts();
      QCOMPARE(std::accumulate(bars.begin(), bars.end(), std::int64_t{0}), std::int64_t{3000});
      QVERIFY(content.values->bins() <= Distribution::kMostBins);
    }
  }

  void densityIsThatOfTheNormalDistribution() {
    std::mt19937 random(3);
    std::normal_distribution<double> normal(50, 10);
    std::vector<double> values(200000);
    for (double& value : values) value = normal(random);
    const Distribution spread(values, {}, 1, {{0, 100}, 50});
    const Distribution::Group& group = spread.groups().front();
    for (const double at : {30.0, 45.0, 50.0, 65.0}) {
      const double expected = 100 / (10 * std::sqrt(2 * M_PI)) * std::exp(-0.5 * (at - 50) * (at - 50) / 100);
      const auto bin = static_cast<std::size_t>(at / 100 * spread.bins());
      const double density = (group.density[bin] + group.density[bin - 1]) / 2;
      QVERIFY2(std::abs(density - expected) < 0.05, qPrintable(QString::number(density - expected)));
    }
    GRNWB_CLOSE(group.quartiles[0], 50 - 6.745, 0.005);
    GRNWB_CLOSE(group.quartiles[1], 50.0, 0.005);
    GRNWB_CLOSE(group.quartiles[2], 50 + 6.745, 0.005);
  }

  void quartilesAreExact() {
    const Distribution spread({4, 1, 3, 2, std::numeric_limits<double>::infinity()}, {}, 1, {{0, 5}, 5});
    QCOMPARE(spread.groups()[0].count, std::int64_t{4});
    GRNWB_CLOSE(spread.groups()[0].quartiles[0], 1.75, 1e-12);
    GRNWB_CLOSE(spread.groups()[0].quartiles[1], 2.5, 1e-12);
    GRNWB_CLOSE(spread.groups()[0].quartiles[2], 3.25, 1e-12);
    const Distribution none({}, {}, 2, barAxisOf({}, false));
    QVERIFY(std::isnan(none.groups()[1].quartiles[1]));
    QCOMPARE(mean(none.groups()[1].density), 0.0);
  }

  void keptIsAllInsideTheThresholds() {
    const std::vector<double> values = logNormal(4000, 1100, 0.35, 9);
    const Distribution spread(values, {}, 1, barAxisOf(values, false));
    const auto whole = spread.kept(std::vector<std::uint8_t>(values.size(), 1));
    QCOMPARE(whole.counts[0], std::int64_t{4000});
    QCOMPARE(whole.barCounts, spread.barCounts());
    std::vector<std::uint8_t> isKept(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) isKept[i] = values[i] >= 1000;
    const auto kept = spread.kept(isKept);
    QCOMPARE(kept.counts[0], std::int64_t(std::ranges::count(isKept, 1)));
    const auto cut = static_cast<std::size_t>(spread.axis().share(1000) * spread.bins());
    for (std::size_t bin = 0; bin < kept.densities[0].size(); ++bin) {
      if (bin < cut) QCOMPARE(kept.densities[0][bin], 0.0);
      if (bin > cut && kept.densities[0][bin] > 0)
        GRNWB_CLOSE(kept.densities[0][bin], spread.groups()[0].density[bin], 1e-9);
    }
  }

  void thresholdsAreDragged() {
    for (const auto kind : {DistributionContent::Kind::violins, DistributionContent::Kind::histogram}) {
      DistributionView view;
      DistributionContent content = blood(2000, false);
      content.kind = kind;
      view.setContent(content);
      ThresholdLine* least = view.addThreshold(QStringLiteral("Minimum genes"), ThresholdLine::Drops::below, 1);
      view.resize(420, 240);
      view.show();
      QVERIFY(QTest::qWaitForWindowExposed(&view));
      QSignalSpy moved(least, &ThresholdLine::moved), ended(least, &ThresholdLine::gestureEnded);
      const QRectF plot = view.plotArea();
      const bool isUpright = kind == DistributionContent::Kind::violins;
      const auto at = [&](double share) {
        const QPointF inView = isUpright ? QPointF(plot.center().x(), plot.bottom() - share * plot.height())
                                         : QPointF(plot.left() + share * plot.width(), plot.center().y());
        return least->mapFromParent(inView.toPoint());
      };
      QTest::mousePress(least, Qt::LeftButton, {}, at(0));
      QTest::mouseMove(least, at(0.25));
      QTest::mouseMove(least, at(0.5));
      QVERIFY(moved.size() >= 2);
      QCOMPARE(ended.size(), 0);
      QTest::mouseRelease(least, Qt::LeftButton, {}, at(0.5));
      QCOMPARE(ended.size(), 1);
      const ValueAxis& axis = content.values->axis();
      const double pixel = axis.maximum / (isUpright ? plot.height() : plot.width());
      QVERIFY(std::abs(*least->value() - axis.maximum / 2) < 2.5 * pixel);
      QCOMPARE(std::fmod(*least->value(), 5), 0.0);  // round as pixels allow
      QTest::mousePress(least, Qt::LeftButton, {}, at(0.5));
      QTest::mouseMove(least, at(-0.2));
      QTest::mouseRelease(least, Qt::LeftButton, {}, at(-0.2));
      QVERIFY(!least->value());  // at the end of the axis it drops nothing
      QVERIFY(!moved.back()[0].value<std::optional<double>>());
    }
  }

  void thresholdsMoveByKeys() {
    DistributionView view;
    view.setContent(blood(2000, true));
    ThresholdLine* most = view.addThreshold(QStringLiteral("Maximum genes"), ThresholdLine::Drops::above, 1);
    view.resize(420, 240);
    QCOMPARE(most->accessibleName(), QStringLiteral("Maximum genes"));
    QCOMPARE(most->accessibleDescription(), QStringLiteral("no limit"));
    QSignalSpy moved(most, &ThresholdLine::moved);
    const double top = view.content().values->axis().maximum;
    QTest::keyClick(most, Qt::Key_Down);
    QCOMPARE(moved.size(), 1);
    QVERIFY(*most->value() < top);
    double before = *most->value();
    for (int i = 0; i < 60; ++i) {  // every key moves it, whatever the size of a step is there
      QTest::keyClick(most, Qt::Key_Down);
      QVERIFY(*most->value() < before);
      before = *most->value();
    }
    for (int i = 0; i < 20; ++i) {
      QTest::keyClick(most, Qt::Key_Up);
      QVERIFY(*most->value() > before);
      before = *most->value();
    }
    QTest::keyClick(most, Qt::Key_PageDown);
    QVERIFY(*most->value() < before);
    QTest::keyClick(most, Qt::Key_Delete);
    QVERIFY(!most->value());
    most->setValue(1500);
    QCOMPARE(most->accessibleDescription(), QStringLiteral("1,500"));
  }

  void saysWhatIsUnderTheMouse() {
    DistributionView view;
    DistributionContent content = blood(2000, false);
    view.setContent(content);
    view.resize(420, 240);
    const QRectF plot = view.plotArea();
    QVERIFY(
        view.textAt(violinColumn(content, plot, 2).center()).startsWith(QStringLiteral("CD34+: 40 cells, 40 kept")));
    QVERIFY(view.textAt({0, 0}).isEmpty());
    const QByteArray csv = renderFigure(view.figure(QStringLiteral("genes")), FigureFormat::csv);
    QVERIFY(csv.startsWith("group,cells,kept,lower quartile,median,upper quartile\nB,960,960,"));
    view.setKind(DistributionContent::Kind::histogram);
    QVERIFY(view.textAt(view.plotArea().center()).contains(QStringLiteral("genes:")));
    QVERIFY(renderFigure(view.figure(QStringLiteral("genes")), FigureFormat::csv).startsWith("from,to,cells,kept\n0,"));
    QVERIFY(renderFigure(view.figure(QStringLiteral("genes")), FigureFormat::svg).contains("Genes per cell"));
  }

  void nothingToShow() {
    DistributionView view;
    view.resize(300, 200);
    QVERIFY(!view.grab().isNull());
    QVERIFY(view.textAt({150, 100}).isEmpty());
  }

  void manyCellsAreDrawnInAFrame() {
    const std::size_t cells = 70000;
    DistributionContent content = blood(cells, false);
    std::vector<std::uint8_t> isKept(cells);
    for (std::size_t i = 0; i < cells; ++i) isKept[i] = i % 3 > 0;
    DistributionView view;
    view.setContent(content);
    view.resize(480, 240);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QImage image(view.size(), QImage::Format_RGB32);
    double best = 1e9;
    for (int turn = 0; turn < 5; ++turn) {
      QElapsedTimer clock;
      clock.start();
      view.setKept(content.values->kept(isKept));
      view.render(&image);
      best = std::min(best, static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    qInfo("70,000 cells counted anew and drawn in %.1f ms", best);
    QVERIFY(best < 16);
  }

  void pictures() {
    for (const bool dark : {false, true})
      for (const bool histogram : {false, true}) {
        applyTheme(dark);
        DistributionView view;
        DistributionContent content = blood(2000, histogram);
        content.kind = histogram ? DistributionContent::Kind::histogram : DistributionContent::Kind::violins;
        std::vector<std::uint8_t> isKept(2000);
        const std::vector<double> values = logNormal(2000, 1100, 0.35, 7);
        for (std::size_t i = 0; i < values.size(); ++i) isKept[i] = values[i] >= 800;
        content.kept = content.values->kept(isKept);
        view.setContent(content);
        view.addThreshold(QStringLiteral("Minimum genes"), ThresholdLine::Drops::below, 1)->setValue(800);
        view.addThreshold(QStringLiteral("Maximum genes"), ThresholdLine::Drops::above, 1);
        view.resize(440, 220);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        test::savePicture(view, QStringLiteral("plots_distribution_%1%2")
                                    .arg(histogram ? QStringLiteral("histogram") : QStringLiteral("violins"),
                                         dark ? QStringLiteral("_dark") : QString()));
      }
    applyTheme(false);
  }
};

}  // namespace

QTEST_MAIN(TestDistributionView)
#include "tst_distribution_view.moc"
