// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>
#include <cmath>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/layout/force_layout.h"
#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/graph/add_edge_dialog.h"
#include "ui/graph/grn_canvas.h"
#include "ui/style/theme.h"

namespace {
using grnwb::ui::GrnCanvas;
using grnwb::ui::NodeLook;
using grnwb::ui::Selection;
namespace grn = grnwb::grn;
namespace layout = grnwb::layout;

/// Two TFs at the left, three targets at the right, one crossing edge:
///   A (0, 0) -> X (2, 0), A -> Y (2, 1), B (0, 2) -> Y, B -> Z (2, 2)
std::shared_ptr<const grn::Grn> smallNetwork() {
  const auto edge = [](const char* tf, const char* target, grn::Sign sign, double importance) {
    return grn::Edge{tf, target, sign, false, importance, "grnboost2"};
  };
  return std::make_shared<const grn::Grn>(
      std::vector<std::string>{"A", "B"}, std::vector<std::string>{"X", "Y", "Z"},
      std::vector<grn::Edge>{edge("A", "X", grn::Sign::activates, 5), edge("A", "Y", grn::Sign::represses, 4),
                             edge("B", "Y", grn::Sign::unknown, 3), edge("B", "Z", grn::Sign::unknown, 2)});
}

layout::Positions smallPlaces() {
  layout::Positions places(5, 2);
  places << 0, 0, 0, 2, 2, 0, 2, 1, 2, 2;
  return places;
}

QString gene(const char* name) {
  return QString::fromLatin1(name);
}

class TestGrnCanvas : public QObject {
  Q_OBJECT
  std::unique_ptr<GrnCanvas> m_canvas;

  QPoint middle(const char* tf, const char* target) const {
    return (m_canvas->pointOf(gene(tf)) + m_canvas->pointOf(gene(target))) / 2;
  }
  /// Press, a few moves, release.
  void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers keys = {}) {
    QWidget* view = m_canvas->viewport();
    QTest::mousePress(view, button, keys, from);
    const auto move = [&](QPoint point) {
      QMouseEvent event(QEvent::MouseMove, point, view->mapToGlobal(point), Qt::NoButton, button, keys);
      QCoreApplication::sendEvent(view, &event);
    };
    for (int step = 1; step <= 4; ++step) move(from + (to - from) * step / 4);
    QTest::mouseRelease(view, button, keys, to);
  }

 private Q_SLOTS:
  void initTestCase() { grnwb::ui::applyTheme(false); }

  void init() {
    grnwb::test::failOnWarnings();
    m_canvas = std::make_unique<GrnCanvas>();
    m_canvas->resize(600, 400);
    m_canvas->setGrn(smallNetwork());
    m_canvas->setPositions(smallPlaces());
    m_canvas->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
  }
  void cleanup() { m_canvas.reset(); }

  void everythingFitsAndIsHit() {
    for (const char* name : {"A", "B", "X", "Y", "Z"}) {
      const QPoint at = m_canvas->pointOf(gene(name));
      QVERIFY(m_canvas->viewport()->rect().contains(at));
      QCOMPARE(m_canvas->geneAt(at), gene(name));
    }
    QVERIFY(m_canvas->geneAt(middle("A", "X")).isEmpty());
    QCOMPARE(m_canvas->edgeAt(middle("A", "X")).value(), (grnwb::ui::EdgeName{gene("A"), gene("X")}));
    QCOMPARE(m_canvas->edgeAt(middle("B", "Z") + QPoint(0, 3)).value(), (grnwb::ui::EdgeName{gene("B"), gene("Z")}));
    QVERIFY(!m_canvas->edgeAt(middle("B", "Z") + QPoint(0, 12)));
    QVERIFY((m_canvas->positions() - smallPlaces()).norm() < 1e-9);
  }

  void clickSelects() {
    QSignalSpy edited(m_canvas.get(), &GrnCanvas::selectionEdited);
    QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, {}, m_canvas->pointOf(gene("A")));
    QCOMPARE(m_canvas->selection(), (Selection{{gene("A")}, {}, {}}));
    const auto look = [this](int node) { return m_canvas->nodeItems()[static_cast<std::size_t>(node)]->look(); };
    QCOMPARE(look(0), NodeLook::selected);
    QCOMPARE(look(1), NodeLook::faded);
    QCOMPARE(look(2), NodeLook::neighbour);
    QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, Qt::ControlModifier, m_canvas->pointOf(gene("B")));
    QCOMPARE(m_canvas->selection().genes, QStringList({gene("A"), gene("B")}));
    QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, {}, middle("A", "X"));
    QCOMPARE(m_canvas->selection(), (Selection{{}, {{gene("A"), gene("X")}}, {}}));
    QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, {}, QPoint(4, 4));
    QVERIFY(m_canvas->selection().isEmpty());
    QCOMPARE(edited.count(), 4);
  }

  void boxSelectsWhatIsInside() {
    const QPoint y = m_canvas->pointOf(gene("Y")), z = m_canvas->pointOf(gene("Z"));
    drag(y - QPoint(30, 30), z + QPoint(25, 25));
    QCOMPARE(m_canvas->selection().genes, QStringList({gene("Y"), gene("Z")}));
  }

  void dragMovesAGene() {
    QSignalSpy drawn(m_canvas.get(), &GrnCanvas::edgeDrawn);
    const QPoint from = m_canvas->pointOf(gene("A")), other = m_canvas->pointOf(gene("Z"));
    drag(from, from + QPoint(40, 30));
    QVERIFY((m_canvas->pointOf(gene("A")) - from - QPoint(40, 30)).manhattanLength() <= 2);
    QCOMPARE(m_canvas->pointOf(gene("Z")), other);
    QCOMPARE(drawn.count(), 0);
    // Its edges went along.
    QVERIFY(m_canvas->edgeAt(middle("A", "X")));
  }

  void dragDrawsAnEdge() {
    QSignalSpy drawn(m_canvas.get(), &GrnCanvas::edgeDrawn);
    const QPoint b = m_canvas->pointOf(gene("B")), x = m_canvas->pointOf(gene("X"));
    drag(b, x, Qt::LeftButton, Qt::ShiftModifier);
    QCOMPARE(drawn.count(), 1);
    QCOMPARE(drawn[0][0].toString(), gene("B"));
    QCOMPARE(drawn[0][1].toString(), gene("X"));
    QCOMPARE(m_canvas->pointOf(gene("B")), b);
    m_canvas->setTool(GrnCanvas::Tool::edge);
    drag(x, b);
    QCOMPARE(drawn.count(), 2);
    QCOMPARE(drawn[1][0].toString(), gene("B"));
    drag(b, m_canvas->pointOf(gene("A")));
    drag(b, QPoint(5, 5));
    QCOMPARE(drawn.count(), 2);
  }

  void wheelZoomsAtTheCursor() {
    const QPoint x = m_canvas->pointOf(gene("X")), a = m_canvas->pointOf(gene("A"));
    const double before = (x - a).manhattanLength();
    QWheelEvent event(x, m_canvas->viewport()->mapToGlobal(x), {}, {0, 240}, Qt::NoButton, {}, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(m_canvas->viewport(), &event);
    QVERIFY((m_canvas->pointOf(gene("X")) - x).manhattanLength() <= 2);
    QVERIFY((m_canvas->pointOf(gene("X")) - m_canvas->pointOf(gene("A"))).manhattanLength() > 1.3 * before);
    m_canvas->fit();
    QVERIFY((m_canvas->pointOf(gene("A")) - a).manhattanLength() <= 2);
  }

  void middleButtonPans() {
    const QPoint x = m_canvas->pointOf(gene("X"));
    drag(QPoint(300, 380), QPoint(340, 350), Qt::MiddleButton);
    QVERIFY((m_canvas->pointOf(gene("X")) - x - QPoint(40, -30)).manhattanLength() <= 1);
    m_canvas->setTool(GrnCanvas::Tool::pan);
    drag(QPoint(340, 350), QPoint(300, 380));
    QVERIFY((m_canvas->pointOf(gene("X")) - x).manhattanLength() <= 1);
    QVERIFY(m_canvas->selection().isEmpty());
  }

  void keysMoveAndZoom() {
    m_canvas->setSelection({{gene("A")}, {}, {}});
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QCOMPARE(m_canvas->selection().genes, QStringList{gene("X")});
    QTest::keyClick(m_canvas.get(), Qt::Key_Down);
    QCOMPARE(m_canvas->selection().genes, QStringList{gene("Y")});
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QVERIFY(m_canvas->selection().isEmpty());
    const double zoom = m_canvas->transform().m11();
    QTest::keyClick(m_canvas.get(), Qt::Key_Plus);
    QVERIFY(m_canvas->transform().m11() > zoom);
    QTest::keyClick(m_canvas.get(), Qt::Key_Minus);
    QVERIFY(std::abs(m_canvas->transform().m11() - zoom) < 1e-9);
    QTest::keyClick(m_canvas.get(), Qt::Key_Plus);
    QTest::keyClick(m_canvas.get(), Qt::Key_Home);
    QVERIFY(std::abs(m_canvas->transform().m11() - zoom) < 1e-9);
  }

  void toolTipsSayWhatItIs() {
    grnwb::ui::GeneColours colours;
    colours.meaning = QStringLiteral("highest in %1");
    colours.categories = QStringList{gene("B cell"), gene("Monocyte")};
    colours.categoryOf.insert(gene("A"), 1);
    m_canvas->setColours(colours);
    const QString node = m_canvas->toolTipAt(m_canvas->pointOf(gene("A")));
    QVERIFY2(node.contains(QStringLiteral("2 targets")) && node.contains(QStringLiteral("highest in Monocyte")),
             qPrintable(node));
    const QString edge = m_canvas->toolTipAt(middle("A", "Y") + QPoint(0, 0));
    QVERIFY2(edge.contains(QStringLiteral("A → Y")) && edge.contains(QStringLiteral("represses")) &&
                 edge.contains(QStringLiteral("Rank 1")) && edge.contains(QLocale().toString(4.0, 'g', 3)),
             qPrintable(edge));
    QVERIFY(m_canvas->toolTipAt(QPoint(3, 3)).isEmpty());
  }

  void placesOutliveAnEdit() {
    const QPoint a = m_canvas->pointOf(gene("A"));
    m_canvas->setGrn(std::make_shared<const grn::Grn>(grn::apply(*smallNetwork(), grn::RemoveEdge{"A", "Y"}).grn));
    QCOMPARE(m_canvas->pointOf(gene("A")), a);
    QVERIFY(!m_canvas->edgeAt(middle("A", "Y")).has_value() ||
            *m_canvas->edgeAt(middle("A", "Y")) != grnwb::ui::EdgeName(gene("A"), gene("Y")));
    // A gene that comes has no place yet and isn't drawn.
    m_canvas->setGrn(std::make_shared<const grn::Grn>(std::vector<std::string>{"A", "C"}, std::vector<std::string>{"X"},
                                                      std::vector<grn::Edge>{}));
    const layout::Positions places = m_canvas->positions();
    QVERIFY(places.row(0).allFinite());
    QVERIFY(!places.row(1).allFinite());
    m_canvas->setGrn(nullptr);
    QCOMPARE(m_canvas->positions().rows(), 0);
  }

  void selectedSignsAreSeen() {
    const auto& theme = grnwb::ui::Theme::current();
    const auto pixelsLike = [this](const QColor& colour) {
      const QImage image = m_canvas->grab().toImage();
      int count = 0;
      for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
          const QColor pixel(image.pixel(x, y));
          count += std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) +
                               std::abs(pixel.blue() - colour.blue()) <
                           40
                       ? 1
                       : 0;
        }
      return count;
    };
    const int activates = pixelsLike(theme.activates), represses = pixelsLike(theme.represses);
    m_canvas->setSelection({{}, {{gene("A"), gene("X")}, {gene("A"), gene("Y")}}, {}});
    QVERIFY(pixelsLike(theme.activates) > activates + 100);
    QVERIFY(pixelsLike(theme.represses) > represses + 60);
  }

  void dialogTakesOnlyNewEdges() {
    grnwb::ui::AddEdgeDialog dialog(smallNetwork(), gene("B"));
    auto* add = dialog.findChild<QPushButton*>(QStringLiteral("addEdgeAccept"));
    auto* target = dialog.findChild<QComboBox*>(QStringLiteral("addEdgeTarget"));
    QVERIFY(!add->isEnabled());
    target->setEditText(gene("Y"));
    QVERIFY(!add->isEnabled());
    target->setEditText(gene("NOGENE"));
    QVERIFY(!add->isEnabled());
    target->setEditText(gene("X"));
    QVERIFY(add->isEnabled());
    QCOMPARE(dialog.tf(), gene("B"));
    QCOMPARE(dialog.target(), gene("X"));
  }
};
}  // namespace

QTEST_MAIN(TestGrnCanvas)
#include "tst_grn_canvas.moc"
