// SPDX-License-Identifier: GPL-3.0-or-later
// The cells views: what colours, lasso, rings and exports say of cells, on made-up and real ones.
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>
#include <cmath>

#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "tests/ui/compare/cells_sample.h"
#include "ui/compare/cells_panel.h"
#include "ui/plots/figure_export.h"
#include "ui/plots/scatter_legend.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

void drag(QWidget& widget, const QPolygonF& path) {
  QTest::mousePress(&widget, Qt::LeftButton, {}, path.front().toPoint());
  for (const QPointF& at : path) {
    QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &move);
  }
  QTest::mouseRelease(&widget, Qt::LeftButton, {}, path.back().toPoint());
}

/// A panel of its own workspace, with what tests ask it.
struct Shown {
  Shown() { panel.resize(1000, 560); }

  template <class T>
  T* child(const char* name) {
    return panel.findChild<T*>(QString::fromLatin1(name));
  }
  ScatterView& real() { return *child<ScatterView>("realCells"); }
  ScatterView& synthetic() { return *child<ScatterView>("syntheticCells"); }
  const ScatterColouring& colouring() { return real().content().colouring; }
  void colourBy(const QString& text) { child<QComboBox>("cellColour")->setCurrentText(text); }
  SelectionHub& hub() { return *workspace.selection(); }
  /// x in (4.5, 9.5) on both lines of twoRows(20, 30): 5 real and 5 synthetic cells.
  void lasso(ScatterView& view) {
    drag(view, {view.toView({4.5, -0.5}), view.toView({9.5, -0.5}), view.toView({9.5, 1.5}), view.toView({4.5, 1.5})});
  }
  void picture(const QString& name) {
    QTest::qWait(1);  // the legend's height
    test::savePicture(panel, name);
  }
  QByteArray svg(const QString& entry) {
    for (const ExportEntry& candidate : panel.exports())
      if (candidate.text == entry) return renderFigure(candidate.figure(), FigureFormat::svg, {180, 100, 300});
    return {};
  }

  Workspace workspace;
  CellsPanel panel{workspace};
};

std::shared_ptr<pipeline::ComparedCells> fewCells() {
  auto cells = std::make_shared<pipeline::ComparedCells>();
  cells->genes = {"CD3E", "LYZ", "SPI1"};
  cells->real.resize(4, 3);
  cells->real << 0, 1, 0, 3, 3, 0, 0, 7, 1, 8, 15, 0;
  cells->synthetic.resize(2, 3);
  cells->synthetic << 0, 31, 0, 5, 0, 0;
  return cells;
}

class TestCellsPanel : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(false);
  }
  void init() { test::failOnWarnings(); }

  void lassoInOneViewSelectsInBoth() {
    Shown shown;
    const Eigen::MatrixX2d points = test::twoRows(20, 30);
    shown.panel.setEmbedding(points, 20, std::vector<std::string>(20, "B"), QStringLiteral("run-1"));
    auto comparison = test::comparisonOf(points, 20);
    comparison->types.types = {"B", "T"};
    comparison->types.codes.assign(50, 0);
    for (const std::size_t cell : {26, 27, 28}) comparison->types.codes[cell] = 1;
    comparison->types.codes[29] = -1;
    shown.panel.setComparison(comparison);
    shown.panel.show();
    QCOMPARE(shown.real().camera(), shown.synthetic().camera());
    shown.lasso(shown.real());
    const std::vector<qint64> expected{5, 6, 7, 8, 9, 25, 26, 27, 28, 29};
    QCOMPARE(shown.hub().selection().cells, expected);
    QCOMPARE(shown.real().content().highlighted, expected);
    QCOMPARE(shown.synthetic().content().highlighted, expected);
    const ScatterRegion drawn = shown.real().overlay().region, linked = shown.synthetic().overlay().region;
    QCOMPARE(drawn.text, QStringLiteral("lasso: 5 cells"));
    QVERIFY(!drawn.isLinked && linked.isLinked);
    QCOMPARE(linked.text, QStringLiteral("T: 3 of 5"));
    QCOMPARE(linked.outline, drawn.outline);
    QVERIFY(shown.svg(QStringLiteral("Synthetic cells")).contains("T: 3 of 5"));
    auto* chip = shown.child<QPushButton>("clearCells");
    QVERIFY(chip->isVisibleTo(&shown.panel));
    QCOMPARE(chip->text(), QStringLiteral("5 real, 5 synthetic"));

    shown.lasso(shown.synthetic());
    QCOMPARE(shown.real().overlay().region.text, QStringLiteral("B: 5 of 5"));
    QCOMPARE(shown.synthetic().overlay().region.text, QStringLiteral("lasso: 5 cells"));
    chip->click();
    QVERIFY(shown.hub().selection().cells.empty());
    QVERIFY(shown.real().content().highlighted.empty());
    QVERIFY(shown.real().overlay().region.outline.isEmpty() && shown.synthetic().overlay().region.outline.isEmpty());

    // And from elsewhere; rows that don't exist are left out, and an older lasso goes.
    shown.lasso(shown.real());
    shown.hub().select({{}, {}, {49, 3, 50, -1}});
    QCOMPARE(shown.synthetic().content().highlighted, (std::vector<qint64>{3, 49}));
    QVERIFY(shown.real().overlay().region.outline.isEmpty() && shown.synthetic().overlay().region.outline.isEmpty());
  }

  void coloursSayWhatIsKnown() {
    Shown shown;
    const Eigen::MatrixX2d points = test::twoRows(4, 2);
    shown.panel.setEmbedding(points, 4, {"T", "B", "", "T"}, QStringLiteral("run-1"));
    QCOMPARE(shown.colouring().names,
             (QStringList{QStringLiteral("B"), QStringLiteral("T"), QStringLiteral("synthetic")}));
    QCOMPARE(shown.colouring().codes, (std::vector<int>{1, 0, -1, 1, 2, 2}));
    QCOMPARE(shown.colouring().colourOf(Theme::light(), 2), Theme::light().accent);
    QCOMPARE(shown.colouring().legendOnly, 2);

    // With types, synthetic cells take them; their order names the colours, labels without a type come after.
    auto comparison = test::comparisonOf(points, 4);
    comparison->types.types = {"T", "NK"};
    comparison->types.codes = {0, 0, 0, 0, 1, -1};
    comparison->clusters = {0, 1, 2, 0, 1, 2};
    shown.panel.setComparison(comparison);
    QCOMPARE(shown.colouring().names, (QStringList{QStringLiteral("T"), QStringLiteral("NK"), QStringLiteral("B"),
                                                   QStringLiteral("unassigned")}));
    QCOMPARE(shown.colouring().codes, (std::vector<int>{0, 2, -1, 0, 1, 3}));
    for (int type = 0; type < 3; ++type)
      QCOMPARE(shown.colouring().colourOf(Theme::light(), type), Theme::light().category(type));
    QCOMPARE(shown.colouring().colourOf(Theme::light(), 3), Theme::light().faintText);
    QVERIFY(shown.synthetic().content().showsLabels);
    const auto named = categoryMedians(shown.synthetic().content());
    QCOMPARE(named.size(), std::size_t{1});  // NK; unassigned stands in the legend alone
    QCOMPARE(named[0].category, 1);

    shown.colourBy(QStringLiteral("Source"));
    QCOMPARE(shown.colouring().codes, (std::vector<int>{0, 0, 0, 0, 1, 1}));
    shown.colourBy(QStringLiteral("Cluster"));
    QCOMPARE(shown.colouring().codes, (std::vector<int>{0, 1, 2, 0, 1, 2}));
    QCOMPARE(shown.colouring().names.size(), 3);

    // One of another embedding is none.
    shown.panel.setComparison(test::comparisonOf(test::twoRows(4, 9), 4));
    QCOMPARE(shown.child<QComboBox>("cellColour")->findText(QStringLiteral("Cluster")), -1);
    // Without labels cell type is not offered.
    shown.panel.setEmbedding(points, 4, {}, QStringLiteral("run-1"));
    QCOMPARE(shown.child<QComboBox>("cellColour")->findText(QStringLiteral("Cell type")), -1);
  }

  void genesAndActivitiesAreMeansOfLogs() {
    Shown shown;
    shown.panel.setEmbedding(test::twoRows(4, 2), 4, {"T", "B", "", "T"}, QStringLiteral("run-1"));
    shown.panel.setCells(fewCells());
    shown.colourBy(QStringLiteral("Gene"));
    QVERIFY(!shown.colouring().isByValue());
    shown.child<QLineEdit>("colourGene")->setText(QStringLiteral("LYZ"));
    const std::vector<double> lyz{1, 3, 7, 15, 31, 0}, cd3e{0, 3, 0, 8, 0, 5};
    for (std::size_t i = 0; i < 6; ++i) GRNWB_CLOSE(shown.colouring().values[i], std::log1p(lyz[i]), 1e-6);
    shown.hub().select({{QStringLiteral("CD3E")}, {}, {}});
    QVERIFY(shown.colouring().title.startsWith(QStringLiteral("CD3E")));

    // The regulon of the network as it is; targets without expression are passed over.
    shown.colourBy(QStringLiteral("TF activity"));
    shown.child<QLineEdit>("colourTf")->setText(QStringLiteral("SPI1"));
    QVERIFY(!shown.colouring().isByValue());
    const auto network = [](std::vector<std::string> targets) {
      std::vector<grn::Edge> edges;
      for (const std::string& target : targets)
        edges.push_back({"SPI1", target, grn::Sign::unknown, false, {}, "test"});
      return std::make_shared<const grn::Grn>(std::vector<std::string>{"SPI1"}, std::move(targets), edges);
    };
    shown.workspace.network()->load(network({"CD3E", "LYZ", "MISSING"}));
    QVERIFY(shown.colouring().isByValue());
    for (std::size_t i = 0; i < 6; ++i)
      QVERIFY(std::abs(shown.colouring().values[i] - (std::log1p(lyz[i]) + std::log1p(cd3e[i])) / 2) < 1e-6);
    QVERIFY(shown.colouring().title.contains(QStringLiteral("SPI1")));
    QVERIFY(shown.colouring().title.contains(QStringLiteral("2 targets")));
    shown.workspace.network()->removeEdges({{QStringLiteral("SPI1"), QStringLiteral("CD3E")}});
    for (std::size_t i = 0; i < 6; ++i) QVERIFY(std::abs(shown.colouring().values[i] - std::log1p(lyz[i])) < 1e-6);
    // Without expression there is nothing to show.
    shown.panel.setCells(nullptr);
    QVERIFY(!shown.colouring().isByValue());
  }

  void pointsHaveTheColoursOfTheirTypes() {
    Shown shown;
    Eigen::MatrixX2d points(6, 2);
    points << 0, 0, 4, 0, 8, 0, 0, 4, 4, 4, 8, 4;
    shown.panel.setEmbedding(points, 3, {"B", "T", "NK"}, QStringLiteral("run-1"));
    auto comparison = test::comparisonOf(points, 3);
    comparison->types.types = {"B", "NK", "T"};
    comparison->types.codes = {0, 2, 1, 1, -1, 0};
    shown.panel.setComparison(comparison);
    shown.panel.show();
    const auto seen = [&](ScatterView& view, int cell) {
      const QImage image = view.grab().toImage();
      return image.pixelColor(view.toView({points(cell, 0), points(cell, 1)}).toPoint());
    };
    const auto isLike = [](const QColor& a, const QColor& b) {
      return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 60;
    };
    // No names over the points.
    shown.child<QToolButton>("legendCategory2")->click();
    QVERIFY(isLike(seen(shown.real(), 1), Theme::light().view));  // T is switched off
    shown.child<QToolButton>("legendCategory2")->click();
    ScatterContent bare = shown.synthetic().content();
    bare.showsLabels = false;
    shown.synthetic().setContent(bare);
    QVERIFY(isLike(seen(shown.synthetic(), 3), Theme::light().category(1)));
    QVERIFY(isLike(seen(shown.synthetic(), 4), Theme::light().faintText));
    QVERIFY(isLike(seen(shown.synthetic(), 5), Theme::light().category(0)));
    QVERIFY(isLike(seen(shown.synthetic(), 0), Theme::light().nullBand));  // ground
  }

  void overlayShowsBothSetsInOneView() {
    Shown shown;
    const Eigen::MatrixX2d points = test::twoRows(20, 30);
    shown.panel.setEmbedding(points, 20, {}, QStringLiteral("run-1"));
    auto comparison = test::comparisonOf(points, 20);
    comparison->regions = {{{2, 3, 4}, 3.0}};
    shown.panel.setComparison(comparison);
    QCOMPARE(shown.real().content().ownCount, Eigen::Index{20});
    QVERIFY(shown.real().overlay().rings.empty());
    shown.child<QToolButton>("overlaid")->click();
    QCOMPARE(shown.real().content().ownCount, Eigen::Index{50});
    QCOMPARE(shown.real().overlay().rings.size(), std::size_t{1});
    QVERIFY(!shown.synthetic().isVisibleTo(&shown.panel));
  }

  void regionsHaveRingsThatSelectThem() {
    Shown shown;
    const Eigen::MatrixX2d points = test::twoRows(20, 30);
    shown.panel.setEmbedding(points, 20, {}, QStringLiteral("run-1"));
    auto* entry = shown.child<QToolButton>("legendRings");
    QVERIFY(!entry->isVisibleTo(&shown.panel));
    auto comparison = test::comparisonOf(points, 20);
    comparison->regions = {{{20, 21, 22, 23}, 3.0}, {{2, 3}, 2.0}};
    shown.panel.setComparison(comparison);
    shown.panel.show();
    QVERIFY(entry->isVisibleTo(&shown.panel));
    QCOMPARE(entry->text(), QStringLiteral("far from all real cells (6)"));
    const std::vector<ScatterRing>& rings = shown.synthetic().overlay().rings;
    QCOMPARE(rings.size(), std::size_t{2});
    QCOMPARE(rings[0].text, QStringLiteral("4 cells far from all real ones"));
    QCOMPARE(rings[0].points, (std::vector<qint64>{40, 41, 42, 43}));
    const auto boxes = overlayTextBoxes(shown.synthetic().overlay(), shown.synthetic().rect(),
                                        *shown.synthetic().camera(), shown.synthetic().font());
    QTest::mouseClick(&shown.synthetic(), Qt::LeftButton, {}, boxes[2].center().toPoint());
    QCOMPARE(shown.hub().selection().cells, (std::vector<qint64>{22, 23}));
    QCOMPARE(shown.real().content().highlighted, (std::vector<qint64>{22, 23}));
    const QByteArray csv = shown.panel.exports().front().figure().csv();
    QCOMPARE(csv.split('\n').at(0), QByteArray("point,x,y,Source,source,region far from real cells,selected"));
    QCOMPARE(csv.split('\n').at(1), QByteArray("0,0,0,real,real,,"));
    QCOMPARE(csv.split('\n').at(23), QByteArray("22,2,1,synthetic,synthetic,2,yes"));
    QCOMPARE(csv.split('\n').at(41), QByteArray("40,20,1,synthetic,synthetic,1,"));
    entry->click();
    QVERIFY(shown.synthetic().overlay().rings.empty());
    shown.panel.setComparison(nullptr);
    QVERIFY(!entry->isVisibleTo(&shown.panel));
  }

  void oneLegendServesBothViews() {
    Shown shown;
    const Eigen::MatrixX2d points = test::twoRows(20, 30);
    shown.panel.setEmbedding(points, 20, std::vector<std::string>(20, "B & T"), QStringLiteral("run-1"));
    auto comparison = test::comparisonOf(points, 20);
    comparison->regions = {{{20, 21, 22, 23}, 3.0}};
    shown.panel.setComparison(comparison);
    const QByteArray both = shown.svg(QStringLiteral("Real and synthetic cells"));
    QCOMPARE(both.count(">synthetic</text>"), 1);  // of the legend
    QCOMPARE(both.count(">Synthetic</text>"), 1);  // the view's title
    QCOMPARE(both.count("far from all real cells (4)"), 1);
    QCOMPARE(both.count("4 cells far from all real ones"), 1);
    QCOMPARE(shown.svg(QStringLiteral("Real cells")).count(">synthetic</text>"), 1);
    QCOMPARE(shown.panel.exports().size(), std::size_t{3});
    shown.child<QToolButton>("overlaid")->click();
    QCOMPARE(shown.panel.exports().size(), std::size_t{1});
    for (const FigureFormat format : {FigureFormat::pdf, FigureFormat::png})
      QVERIFY(renderFigure(shown.panel.exports()[0].figure(), format).size() > 5000);
  }

  void everythingIsReachedByKeyboard() {
    Shown shown;
    shown.panel.setEmbedding(test::twoRows(20, 30), 20, std::vector<std::string>(20, "B"), QStringLiteral("run-1"));
    for (const char* name : {"sideBySide", "overlaid", "cellColour", "panCells", "boxCells", "lassoCells", "fitCells",
                             "clearCells", "realCells", "syntheticCells", "legendCategory0", "legendRings"}) {
      const auto* control = shown.child<QWidget>(name);
      QVERIFY2(control && (control->focusPolicy() & Qt::TabFocus), name);
    }
    for (const char* name : {"cellColour", "colourGene", "colourTf", "panCells", "boxCells", "lassoCells", "fitCells",
                             "realCells", "syntheticCells"})
      QVERIFY2(!shown.child<QWidget>(name)->accessibleName().isEmpty(), name);
  }

  void realCellsWithoutMonocytes() {
    GRNWB_NEEDS_SHARED(test::BloodCells::kFile);
    const test::BloodCells blood = test::bloodWithoutMonocytes(test::sharedPath(test::BloodCells::kFile));
    const Eigen::MatrixX2d& points = blood.comparison->embedding.points;
    Shown shown;
    shown.panel.resize(1180, 660);
    shown.panel.setEmbedding(points, blood.comparison->realCells, blood.labels, QStringLiteral("run-1"));
    shown.panel.setCells(blood.cells);
    shown.panel.setComparison(blood.comparison);
    shown.panel.show();
    // The ring holds most of the monocytes and hardly any other cell.
    const ScatterRing ring = shown.synthetic().overlay().rings.at(0);
    const QPainterPath path = ringPath(ring, shown.synthetic().rect(), *shown.synthetic().camera());
    std::size_t inside = 0, others = 0;
    for (Eigen::Index i = 0; i < points.rows(); ++i) {
      if (!path.contains(shown.synthetic().toView({points(i, 0), points(i, 1)}))) continue;
      (std::ranges::binary_search(ring.points, i) ? inside : others)++;
    }
    qInfo("ring: %zu of %zu monocytes, %zu other cells", inside, ring.points.size(), others);
    QVERIFY(ring.points.size() > 40);
    QVERIFY(inside * 10 >= ring.points.size() * 8);
    QVERIFY(others * 4 <= inside);
    // Nowhere are synthetic cells denser by comparison.
    shown.colourBy(QStringLiteral("Density difference"));
    const std::vector<double>& density = shown.colouring().values;
    std::size_t more = 0;
    for (const qint64 cell : ring.points) more += density[static_cast<std::size_t>(cell)] > 0.3;
    qInfo("denser among the synthetic cells at %zu of %zu monocytes", more, ring.points.size());
    QVERIFY(more * 10 >= ring.points.size() * 9);
    shown.picture(QStringLiteral("cells_density"));
    // LYZ marks monocytes.
    shown.colourBy(QStringLiteral("Gene"));
    shown.child<QLineEdit>("colourGene")->setText(QStringLiteral("LYZ"));
    shown.picture(QStringLiteral("cells_gene"));
    shown.colourBy(QStringLiteral("Cell type"));
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      shown.picture(dark ? QStringLiteral("cells_types_dark") : QStringLiteral("cells_types"));
    }
    applyTheme(false);
    drag(shown.real(), {{150, 250}, {250, 200}, {330, 260}, {300, 360}, {200, 380}});
    QVERIFY(!shown.hub().selection().cells.empty());
    shown.picture(QStringLiteral("cells_lasso"));
    if (const QString folder = qEnvironmentVariable("GRNWB_GALLERY"); !folder.isEmpty())
      writeFigure(shown.panel.exports()[0].figure(), FigureFormat::png, {180, 100, 200},
                  QDir(folder).filePath(QStringLiteral("cells_figure.png")).toStdString());
    shown.child<QToolButton>("overlaid")->click();
    shown.colourBy(QStringLiteral("Source"));
    shown.picture(QStringLiteral("cells_overlaid"));
  }
};

}  // namespace

QTEST_MAIN(TestCellsPanel)
#include "tst_cells_panel.moc"
