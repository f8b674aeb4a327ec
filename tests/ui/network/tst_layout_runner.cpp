// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <algorithm>
#include <set>

#include "tests/support/network_sample.h"
#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/graph/grn_canvas.h"
#include "ui/network/layout_runner.h"
#include "ui/network/network_page.h"
#include "ui/style/theme.h"

namespace {
using grnwb::ui::GrnCanvas;
using grnwb::ui::JobQueue;
using grnwb::ui::LayoutKind;
using grnwb::ui::NetworkPage;
using grnwb::ui::Places;
using grnwb::ui::Workspace;

class TestLayoutRunner : public QObject {
  Q_OBJECT
  std::unique_ptr<Workspace> m_workspace;
  std::unique_ptr<NetworkPage> m_page;

  template <class T>
  T* child(const char* name) {
    T* found = m_page->findChild<T*>(QString::fromLatin1(name));
    if (!found) qFatal("no %s", name);
    return found;
  }
  void arrange(LayoutKind kind) {
    auto* box = child<QComboBox>("layoutKind");
    const int index = box->findData(static_cast<int>(kind));
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
  }
  const Places& places() { return m_workspace->networkView()->state().places; }
  bool idle() { return !m_workspace->jobs()->isBusy(); }

 private Q_SLOTS:
  void initTestCase() { grnwb::ui::applyTheme(false); }
  void init() {
    grnwb::test::failOnWarnings();
    m_workspace = std::make_unique<Workspace>();
    m_workspace->setLayoutWorker(grnwb::test::binDir() / "grnwb-layout-worker");
    m_page = std::make_unique<NetworkPage>(*m_workspace);
    m_page->resize(1240, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_workspace->network()->load(grnwb::test::modularNetwork(10, 90, 3, 2));
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 60000);
    QCOMPARE(places().size(), 100);
  }
  void cleanup() {
    m_page.reset();
    m_workspace.reset();
  }

  void everyLayoutIsOneUndoStep() {
    // By force comes last: done anew with the same seed it is what the page begins with.
    QList<LayoutKind> kinds = grnwb::ui::LayoutRunner::kinds();
    std::ranges::reverse(kinds);
    for (const LayoutKind kind : kinds) {
      const Places before = places();
      const int steps = m_workspace->network()->undoStack()->count();
      arrange(kind);
      QTRY_VERIFY_WITH_TIMEOUT(idle(), 60000);
      QCOMPARE(m_workspace->network()->undoStack()->count(), steps + 1);
      QVERIFY(places() != before);
      std::set<std::pair<double, double>> different;
      for (const QPointF& place : places()) different.emplace(place.x(), place.y());
      QVERIFY(different.size() >= 95);
      m_workspace->network()->undoStack()->undo();
      QVERIFY(places() == before);
      m_workspace->network()->undoStack()->redo();
    }
  }

  void pinnedGenesStayInALayoutByForce() {
    const QString gene = QStringLiteral("TF003");
    m_workspace->networkView()->pin({gene});
    const QPointF before = places().value(gene);
    arrange(LayoutKind::force);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 60000);
    QCOMPARE(places().value(gene), before);
  }

  void anEditMovesLittleAndIsNoSecondStep() {
    m_workspace->network()->addTf(QStringLiteral("G0005"));
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 60000);
    QCOMPARE(m_workspace->network()->undoStack()->count(), 1);
    QVERIFY(child<GrnCanvas>("grnCanvas")->positions().allFinite());
  }

  void savedPlacesOutliveAProjectThatIsOpened() {
    const QTemporaryDir folder;
    const QString project = folder.filePath(QStringLiteral("kept.grnwb"));
    m_workspace->networkView()->move({{QStringLiteral("TF003"), QPointF(30, -20)}});
    m_workspace->networkView()->pin({QStringLiteral("TF003")});
    const Places saved = places();
    m_workspace->saveProjectAs(project);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 60000);

    // A layout that is running ends with the project it belongs to.
    m_workspace->network()->undoStack()->undo();
    arrange(LayoutKind::circular);
    m_workspace->openProjectFolder(project);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 60000);
    QCOMPARE(places(), saved);
    QCOMPARE(m_workspace->network()->undoStack()->count(), 0);

    Workspace other;
    NetworkPage page(other);
    other.openReadOnly(project);
    QTRY_VERIFY_WITH_TIMEOUT(!other.jobs()->isBusy(), 60000);
    QCOMPARE(other.networkView()->state().places, saved);
  }

  void stoppingAfterAnEditKeepsEveryGeneInItsPlace() {
    const Places before = places();
    arrange(LayoutKind::sfdp);
    m_workspace->network()->removeGenes({QStringLiteral("TF001")});
    if (!idle()) child<QToolButton>("runLayout")->click();
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 10000);
    if (m_workspace->network()->undoStack()->count() > 1) QSKIP("the layout was done before it could be stopped");
    for (auto place = before.begin(); place != before.end(); ++place) QCOMPARE(places().value(place.key()), *place);
  }

  void aWorkerThatHangsOrDiesLeavesTheWindowAlive_data() {
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("says");
    QTest::newRow("dies") << QByteArray("#!/bin/sh\nkill -9 $$\n") << QStringLiteral("signal 9");
    QTest::newRow("hangs") << QByteArray("#!/bin/sh\nexec sleep 600\n") << QString();
    QTest::newRow("talks nonsense") << QByteArray("#!/bin/sh\ncat >/dev/null\necho nonsense\n")
                                    << QStringLiteral("layout");
  }

  void aWorkerThatHangsOrDiesLeavesTheWindowAlive() {
    QFETCH(QByteArray, script);
    QFETCH(QString, says);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("worker")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(script);
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_workspace->setLayoutWorker(file.fileName().toStdString());
    const Places before = places();
    QSignalSpy failed(m_workspace->jobs(), &JobQueue::failed);

    QTimer heart;  // beats as long as the window answers
    qint64 longest = 0;
    QElapsedTimer sinceBeat;
    sinceBeat.start();
    connect(&heart, &QTimer::timeout, this, [&] { longest = std::max(longest, sinceBeat.restart()); });
    heart.start(10);
    arrange(LayoutKind::sfdp);
    if (says.isEmpty()) {
      QTRY_VERIFY(m_workspace->jobs()->isBusy());
      QTRY_VERIFY(longest > 0);
      child<QToolButton>("runLayout")->click();  // Stop
    }
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 10000);
    QVERIFY2(longest < 500, qPrintable(QString::number(longest)));
    QCOMPARE(failed.count(), says.isEmpty() ? 0 : 1);
    if (!says.isEmpty())
      QVERIFY2(failed.front().at(2).toString().contains(says), qPrintable(failed.front().at(2).toString()));
    QVERIFY(places() == before);
    QCOMPARE(m_workspace->network()->undoStack()->count(), 0);
  }
};
}  // namespace

QTEST_MAIN(TestLayoutRunner)
#include "tst_layout_runner.moc"
