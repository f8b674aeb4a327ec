// SPDX-License-Identifier: GPL-3.0-or-later
// The scatter view: selection against closed forms, the camera's invariants, export and speed.
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>
#include <cmath>
#include <ctime>
#include <numbers>
#include <random>

#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/plots/figure_export.h"
#include "ui/plots/point_hull.h"
#include "ui/plots/points_inside.h"
#include "ui/plots/scatter_camera.h"
#include "ui/plots/scatter_figure.h"
#include "ui/plots/scatter_legend.h"
#include "ui/plots/scatter_picture.h"
#include "ui/plots/scatter_view.h"
#include "ui/style/theme.h"

using namespace grnwb::ui;

namespace {

/// A square lattice of (2 half + 1)^2 points with distance 1 around the origin.
Eigen::MatrixX2d lattice(int half) {
  const int side = 2 * half + 1;
  Eigen::MatrixX2d points(side * side, 2);
  for (int i = 0; i < side * side; ++i) points.row(i) << i % side - half, i / side - half;
  return points;
}

ScatterContent contentOf(const Eigen::MatrixX2d& points) {
  ScatterContent content;
  content.points = points;
  content.ownCount = points.rows();
  content.xName = QStringLiteral("t-SNE 1");
  content.yName = QStringLiteral("t-SNE 2");
  return content;
}

/// Groups of normally scattered points with one category each.
ScatterContent clouds(int groups, int perGroup) {
  std::mt19937 random(7);
  std::normal_distribution<double> normal;
  Eigen::MatrixX2d points(groups * perGroup, 2);
  std::vector<int> codes;
  for (int i = 0; i < groups * perGroup; ++i) {
    const int group = i % groups;
    const double angle = group * 2.4;
    points.row(i) << 4 * std::sqrt(group + 1.0) * std::cos(angle) + normal(random),
        4 * std::sqrt(group + 1.0) * std::sin(angle) + normal(random);
    codes.push_back(group);
  }
  ScatterContent content = contentOf(points);
  content.colouring.title = QStringLiteral("Cell type");
  content.colouring.codes = codes;
  for (int group = 0; group < groups; ++group) content.colouring.names << QStringLiteral("type %1").arg(group);
  return content;
}

void dragAlong(QWidget& widget, const QPolygonF& path) {
  QTest::mousePress(&widget, Qt::LeftButton, {}, path.front().toPoint());
  for (const QPointF& at : path) {
    QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &move);
  }
  QTest::mouseRelease(&widget, Qt::LeftButton, {}, path.back().toPoint());
}

void wheel(QWidget& widget, const QPointF& at, int delta) {
  QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
  QCoreApplication::sendEvent(&widget, &event);
}

bool near(const QPointF& a, const QPointF& b, double tolerance) {
  return std::hypot(a.x() - b.x(), a.y() - b.y()) <= tolerance;
}

class TestScatterView : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(false);
  }
  void init() { grnwb::test::failOnWarnings(); }

  void polygonHoldsExactlyItsPoints() {
    // The open diamond |x| + |y| < r + 1/2 holds 2 r (r + 1) + 1 lattice points.
    const Eigen::MatrixX2d points = lattice(20);
    for (const int r : {0, 1, 5, 12}) {
      const double reach = r + 0.5;
      const auto inside = pointsInside(points, QPolygonF({{reach, 0}, {0, reach}, {-reach, 0}, {0, -reach}}));
      QCOMPARE(inside.size(), static_cast<std::size_t>(2 * r * (r + 1) + 1));
      for (const qint64 i : inside) QVERIFY(std::abs(points(i, 0)) + std::abs(points(i, 1)) < reach);
    }
    // A ring drawn twice around is empty inside by the even-odd rule; an empty polygon holds nothing.
    QVERIFY(pointsInside(points, {}).empty());
    // A concave polygon: an L of three unit cells around four lattice points less one.
    const QPolygonF ell({{-0.5, -0.5}, {1.5, -0.5}, {1.5, 0.5}, {0.5, 0.5}, {0.5, 1.5}, {-0.5, 1.5}});
    QCOMPARE(pointsInside(points, ell).size(), std::size_t{3});
  }

  void bandsOfALassoChangeNothing() {
    // A jagged star against the rule itself, side by side.
    std::mt19937 random(3);
    std::uniform_real_distribution<double> within(-10, 10), reach(2, 9);
    Eigen::MatrixX2d points(5000, 2);
    for (Eigen::Index i = 0; i < points.rows(); ++i) points.row(i) << within(random), within(random);
    QPolygonF star;
    for (int corner = 0; corner < 300; ++corner) {
      const double angle = corner * std::numbers::pi / 150, away = reach(random);
      star << QPointF(away * std::cos(angle), away * std::sin(angle));
    }
    std::vector<qint64> expected;
    for (Eigen::Index i = 0; i < points.rows(); ++i) {
      const double x = points(i, 0), y = points(i, 1);
      int crossed = 0;
      for (qsizetype a = 0; a < star.size(); ++a) {
        const QPointF from = star[a], to = star[(a + 1) % star.size()];
        if ((from.y() > y) != (to.y() > y))
          crossed += x < from.x() + (y - from.y()) / (to.y() - from.y()) * (to.x() - from.x());
      }
      if (crossed % 2 == 1) expected.push_back(i);
    }
    QVERIFY(expected.size() > 500);
    QCOMPARE(pointsInside(points, star), expected);
  }

  void lassoSelectsWhatItEncloses() {
    ScatterView view;
    view.resize(500, 400);
    view.setContent(contentOf(lattice(10)));
    view.show();
    QSignalSpy spy(&view, &ScatterView::selected);
    const double reach = 4.5;
    QPolygonF path;
    const QPolygonF corners({{reach, 0}, {0, reach}, {-reach, 0}, {0, -reach}, {reach, 0}});
    for (int side = 0; side < 4; ++side)
      for (int step = 0; step < 20; ++step)
        path << view.toView(corners[side] + (corners[side + 1] - corners[side]) * step / 20.0);
    dragAlong(view, path);
    QCOMPARE(spy.size(), 1);
    const auto rows = spy.takeFirst().front().value<std::vector<qint64>>();
    QCOMPARE(rows.size(), std::size_t{2 * 4 * 5 + 1});
    for (const qint64 i : rows)
      QVERIFY(std::abs(view.content().points(i, 0)) + std::abs(view.content().points(i, 1)) < reach);
  }

  void boxSelectsARectangle() {
    ScatterView view;
    view.resize(500, 400);
    view.setContent(contentOf(lattice(10)));
    view.setTool(ScatterView::Tool::box);
    view.show();
    QSignalSpy spy(&view, &ScatterView::selected);
    dragAlong(view, {view.toView({-2.5, 3.5}), view.toView({0, 0}), view.toView({4.5, -1.5})});
    QCOMPARE(spy.takeFirst().front().value<std::vector<qint64>>().size(), std::size_t{7 * 5});
  }

  void clickSelectsTheNearestAndEscapeClears() {
    ScatterView view;
    view.resize(500, 400);
    view.setContent(contentOf(lattice(5)));
    view.show();
    QSignalSpy spy(&view, &ScatterView::selected);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.toView({3, -2}).toPoint());
    const auto rows = spy.takeFirst().front().value<std::vector<qint64>>();
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(view.content().points(rows.front(), 0), 3.0);
    QCOMPARE(view.content().points(rows.front(), 1), -2.0);
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(spy.takeFirst().front().value<std::vector<qint64>>().empty());
  }

  void hiddenCategoriesAreNotHit() {
    ScatterView view;
    view.resize(500, 400);
    ScatterContent content = contentOf(lattice(5));
    content.colouring.names = QStringList{QStringLiteral("low"), QStringLiteral("high")};
    for (Eigen::Index i = 0; i < content.points.rows(); ++i)
      content.colouring.codes.push_back(content.points(i, 0) > 0.5 ? 1 : 0);
    view.setContent(content);
    QVERIFY(view.pointAt(view.toView({3, 0})).has_value());
    view.setHidden({1});
    QVERIFY(!view.pointAt(view.toView({3, 0})).has_value());
    QVERIFY(view.pointAt(view.toView({-3, 0})).has_value());
    // Nor by a lasso, whether they are the view's own or its ground.
    ScatterContent half = view.content();
    half.ownCount = 60;
    view.setContent(half);
    view.setTool(ScatterView::Tool::box);
    view.show();
    QSignalSpy spy(&view, &ScatterView::selected);
    dragAlong(view, {view.toView({-5.4, 5.4}), view.toView({0, 0}), view.toView({5.4, -5.4})});
    QCOMPARE(spy.takeFirst().front().value<std::vector<qint64>>().size(), std::size_t{6 * 11});
  }

  void zoomKeepsThePointUnderTheCursor() {
    ScatterView view;
    view.resize(640, 480);
    view.setContent(clouds(5, 200));
    view.show();
    for (const QPointF at : {QPointF(100, 50), QPointF(600, 470), QPointF(320, 240)})
      for (const int delta : {120, 480, -360}) {
        const QPointF before = view.toData(at);
        const double scale = view.camera()->scale();
        wheel(view, at, delta);
        QVERIFY((view.camera()->scale() > scale) == (delta > 0));
        QVERIFY(near(view.toView(before), at, 1e-6));
      }
    QTest::keyClick(&view, Qt::Key_F);
    QVERIFY(view.camera()->isFitted());
    const QRectF bounds = view.content().bounds();
    for (const QPointF& corner : {bounds.topLeft(), bounds.bottomRight()})
      QVERIFY(QRectF(view.rect()).contains(view.toView(corner)));
  }

  void panMovesWithTheMouse() {
    ScatterView view;
    view.resize(400, 400);
    view.setContent(contentOf(lattice(5)));
    view.setTool(ScatterView::Tool::pan);
    view.show();
    const QPointF grabbed = view.toData({150, 150});
    dragAlong(view, {{150, 150}, {180, 170}, {230, 120}});
    QVERIFY(near(view.toView(grabbed), {230, 120}, 1e-6));
  }

  void twoViewsShareOneCamera() {
    ScatterCamera camera;
    ScatterView left, right;
    for (ScatterView* view : {&left, &right}) {
      view->resize(400, 300);
      view->setCamera(&camera);
      view->setContent(clouds(3, 100));
      view->show();
    }
    wheel(left, {50, 60}, 600);
    for (const QPointF at : {QPointF(0, 0), QPointF(399, 20), QPointF(111, 222)})
      QCOMPARE(left.toData(at), right.toData(at));
    QCOMPARE(left.grab().toImage(), right.grab().toImage().copy());
    QTest::keyClick(&right, Qt::Key_Left);
    QCOMPARE(left.toData({10, 10}), right.toData({10, 10}));
  }

  void pointsAreDrawnWhereTheyAre() {
    ScatterContent content = contentOf(lattice(2));
    content.xName.clear();
    content.colouring.names = QStringList{QStringLiteral("all")};
    content.colouring.codes.assign(25, 0);
    content.showsLabels = false;
    ScatterView view;
    view.resize(300, 300);
    view.setContent(content);
    const QImage image = view.grab().toImage();
    const QColor colour = Theme::current().category(0);
    for (Eigen::Index i = 0; i < 25; ++i) {
      const QPoint at = view.toView({content.points(i, 0), content.points(i, 1)}).toPoint();
      const QColor seen = image.pixelColor(at);
      QVERIFY(std::abs(seen.red() - colour.red()) < 40 && std::abs(seen.blue() - colour.blue()) < 40);
    }
    QCOMPARE(image.pixelColor(view.toView({0.5, 0.5}).toPoint()), Theme::current().view);
    // Highlighting one lets the others fade and keeps its own colour.
    view.setHighlighted({12});
    const QImage faded = view.grab().toImage();
    QCOMPARE(faded.pixelColor(view.toView({0, 0}).toPoint()).rgb(), colour.rgb());
    const QColor other = faded.pixelColor(view.toView({1, 1}).toPoint());
    QVERIFY(other.lightness() > colour.lightness() + 20);
  }

  void namesStandAtMedians() {
    const ScatterContent content = clouds(4, 301);
    const auto medians = categoryMedians(content);
    QCOMPARE(medians.size(), std::size_t{4});
    for (const CategoryMedian& median : medians) {
      int left = 0, below = 0;
      for (Eigen::Index i = 0; i < content.points.rows(); ++i) {
        if (content.code(i) != median.category) continue;
        left += content.points(i, 0) < median.at.x();
        below += content.points(i, 1) < median.at.y();
      }
      QCOMPARE(left, 150);
      QCOMPARE(below, 150);
    }
  }

  void csvEqualsThePoints() {
    Eigen::MatrixX2d points(3, 2);
    points << 0.5, -1, 2, 3, 1e-7, 4;
    ScatterContent content = contentOf(points);
    content.colouring.title = QStringLiteral("Cell type");
    content.colouring.names = QStringList{QStringLiteral("B"), QStringLiteral("T, \"naive\"")};
    content.colouring.codes = {1, -1, 0};
    ScatterView view;
    view.setContent(content);
    QCOMPARE(renderFigure(view.figure(QStringLiteral("x")), FigureFormat::csv),
             QByteArray("point,x,y,Cell type\n0,0.5,-1,\"T, \"\"naive\"\"\"\n1,2,3,\n2,1e-07,4,B\n"));
    content.colouring = {};
    content.colouring.title = QStringLiteral("LYZ, log(1 + x)");
    content.colouring.values = {0.25, 1, 2};
    const ScatterColumn kind{QStringLiteral("kind"), [](Eigen::Index i) { return QStringLiteral("k%1").arg(i); }};
    QCOMPARE(scatterCsv(content, 1, 2, {kind}),
             QByteArray("point,x,y,\"LYZ, log(1 + x)\",kind\n1,2,3,1,k1\n2,1e-07,4,2,k2\n"));
  }

  void manyPointsBecomeAnImageInSvg() {
    ScatterView view;
    view.resize(400, 400);
    view.setContent(clouds(4, 1000));
    const QByteArray vectors = renderFigure(view.figure(QStringLiteral("x")), FigureFormat::svg);
    QVERIFY(!vectors.contains("<image"));
    view.setContent(clouds(4, 5000));
    const QByteArray raster = renderFigure(view.figure(QStringLiteral("x")), FigureFormat::svg);
    QCOMPARE(raster.count("<image"), 1);
    QVERIFY(raster.contains("t-SNE 1"));
    QVERIFY(raster.size() < 4'000'000);
  }

  void failedExportLeavesNothing() {
    ScatterView view;
    view.setContent(clouds(2, 10));
    QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath(QStringLiteral("none/x.svg")).toStdString();
    bool threw = false;
    try {
      writeFigure(view.figure(QStringLiteral("x")), FigureFormat::svg, {}, path);
    } catch (const std::exception&) {
      threw = true;
    }
    QVERIFY(threw);
    QVERIFY(!std::filesystem::exists(path));
    writeFigure(view.figure(QStringLiteral("x")), FigureFormat::svg, {},
                folder.filePath(QStringLiteral("x.svg")).toStdString());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("x.svg")});
  }

  void legendTogglesCategories() {
    ScatterLegend legend;
    legend.resize(300, 60);
    legend.setColouring(clouds(9, 1).colouring);
    QSignalSpy spy(&legend, &ScatterLegend::hiddenChanged);
    legend.findChild<QToolButton*>(QStringLiteral("legendCategory3"))->click();
    QCOMPARE(spy.takeFirst().front().value<std::set<int>>(), std::set<int>{3});
    QVERIFY(legend.heightForWidth(200) > legend.heightForWidth(2000));
    QVERIFY(!legend.showsRings());
    legend.setRings(QStringLiteral("far from all real cells (41)"));
    QVERIFY(legend.showsRings());
    QSignalSpy rings(&legend, &ScatterLegend::ringsToggled);
    legend.findChild<QToolButton*>(QStringLiteral("legendRings"))->click();
    QCOMPARE(rings.takeFirst().front().toBool(), false);
    QVERIFY(!legend.showsRings());
    // They stay off when the colours change.
    legend.setColouring(clouds(3, 1).colouring);
    QVERIFY(!legend.showsRings());
  }

  void ringsEncloseTheirPointsAndSelectThem() {
    ScatterContent content = clouds(6, 60);
    ScatterRing ring;
    for (qint64 i = 4; i < 360; i += 6) ring.points.push_back(i);
    ring.points.push_back(0);  // of another group: not with the others, yet counted
    std::ranges::sort(ring.points);
    ring.hull = hullOfLargestGroup(content.points, ring.points);
    ring.text = QStringLiteral("61 cells far from all real ones");
    ScatterView view;
    view.resize(700, 600);
    view.setContent(content);
    view.show();
    const QPainterPath path = ringPath(ring, view.rect(), *view.camera());
    int inside = 0;
    for (Eigen::Index i = 0; i < content.points.rows(); ++i) {
      const QPointF at = view.toView({content.points(i, 0), content.points(i, 1)});
      const bool isOfGroup = i % 6 == 4;
      inside += isOfGroup && path.contains(at);
      QVERIFY(i != 0 || !path.contains(at));
    }
    QVERIFY(inside >= 57);  // stragglers of the cloud may lie apart
    for (const QPointF& corner : ring.hull) {
      // The ring keeps its distance on the screen, at any zoom.
      for (const double angle : {0.0, 1.0, 2.0, 3.0, 4.0, 5.0})
        QVERIFY(path.contains(view.toView(corner) + 7.5 * QPointF(std::cos(angle), std::sin(angle))));
    }
    view.setRings({ring});
    const QImage ringed = view.grab().toImage();
    int marked = 0;
    for (int x = 0; x < ringed.width(); ++x)
      for (int y = 0; y < ringed.height(); ++y) {
        const QColor colour = ringed.pixelColor(x, y), caution = Theme::current().caution;
        marked += std::abs(colour.red() - caution.red()) + std::abs(colour.green() - caution.green()) +
                      std::abs(colour.blue() - caution.blue()) <
                  40;
      }
    QVERIFY2(marked > path.length() / 2, qPrintable(QString::number(marked)));
    QSignalSpy spy(&view, &ScatterView::selected);
    const auto boxes = overlayTextBoxes(view.overlay(), view.rect(), *view.camera(), view.font());
    QVERIFY(QRectF(view.rect()).contains(boxes[1]) && boxes[1].bottom() < path.boundingRect().top());
    QTest::mouseClick(&view, Qt::LeftButton, {}, boxes[1].center().toPoint());
    QCOMPARE(spy.takeFirst().front().value<std::vector<qint64>>(), ring.points);
    QTest::keyClick(&view, Qt::Key_R);
    QCOMPARE(spy.takeFirst().front().value<std::vector<qint64>>(), ring.points);
    // In the exported picture, too.
    const QByteArray svg = renderFigure(view.figure(QStringLiteral("x")), FigureFormat::svg);
    QVERIFY(svg.contains("61 cells far from all real ones"));
    view.setRings({});
    QVERIFY(!renderFigure(view.figure(QStringLiteral("x")), FigureFormat::svg).contains("far from"));
    // Nearly everything outside of the view: no text stands for it.
    view.setRings({ring});
    view.camera()->panBy({1000, 0});
    QVERIFY(overlayTextBoxes(view.overlay(), view.rect(), *view.camera(), view.font())[1].isNull());
  }

  void hullsAreConvexAndTight() {
    std::vector<qint64> all;
    const Eigen::MatrixX2d dense = lattice(30);
    for (qint64 i = 0; i < dense.rows(); ++i) all.push_back(i);
    const QPolygonF hull = hullOfLargestGroup(dense, all);
    QCOMPARE(hull, QPolygonF({{-30, -30}, {30, -30}, {30, 30}, {-30, 30}}));
    // Two blocks four apart: the larger one.
    std::erase_if(all, [&](qint64 i) { return dense(i, 0) > 5 && dense(i, 0) < 9; });
    QCOMPARE(hullOfLargestGroup(dense, all), QPolygonF({{-30, -30}, {5, -30}, {5, 30}, {-30, 30}}));
    QVERIFY(hullOfLargestGroup(dense, {}).isEmpty());
    // One point has a circle around it; two have a line without corners: no turn is sharper than 20 degrees.
    ScatterCamera camera;
    const QRectF circle = ringPath({QPolygonF({{0, 0}}), {}, {}}, {0, 0, 100, 100}, camera).boundingRect();
    GRNWB_CLOSE(circle.width(), 16.0, 0.01);
    GRNWB_CLOSE(circle.height(), 16.0, 0.01);
    const QPolygonF line = ringPath({QPolygonF({{0, 0}, {60, 0}}), {}, {}}, {0, 0, 100, 100}, camera).toFillPolygon();
    QVERIFY(line.boundingRect().width() >= 76 && line.boundingRect().height() >= 16);
    QVERIFY(line.boundingRect().width() < 90 && line.boundingRect().height() < 40);
    QVERIFY(line.size() > 100);
    for (qsizetype i = 2; i < line.size(); ++i) {
      const QLineF before(line[i - 2], line[i - 1]), after(line[i - 1], line[i]);
      if (before.length() < 1e-9 || after.length() < 1e-9) continue;
      const double turn = std::abs(std::remainder(after.angle() - before.angle(), 360));
      QVERIFY2(turn < 20, qPrintable(QString::number(turn)));
    }
  }

  void divergingScaleTellsTheSignsApart() {
    ScatterColouring colouring;
    colouring.values = {-1, 0, 1};
    colouring.minimum = -1;
    colouring.scale = ScatterColouring::Scale::diverging;
    for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()}) {
      const QColor less = colouring.scaleColour(*theme, 0), same = colouring.scaleColour(*theme, 0.5),
                   more = colouring.scaleColour(*theme, 1);
      QVERIFY(less.blue() > less.red() + 60 && more.red() > more.blue() + 60);
      QCOMPARE(same, theme->nullBand);
      QVERIFY(std::abs(same.lightness() - theme->view.lightness()) < 60);
    }
  }

  void seventyThousandPointsAreFast() {
    const auto content = std::make_shared<const ScatterContent>(clouds(10, 7000));
    const ScatterPicture picture(content, Theme::current());
    ScatterCamera camera;
    camera.fit(content->bounds(), {800, 800});
    QImage image(800, 800, QImage::Format_RGB32);
    // Processor time of this thread: other programs on the machine don't count.
    const auto now = [] { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC * 1e3; };
    std::vector<double> times;
    for (int i = 0; i < 9; ++i) {
      const double begin = now();
      picture.splat(image, camera);
      times.push_back(now() - begin);
    }
    std::ranges::sort(times);
    qInfo("70,000 points at 800 x 800: %.1f ms fastest, %.1f ms median", times.front(), times[4]);
    QVERIFY2(times[4] < 160, "a frame takes more than ten times its budget of 16 ms");
  }

  void pictures() {
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      ScatterView view;
      view.resize(560, 520);
      ScatterContent content = clouds(9, 160);
      content.title = QStringLiteral("Real");
      content.subtitle = QStringLiteral("test points, 720 of 1,440");
      content.ownCount = 720;
      view.setContent(content);
      grnwb::test::savePicture(view, dark ? QStringLiteral("plots_scatter_dark") : QStringLiteral("plots_scatter"));
    }
    applyTheme(false);
  }
};

}  // namespace

QTEST_MAIN(TestScatterView)
#include "tst_scatter_view.moc"
