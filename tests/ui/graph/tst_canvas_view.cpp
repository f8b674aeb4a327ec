// SPDX-License-Identifier: GPL-3.0-or-later
// What of the network the canvas shows, how it is marked, and what the hand asks for.
#include <QBuffer>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSvgGenerator>
#include <QTest>
#include <QUndoStack>
#include <QVBoxLayout>

#include "core/layout/force_layout.h"
#include "tests/support/network_sample.h"
#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/graph/graph_legend.h"
#include "ui/graph/grn_canvas.h"
#include "ui/graph/minimap.h"
#include "ui/graph/shown_nodes.h"
#include "ui/style/theme.h"

namespace {
using grnwb::ui::EdgeName;
using grnwb::ui::GeneColours;
using grnwb::ui::GraphLegend;
using grnwb::ui::GrnCanvas;
using grnwb::ui::Minimap;
using grnwb::ui::NetworkMarks;
using grnwb::ui::NetworkView;
using grnwb::ui::NodeLook;
using grnwb::ui::Places;
using grnwb::ui::Selection;
using grnwb::ui::Theme;
namespace grn = grnwb::grn;
namespace layout = grnwb::layout;

const QString kA = QStringLiteral("A"), kB = QStringLiteral("B"), kX = QStringLiteral("X"), kY = QStringLiteral("Y"),
              kZ = QStringLiteral("Z");

/// A (0, 0) -> X (2, 0), A -> Y (2, 1), B (0, 2) -> Y, B -> Z (2, 2)
std::shared_ptr<const grn::Grn> smallNetwork() {
  const auto edge = [](const char* tf, const char* target, double importance) {
    return grn::Edge{tf, target, grn::Sign::unknown, false, importance, "grnboost2"};
  };
  return std::make_shared<const grn::Grn>(
      std::vector<std::string>{"A", "B"}, std::vector<std::string>{"X", "Y", "Z"},
      std::vector<grn::Edge>{edge("A", "X", 5), edge("A", "Y", 4), edge("B", "Y", 3), edge("B", "Z", 2)});
}

/// A colour on the white ground that covers two fifths of the pixel or more.
bool isLike(QRgb pixel, const QColor& colour) {
  const Eigen::Array3d ink(255 - qRed(pixel), 255 - qGreen(pixel), 255 - qBlue(pixel));
  const Eigen::Array3d whole(255 - colour.red(), 255 - colour.green(), 255 - colour.blue());
  const double share = (ink * whole).sum() / whole.square().sum();
  return share > 0.4 && (ink - share * whole).matrix().norm() < 20;
}

class TestCanvasView : public QObject {
  Q_OBJECT
  QUndoStack m_stack;
  std::unique_ptr<NetworkView> m_view;
  std::unique_ptr<QWidget> m_window;
  GrnCanvas* m_canvas = nullptr;
  GraphLegend* m_legend = nullptr;

  void drag(const QList<QPoint>& way, Qt::KeyboardModifiers keys = {}) {
    QWidget* view = m_canvas->viewport();
    QTest::mousePress(view, Qt::LeftButton, keys, way.front());
    for (const QPoint& point : way) {
      QMouseEvent event(QEvent::MouseMove, point, view->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, keys);
      QCoreApplication::sendEvent(view, &event);
    }
    QTest::mouseRelease(view, Qt::LeftButton, keys, way.back());
  }
  QPoint at(const QString& gene) const { return m_canvas->pointOf(gene); }
  QPoint middle(const QString& tf, const QString& target) const { return (at(tf) + at(target)) / 2; }
  void askMenu(QPoint point, QContextMenuEvent::Reason reason = QContextMenuEvent::Mouse) {
    QContextMenuEvent event(reason, point, m_canvas->viewport()->mapToGlobal(point));
    QCoreApplication::sendEvent(m_canvas->viewport(), &event);
  }
  /// Pixels of a colour along the line between two genes.
  int inked(const QString& tf, const QString& target, const QColor& colour) {
    const QImage image = m_canvas->grab().toImage();
    const QLineF line(at(tf), at(target));
    int count = 0;
    for (int step = 20; step < 180; ++step) {
      const QPoint point = line.pointAt(step / 200.0).toPoint();
      count += isLike(image.pixel(point), colour) || isLike(image.pixel(point - QPoint(0, 1)), colour) ? 1 : 0;
    }
    return count;
  }
  void showLarge() {
    m_window->resize(1100, 720);
    m_canvas->setGrn(grnwb::test::modularNetwork(75, 925, 10, 5));
    grnwb::JobContext job;
    const auto& graph = m_canvas->graph();
    m_view->load({graph.placesOf(layout::forceLayout(graph.nodeCount(), graph.pairs(), {}, 1, job)), {}, {}, {}});
  }
  QString hub() const {
    const auto& nodes = m_canvas->graph().nodes();
    return std::ranges::max_element(nodes, {}, [](const auto& node) { return node.isTf ? node.degree : 0; })->name;
  }
  void picture(const char* name) {
    if (!qEnvironmentVariableIsEmpty("GRNWB_GALLERY")) QTest::qWait(200);  // until the edges are drawn in full
    grnwb::test::savePicture(*m_window, QString::fromLatin1(name));
  }

 private Q_SLOTS:
  void initTestCase() { grnwb::ui::applyTheme(false); }

  void init() {
    grnwb::test::failOnWarnings();
    m_stack.clear();
    m_view = std::make_unique<NetworkView>(m_stack);
    m_window = std::make_unique<QWidget>();
    m_window->resize(600, 400);
    m_canvas = new GrnCanvas;
    m_legend = new GraphLegend;
    auto* column = new QVBoxLayout(m_window.get());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_legend);
    connect(m_view.get(), &NetworkView::changed, m_canvas, [this] { m_canvas->setView(m_view->state()); });
    connect(m_canvas, &GrnCanvas::genesMoved, m_view.get(), &NetworkView::move);
    connect(m_canvas, &GrnCanvas::focusAsked, m_view.get(), [this](const QString& gene) {
      m_view->focusOn({{gene}, 1});
    });
    m_canvas->setGrn(smallNetwork());
    m_view->load({{{kA, {0, 0}}, {kB, {0, 2}}, {kX, {2, 0}}, {kY, {2, 1}}, {kZ, {2, 2}}}, {}, {}, {}});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
  }
  void cleanup() {
    m_window.reset();
    m_view.reset();
  }

  void aMoveIsOneStep() {
    const QPoint from = at(kA), x = at(kX);
    const Places before = m_view->state().places;
    drag({from, from + QPoint(10, 10), from + QPoint(30, 20), from + QPoint(40, 30)});
    QCOMPARE(m_stack.count(), 1);
    QCOMPARE(m_stack.undoText(), QStringLiteral("Move A"));
    QCOMPARE(at(kA), from + QPoint(40, 30));
    m_stack.undo();
    QCOMPARE(at(kA), from);
    QCOMPARE(m_view->state().places, before);
    // A selected gene takes the others along.
    m_canvas->setSelection({{kA, kX}, {}, {}});
    drag({from, from + QPoint(10, 10), from + QPoint(20, 40)});
    QCOMPARE(m_stack.undoText(), QStringLiteral("Move 2 genes"));
    QCOMPARE(at(kX), x + QPoint(20, 40));
    m_stack.undo();
    QCOMPARE(at(kX), x);
    // Escape takes the gesture back.
    QTest::mousePress(m_canvas->viewport(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, from + QPoint(50, 50), m_canvas->viewport()->mapToGlobal(from + QPoint(50, 50)),
                     Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_canvas->viewport(), &move);
    QVERIFY(at(kA) != from);
    QTest::keyClick(m_canvas, Qt::Key_Escape);
    QCOMPARE(at(kA), from);
    QTest::mouseRelease(m_canvas->viewport(), Qt::LeftButton, {}, from + QPoint(50, 50));
    QVERIFY(!m_stack.canUndo());
  }

  void lassoSelectsWhatItHolds() {
    m_canvas->setTool(GrnCanvas::Tool::lasso);
    // Around Y, with a bay that leaves X and Z out though they lie in its bounds.
    const QPoint y = at(kY), x = at(kX), z = at(kZ);
    drag({y + QPoint(-60, 0), QPoint(y.x() - 60, x.y() - 20), QPoint(y.x() - 20, x.y() - 20), y + QPoint(-20, -20),
          y + QPoint(25, -20), y + QPoint(25, 20), y + QPoint(-20, 20), QPoint(y.x() - 20, z.y() + 20),
          QPoint(y.x() - 60, z.y() + 20)});
    QCOMPARE(m_canvas->selection().genes, QStringList{kY});
    const auto around = [](QPoint point) {
      return QList<QPoint>{point + QPoint(-20, -20), point + QPoint(20, -20), point + QPoint(20, 20),
                           point + QPoint(-20, 20)};
    };
    drag(around(z), Qt::ControlModifier);
    QCOMPARE(m_canvas->selection().genes, QStringList({kY, kZ}));
    drag(around(x));
    QCOMPARE(m_canvas->selection().genes, QStringList{kX});
    m_view->hide({kX});
    drag(around(x));
    QVERIFY(m_canvas->selection().isEmpty());
  }

  void hiddenGenesAreNeitherDrawnNorHit() {
    const QPoint y = at(kY), edge = middle(kA, kY), other = middle(kA, kX);
    QVERIFY(m_canvas->edgeAt(edge));
    m_view->hide({kY});
    QVERIFY(!m_canvas->isShown(kY));
    QVERIFY(m_canvas->geneAt(y).isEmpty());
    QVERIFY(!m_canvas->edgeAt(edge));
    QVERIFY(m_canvas->edgeAt(other));
    m_canvas->setSelection({{kA}, {}, {}});
    const QImage image = m_canvas->grab().toImage();
    for (const QPoint& offset : {QPoint(0, 0), QPoint(3, 0), QPoint(0, 3)})
      QCOMPARE(image.pixel(y + offset), Theme::current().view.rgb());
    QCOMPARE(grnwb::ui::hiddenNeighbours(m_canvas->graph(), m_view->state(), kA), QStringList{kY});
    m_view->expand({kA}, {kY});
    QVERIFY(m_canvas->isShown(kY));
    m_stack.undo();
    QVERIFY(!m_canvas->isShown(kY));
    m_view->showAll();
    QCOMPARE(m_canvas->geneAt(at(kY)), kY);
  }

  void focusShowsSoManySteps() {
    const auto shown = [this] {
      QStringList names;
      for (const QString& gene : {kA, kB, kX, kY, kZ})
        if (m_canvas->isShown(gene)) names.append(gene);
      return names.join(QString());
    };
    m_view->focusOn({{kX}, 0});
    QCOMPARE(shown(), kX);
    m_view->focusOn({{kX}, 1});
    QCOMPARE(shown(), QStringLiteral("AX"));
    m_view->focusOn({{kX}, 2});
    QCOMPARE(shown(), QStringLiteral("AXY"));
    m_view->focusOn({{kX}, 3});
    QCOMPARE(shown(), QStringLiteral("ABXY"));
    m_view->hide({kA});
    QCOMPARE(shown(), QStringLiteral("BXY"));
    m_view->focusOn({{QStringLiteral("GONE")}, 1});
    QCOMPARE(shown(), QStringLiteral("BXYZ"));
    for (int step = 0; step < 6; ++step) m_stack.undo();
    QCOMPARE(shown(), QStringLiteral("ABXYZ"));
    // A double click asks for it, and what is shown is brought into view.
    QSignalSpy asked(m_canvas, &GrnCanvas::focusAsked);
    QTest::mouseDClick(m_canvas->viewport(), Qt::LeftButton, {}, at(kB));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(shown(), QStringLiteral("BYZ"));
    for (const QString& gene : {kB, kY, kZ}) QVERIFY(m_canvas->viewport()->rect().contains(at(gene)));
    m_canvas->setSelection({{kY}, {}, {}});
    QTest::keyClick(m_canvas, Qt::Key_Return);
    QCOMPARE(shown(), QStringLiteral("ABY"));
  }

  void pinnedGenesAreMarked() {
    const auto ink = [this] {
      const QImage image = m_canvas->grab().toImage();
      const QPoint corner = at(kX) + QPoint(6, -6);
      int count = 0;
      for (int dy = -5; dy <= 2; ++dy)
        for (int dx = -2; dx <= 5; ++dx)
          count += isLike(image.pixel(corner + QPoint(dx, dy)), Theme::current().text) ? 1 : 0;
      return count;
    };
    const int before = ink();
    m_view->pin({kX});
    QVERIFY2(ink() >= before + 8, qPrintable(QString::number(ink())));
    QVERIFY(m_canvas->toolTipAt(at(kX)).contains(QStringLiteral("pinned")));
    m_stack.undo();
    QCOMPARE(ink(), before);
  }

  void menuIsAskedForWhatLiesThere() {
    QString gene;
    std::optional<EdgeName> edge;
    QPoint place;
    int asked = 0;
    connect(m_canvas, &GrnCanvas::menuAsked, this, [&](const QString& name, const auto& edgeName, QPoint at) {
      gene = name;
      edge = edgeName;
      place = at;
      ++asked;
    });
    const auto global = [this](QPoint point) { return m_canvas->viewport()->mapToGlobal(point); };
    m_canvas->setSelection({{kX, kY}, {}, {}});
    askMenu(at(kX));
    QCOMPARE(gene, kX);
    QVERIFY(!edge);
    QCOMPARE(place, global(at(kX)));
    QCOMPARE(m_canvas->selection().genes, QStringList({kX, kY}));
    askMenu(at(kB));
    QCOMPARE(gene, kB);
    QCOMPARE(m_canvas->selection().genes, QStringList{kB});
    askMenu(middle(kA, kX));
    QVERIFY(gene.isEmpty());
    QCOMPARE(edge.value(), EdgeName(kA, kX));
    QCOMPARE(m_canvas->selection().edges, (std::vector<EdgeName>{{kA, kX}}));
    askMenu({3, 3});
    QVERIFY(gene.isEmpty() && !edge);
    // By the keyboard at what is selected.
    QTest::keyClick(m_canvas, Qt::Key_Menu);
    QCOMPARE(edge.value(), EdgeName(kA, kX));
    QVERIFY((place - global(middle(kA, kX))).manhattanLength() <= 2);
    m_canvas->setSelection({{kZ}, {}, {}});
    QTest::keyClick(m_canvas, Qt::Key_Menu);
    QCOMPARE(gene, kZ);
    QCOMPARE(place, global(at(kZ)));
    QCOMPARE(asked, 6);
  }

  void keysWalkAlongEdges() {
    m_canvas->setSelection({{kA}, {}, {}});
    m_canvas->setFocus();
    QTest::keyClick(m_canvas, Qt::Key_Tab);
    QCOMPARE(m_canvas->selection().genes, QStringList{kX});  // the stronger of X and Y
    QVERIFY(m_canvas->accessibleName().contains(QStringLiteral("X, target")));
    QTest::keyClick(m_canvas, Qt::Key_Tab);
    QCOMPARE(m_canvas->selection().genes, QStringList{kY});
    QTest::keyClick(m_canvas, Qt::Key_Tab);
    QCOMPARE(m_canvas->selection().genes, QStringList{kX});
    QTest::keyClick(m_canvas, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(m_canvas->selection().genes, QStringList{kY});
    // From Y up there is X, but along edges only A and B, to the left.
    QTest::keyClick(m_canvas, Qt::Key_Left, Qt::ControlModifier);
    QVERIFY(m_canvas->selection().genes == QStringList{kA} || m_canvas->selection().genes == QStringList{kB});
    m_canvas->setSelection({{kY}, {}, {}});
    QTest::keyClick(m_canvas, Qt::Key_Up);
    QCOMPARE(m_canvas->selection().genes, QStringList{kX});
    m_canvas->setSelection({{kX}, {}, {}});
    QTest::keyClick(m_canvas, Qt::Key_Down, Qt::ControlModifier);  // only A is beside X, and it doesn't lie below
    QCOMPARE(m_canvas->selection().genes, QStringList{kX});
    m_view->hide({kA});
    QTest::keyClick(m_canvas, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(m_canvas->selection().genes, QStringList{kX});
    QTest::keyClick(m_canvas, Qt::Key_Escape);
    QCOMPARE(m_canvas->accessibleName(), QStringLiteral("Network canvas"));
  }

  void theStartOfAnEdgeGoesToAnotherTf() {
    QSignalSpy swapped(m_canvas, &GrnCanvas::edgeSwapped), drawn(m_canvas, &GrnCanvas::edgeDrawn);
    m_canvas->setSelection({{}, {{kA, kX}}, {}});
    m_canvas->setTool(GrnCanvas::Tool::edge);
    const QPoint handle = m_canvas->handleOf({kA, kX});
    QVERIFY(QLineF(handle, at(kA)).length() > 8 && QLineF(handle, at(kA)).length() < 30);
    drag({handle, handle + QPoint(0, 40), at(kB)});
    QCOMPARE(swapped.count(), 1);
    QCOMPARE(swapped[0], (QList<QVariant>{kA, kB, kX}));
    drag({handle, handle + QPoint(0, 40), at(kY)});      // no TF
    drag({handle, handle + QPoint(0, 40), at(kA)});      // the same
    drag({handle, handle + QPoint(0, 40), {300, 300}});  // nowhere
    QCOMPARE(swapped.count(), 1);
    QCOMPARE(drawn.count(), 0);
  }

  void coloursReachTheNodes() {
    GeneColours colours;
    colours.categories = QStringList{kA, kB};
    colours.categoryOf = {{kX, 2}};
    colours.valueOf = {{kZ, 7.0}};
    colours.high = 7;
    m_canvas->setColours(colours);
    const QImage image = m_canvas->grab().toImage();
    QCOMPARE(image.pixel(at(kX)), Theme::current().category(2).rgb());
    QCOMPARE(image.pixel(at(kZ)), Theme::cividis(1).rgb());
    QCOMPARE(image.pixel(at(kY)), Theme::current().faintText.rgb());
  }

  void differencesAreSeen() {
    NetworkMarks marks;
    marks.added = {{kA, kX}};
    marks.removed = {{kB, kZ}};
    marks.changed = {{kA, kY}, {kA, QStringLiteral("GONE")}};
    marks.addedGenes = QStringList{kX};
    m_canvas->setMarks(marks);
    const auto& counts = m_canvas->markCounts();
    QCOMPARE(counts.added, std::size_t(1));
    QCOMPARE(counts.changed, std::size_t(1));
    QCOMPARE(counts.addedGenes, std::size_t(1));
    QCOMPARE(counts.leftOut, std::size_t(0));
    const int solid = inked(kA, kX, grnwb::ui::addedStyle().colour);
    const int dashed = inked(kB, kZ, grnwb::ui::removedStyle().colour);
    const int dotted = inked(kA, kY, grnwb::ui::changedStyle().colour);
    QVERIFY2(solid > 145, qPrintable(QString::number(solid)));
    QVERIFY2(dashed > 50 && dashed < 125, qPrintable(QString::number(dashed)));
    QVERIFY2(dotted > 20 && dotted < 125, qPrintable(QString::number(dotted)));
    QCOMPARE(inked(kB, kY, grnwb::ui::addedStyle().colour), 0);
    const int row = m_legend->height();
    m_legend->setMarks(counts);
    QCOMPARE(m_legend->height(), 2 * row);
    m_legend->setMarks({});
    m_canvas->setMarks({});
    QCOMPARE(m_legend->height(), row);
    QCOMPARE(inked(kA, kX, grnwb::ui::addedStyle().colour), 0);
  }

  void theStrongestDifferencesAreDrawn() {
    showLarge();
    NetworkMarks marks;
    for (std::size_t i = 0; i < 5000; ++i) marks.added.push_back(m_canvas->graph().nameOf(static_cast<int>(i)));
    m_canvas->setMarks(marks);
    QCOMPARE(m_canvas->markCounts().added, std::size_t(5000));
    QCOMPARE(m_canvas->markCounts().leftOut, std::size_t(3000));
    m_legend->setMarks(m_canvas->markCounts());
    picture("canvas_diff_large");
  }

  void theMinimapGivesWay() {
    Minimap minimap(*m_canvas, m_window.get());
    QVERIFY(minimap.isHidden());  // a small canvas
    m_window->resize(1000, 600);
    QTRY_COMPARE(m_canvas->width(), 1000);
    QVERIFY(!minimap.isHidden());
    m_view->move({{kZ, {4, 2}}, {kX, {4, 0}}, {kY, {4, 1}}});
    QVERIFY(minimap.isHidden());  // Z lies where it would be, and all is in view
    m_canvas->zoomBy(3);
    QVERIFY(!minimap.isHidden());
  }

  void textStaysText() {
    m_canvas->setSelection({{kA}, {}, {}});
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(m_canvas->viewport()->size());
    svg.setViewBox(m_canvas->viewport()->rect());
    QPainter painter(&svg);
    m_canvas->paintFigure(painter, m_canvas->viewport()->rect(), 2);
    painter.end();
    for (const QString& gene : {kA, kX, kY})
      QVERIFY(QString::fromUtf8(buffer.data())
                  .contains(QRegularExpression(QStringLiteral("<text[^>]*>\\s*%1\\s*</text>").arg(gene))));

    QBuffer pages;
    pages.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&pages);
    QPainter pdfPainter(&pdf);
    m_canvas->paintFigure(pdfPainter, QRectF(0, 0, pdf.width(), pdf.height()), 2);
    pdfPainter.end();
    QVERIFY(pages.data().contains("/ToUnicode"));
  }

  void pictures() {
    if (qEnvironmentVariableIsEmpty("GRNWB_GALLERY")) QSKIP("pictures for the gallery only");
    showLarge();
    const auto& graph = m_canvas->graph();
    const auto colour = [this](const GeneColours& colours) {
      m_canvas->setColours(colours);
      m_legend->setColours(colours);
    };
    auto* minimap = new Minimap(*m_canvas, m_canvas);
    minimap->move(m_canvas->rect().bottomRight() - minimap->rect().bottomRight() - QPoint(8, 8));
    colour(GeneColours::byDegree(graph));
    picture("canvas_degree");
    colour(GeneColours::byRegulon(graph));
    picture("canvas_regulon");
    m_canvas->setSelection({{hub()}, {}, {}});
    picture("canvas_regulon_selected");
    m_canvas->setSelection({});
    std::vector<int> community;
    for (int i = 0; i < graph.nodeCount(); ++i) {
      const auto place = m_view->state().places.value(graph.node(i).name);
      community.push_back((place.x() > 0 ? 1 : 0) + (place.y() > 0 ? 2 : 0));
    }
    colour(GeneColours::byCommunities(graph, community));
    picture("canvas_community");
    m_view->focusOn({{hub()}, 1});
    m_view->pin({hub()});
    picture("canvas_focus");
    m_view->clearFocus();

    NetworkMarks marks;
    for (int edge = 0; edge < static_cast<int>(graph.edges().size()); edge += 31)
      (edge % 5 < 2 ? marks.added : edge % 5 < 4 ? marks.removed : marks.changed).push_back(graph.nameOf(edge));
    marks.addedGenes = QStringList{graph.node(200).name, graph.node(3).name};
    marks.removedGenes = QStringList{graph.node(400).name};
    m_canvas->setMarks(marks);
    m_legend->setMarks(m_canvas->markCounts());
    colour({});
    picture("canvas_diff");
    grnwb::ui::applyTheme(true);
    picture("canvas_diff_dark");
    grnwb::ui::applyTheme(false);
  }
};
}  // namespace

QTEST_MAIN(TestCanvasView)
#include "tst_canvas_view.moc"
