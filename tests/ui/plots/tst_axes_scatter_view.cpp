// SPDX-License-Identifier: GPL-3.0-or-later
// Scatter plots with axes of their own and rows of box plots: where points lie, zoom, clicks and keys, files, speed.
#include <QElapsedTimer>
#include <QSignalSpy>
#include <cmath>
#include <limits>
#include <random>

#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/plots/axes_scatter_view.h"
#include "ui/plots/box_rows_view.h"
#include "ui/plots/figure_export.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

AxesScatterContent cellsLike(std::size_t count) {
  std::mt19937 random(5);
  std::normal_distribution<double> normal;
  AxesScatterContent content;
  for (std::size_t i = 0; i < count; ++i) {
    const double counts = std::floor(2400 * std::exp(0.4 * normal(random)));
    content.x.push_back(counts);
    content.y.push_back(std::floor(60 * std::pow(counts, 0.35 + 0.01 * normal(random))));
    content.colouring.values.push_back(2 + std::abs(normal(random)));
    content.grey.push_back(counts < 1200);
  }
  content.colouring.title = QStringLiteral("% mitochondrial");
  content.colouring.maximum = 5;
  content.xAxis = roomyAxis(content.x, false, QStringLiteral("counts"));
  content.yAxis = roomyAxis(content.y, false, QStringLiteral("genes"));
  content.nameOf = [](qint64 point) { return QStringLiteral("cell %1").arg(point); };
  content.title = QStringLiteral("Counts and genes");
  return content;
}

BoxRowsContent genesLike() {
  BoxRowsContent content;
  content.title = QStringLiteral("Most expressed genes");
  content.unit = QStringLiteral("% of counts");
  for (int i = 0; i < 20; ++i) {
    const double middle = 6.0 / (i + 1);
    content.rows.push_back(
        {QStringLiteral("GENE%1").arg(i), middle * 0.2, middle * 0.6, middle, middle * 1.5, middle * 2.5});
  }
  return content;
}

class TestAxesScatterView : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    test::failOnWarnings();
    applyTheme(false);
  }

  void axesHaveRoom() {
    const ValueAxis axis = roomyAxis({10, 20, std::numeric_limits<double>::quiet_NaN()}, false, {});
    QVERIFY(axis.minimum < 10 && axis.minimum > 9);
    QVERIFY(axis.maximum > 20 && axis.maximum < 21);
    QCOMPARE(roomyAxis({}, false, {}).maximum, 1.0);
    QVERIFY(roomyAxis({5}, false, {}).share(5) < 0.5);
    const ValueAxis part = axis.part(0.25, 0.75);
    GRNWB_CLOSE(part.share(axis.value(0.5)), 0.5, 1e-12);
  }

  void pointsLieWhereTheAxesSay() {
    AxesScatterView view;
    AxesScatterContent content = cellsLike(3);
    content.x = {100, 200, std::numeric_limits<double>::quiet_NaN()};
    content.y = {10, 30, 20};
    content.xAxis = {0, 400, false, QStringLiteral("counts")};
    content.yAxis = {0, 40, false, QStringLiteral("genes")};
    view.setContent(content);
    view.resize(500, 320);
    const QRectF plot = view.plotArea();
    GRNWB_CLOSE(view.positionOf(0).x(), plot.left() + plot.width() / 4, 1e-9);
    GRNWB_CLOSE(view.positionOf(0).y(), plot.bottom() - plot.height() / 4, 1e-9);
    QCOMPARE(view.pointAt(view.positionOf(1) + QPointF(3, -2)), std::optional<qint64>(1));
    QVERIFY(!view.pointAt(plot.center() + QPointF(0, plot.height() / 2 - 4)));
    QSignalSpy chosen(&view, &AxesScatterView::pointChosen);
    view.show();
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.positionOf(1).toPoint());
    QCOMPARE(chosen.takeFirst()[0].toLongLong(), 1);
    QTest::mouseClick(&view, Qt::LeftButton, {}, (plot.topLeft() + QPointF(9, 9)).toPoint());
    QCOMPARE(chosen.takeFirst()[0].toLongLong(), -1);
  }

  void zoomKeepsWhatIsUnderTheMouse() {
    AxesScatterView view;
    view.setContent(cellsLike(50));
    view.resize(500, 320);
    const QPointF before = view.positionOf(7);
    QWheelEvent wheel(before, view.mapToGlobal(before), {}, {0, 240}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&view, &wheel);
    QVERIFY(view.shown().width() < 0.75);
    GRNWB_CLOSE(view.positionOf(7).x(), before.x(), 1e-6);
    GRNWB_CLOSE(view.positionOf(7).y(), before.y(), 1e-6);
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(view.positionOf(7).x() < before.x());
    QTest::keyClick(&view, Qt::Key_F);
    QCOMPARE(view.shown(), QRectF(0, 0, 1, 1));
    for (int i = 0; i < 3; ++i) QTest::keyClick(&view, Qt::Key_Minus);
    QCOMPARE(view.shown(), QRectF(0, 0, 1, 1));  // no further than everything
  }

  void filesHoldEveryPoint() {
    AxesScatterView view;
    view.setContent(cellsLike(30));
    const QByteArray csv = renderFigure(view.figure(QStringLiteral("x")), FigureFormat::csv);
    QVERIFY(csv.startsWith("name,counts,genes,% mitochondrial\ncell 0,"));
    QCOMPARE(csv.count('\n'), 31);
    QVERIFY(renderFigure(view.figure(QStringLiteral("x")), FigureFormat::svg).contains("Counts and genes"));
    view.setContent(cellsLike(20000));
    QVERIFY(renderFigure(view.figure(QStringLiteral("x")), FigureFormat::svg).size() < 3'000'000);
  }

  void manyCellsAreDrawnInAFrame() {
    AxesScatterView view;
    view.setContent(cellsLike(70000));
    view.resize(520, 320);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QImage image(view.size(), QImage::Format_RGB32);
    double best = 1e9;
    for (int turn = 0; turn < 6; ++turn) {
      QTest::keyClick(&view, turn % 2 == 0 ? Qt::Key_Plus : Qt::Key_Minus);  // another frame
      QElapsedTimer clock;
      clock.start();
      view.render(&image);
      best = std::min(best, static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    qInfo("70,000 points drawn in %.1f ms", best);
    QVERIFY(best < 16);
  }

  void rowsAreChosen() {
    BoxRowsView view;
    view.setContent(genesLike());
    view.resize(380, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy chosen(&view, &BoxRowsView::rowChosen);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.rowRect(4).center().toPoint());
    QCOMPARE(chosen.takeFirst()[0].toInt(), 4);
    view.setMarked({QStringLiteral("GENE4")});
    QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("GENE4: median 1.20")));
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(chosen.takeFirst()[0].toInt(), 3);
    QTest::keyClick(&view, Qt::Key_Escape);
    QCOMPARE(chosen.takeFirst()[0].toInt(), -1);
    const QByteArray csv = renderFigure(view.figure(QStringLiteral("x")), FigureFormat::csv);
    QVERIFY(csv.startsWith("name,5 %,25 %,median,75 %,95 %\nGENE0,1.2"));
    QCOMPARE(csv.count('\n'), 21);
  }

  void pictures() {
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      const QString end = dark ? QStringLiteral("_dark") : QString();
      AxesScatterView view;
      AxesScatterContent content = cellsLike(3000);
      content.limits = QRectF(QPointF(content.xAxis.share(1200), -2), QPointF(2, 2));
      content.marked = {12};
      content.named = {20, 40};
      view.setContent(content);
      view.resize(520, 320);
      view.show();
      QVERIFY(QTest::qWaitForWindowExposed(&view));
      test::savePicture(view, QStringLiteral("plots_axes_scatter") + end);
      BoxRowsView rows;
      rows.setContent(genesLike());
      rows.setMarked({QStringLiteral("GENE4")});
      rows.resize(380, 500);
      rows.show();
      QVERIFY(QTest::qWaitForWindowExposed(&rows));
      test::savePicture(rows, QStringLiteral("plots_box_rows") + end);
    }
    applyTheme(false);
  }
};

}  // namespace

QTEST_MAIN(TestAxesScatterView)
#include "tst_axes_scatter_view.moc"
