// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include "ui/models/network_view.h"

namespace {
using grnwb::ui::NetworkView;
using grnwb::ui::NetworkViewState;
using grnwb::ui::Places;

const QString kA = QStringLiteral("SPI1"), kB = QStringLiteral("LYZ"), kC = QStringLiteral("CD14");

class TestNetworkView : public QObject {
  Q_OBJECT
  QUndoStack m_stack;
  std::unique_ptr<NetworkView> m_view;

  NetworkViewState begin() const { return {{{kA, {0, 0}}, {kB, {1, 2}}, {kC, {3, 4}}}, {}, {}, {}}; }

 private Q_SLOTS:
  void init() {
    m_stack.clear();
    m_view = std::make_unique<NetworkView>(m_stack);
    m_view->load(begin());
    QCOMPARE(m_stack.count(), 0);
  }

  void aGestureIsOneStep() {
    QSignalSpy changed(m_view.get(), &NetworkView::changed);
    m_view->move({{kA, {5, 5}}});
    QCOMPARE(m_stack.undoText(), QStringLiteral("Move SPI1"));
    m_view->move({{kA, {6, 6}}, {kB, {7, 7}}, {kC, {8, 8}}});
    QCOMPARE(m_stack.undoText(), QStringLiteral("Move 3 genes"));
    QCOMPARE(m_stack.count(), 2);
    m_stack.undo();
    QCOMPARE(m_view->state().places, (Places{{kA, {5, 5}}, {kB, {1, 2}}, {kC, {3, 4}}}));
    m_stack.undo();
    QCOMPARE(m_view->state(), begin());
    m_stack.redo();
    QCOMPARE(m_view->state().places.value(kA), QPointF(5, 5));
    QCOMPARE(changed.count(), 5);
    m_view->move({});
    m_view->move({{kA, {5, 5}}});
    QCOMPARE(m_stack.count(), 2);
  }

  void everyStepLeadsBack_data() {
    using Step = std::function<void(NetworkView&)>;
    QTest::addColumn<Step>("step");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* text, Step step) { QTest::newRow(text) << step << QString::fromUtf8(text); };
    row("Pin SPI1", [](NetworkView& view) { view.pin({kA}); });
    row("Pin 2 genes", [](NetworkView& view) { view.pin({kB, kC}); });
    row("Hide LYZ", [](NetworkView& view) { view.hide({kB}); });
    row("Hide 2 genes", [](NetworkView& view) { view.hide({kB, kC}); });
    row("Focus on SPI1", [](NetworkView& view) { view.focusOn({{kA}, 2}); });
    row("Focus on 2 genes", [](NetworkView& view) { view.focusOn({{kA, kB}, 1}); });
    row("Arrange in a circle", [](NetworkView& view) {
      view.arrange(view.state().places, {{kA, {9, 9}}, {kB, {1, 2}}}, QStringLiteral("Arrange in a circle"));
    });
  }
  void everyStepLeadsBack() {
    QFETCH(std::function<void(NetworkView&)>, step);
    QFETCH(QString, text);
    step(*m_view);
    const NetworkViewState after = m_view->state();
    QVERIFY(!(after == begin()));
    QCOMPARE(m_stack.count(), 1);
    QCOMPARE(m_stack.undoText(), text);
    m_stack.undo();
    QCOMPARE(m_view->state(), begin());
    m_stack.redo();
    QCOMPARE(m_view->state(), after);
    // Again it changes nothing and is no step.
    step(*m_view);
    QCOMPARE(m_stack.count(), 1);
  }

  void whatIsHiddenComesBack() {
    m_view->pin({kA, kB});
    m_view->unpin({kB, kC});
    QCOMPARE(m_stack.undoText(), QStringLiteral("Unpin LYZ"));
    QCOMPARE(m_view->state().pinned, QSet<QString>{kA});
    m_view->hide({kB, kC});
    m_view->focusOn({{kA}, 1});
    m_view->expand({kA}, {kB});
    QCOMPARE(m_view->state().hidden, QSet<QString>{kC});
    QCOMPARE(m_view->state().focus->genes, QStringList{kA});
    m_view->expand({kB}, {kC});
    QCOMPARE(m_view->state().focus->genes, QStringList({kA, kB}));
    m_view->clearFocus();
    QVERIFY(!m_view->state().focus);
    m_view->hide({kB});
    m_view->showAll();
    QVERIFY(m_view->state().hidden.isEmpty());
    QCOMPARE(m_view->state().pinned, QSet<QString>{kA});
    const int steps = m_stack.count();
    m_view->showAll();
    m_view->clearFocus();
    QCOMPARE(m_stack.count(), steps);
  }

  void aLayoutOfItsOwnIsNoStep() {
    m_view->hide({kB});
    m_view->place({{kA, {2, 2}}, {QStringLiteral("NEW"), {3, 3}}});
    QCOMPARE(m_stack.count(), 1);
    m_stack.undo();
    // The places found since stay.
    QVERIFY(m_view->state().hidden.isEmpty());
    QCOMPARE(m_view->state().places.value(kA), QPointF(2, 2));
    QCOMPARE(m_view->state().places.size(), 4);
  }

  void anArrangementGoesBackBeforeItsFirstPicture() {
    const Places before = m_view->state().places;
    m_view->place({{kA, {2, 2}}, {kB, {2, 3}}});  // while it runs
    m_view->arrange(before, {{kA, {4, 4}}, {kB, {5, 5}}, {kC, {3, 4}}}, QStringLiteral("Arrange by force"));
    QCOMPARE(m_stack.count(), 1);
    m_stack.undo();
    QCOMPARE(m_view->state(), begin());
  }
};
}  // namespace

QTEST_MAIN(TestNetworkView)
#include "tst_network_view.moc"
