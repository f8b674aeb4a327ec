// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include "tests/support/network_sample.h"
#include "tests/support/ui_support.h"
#include "ui/graph/grn_canvas.h"
#include "ui/network/network_page.h"
#include "ui/network/version_delegate.h"
#include "ui/style/theme.h"

namespace {
using grnwb::ui::GrnCanvas;
using grnwb::ui::NetworkPage;
using grnwb::ui::VersionDelegate;
using grnwb::ui::Workspace;

class TestVersionsPanel : public QObject {
  Q_OBJECT
  std::unique_ptr<Workspace> m_workspace;
  std::unique_ptr<NetworkPage> m_page;

  template <class T>
  T* child(const char* name) {
    T* found = m_page->findChild<T*>(QString::fromLatin1(name));
    if (!found) qFatal("no %s", name);
    return found;
  }
  QTreeWidgetItem* row(int index) { return child<QTreeWidget>("versionsTree")->topLevelItem(index); }
  void choose(const QList<int>& rows) {
    child<QTreeWidget>("versionsTree")->clearSelection();
    for (const int at : rows) row(at)->setSelected(true);
  }
  /// Through the dialog.
  void save(const QString& name, const QString& note) {
    QTest::mouseClick(child<QToolButton>("saveVersion"), Qt::LeftButton);
    child<QLineEdit>("versionName")->setText(name);
    child<QPlainTextEdit>("versionNote")->setPlainText(note);
    QTest::keyClick(child<QLineEdit>("versionName"), Qt::Key_Return);
    QTRY_VERIFY(!m_page->findChild<QDialog*>(QStringLiteral("versionDialog")));
  }
  grnwb::ui::EdgeName anEdge(std::size_t index) {
    const auto& edge = m_workspace->network()->grn()->edges()[index];
    return {QString::fromStdString(edge.tf), QString::fromStdString(edge.target)};
  }

 private Q_SLOTS:
  void initTestCase() { grnwb::ui::applyTheme(false); }
  void init() {
    grnwb::test::failOnWarnings();
    m_workspace = std::make_unique<Workspace>();
    m_page = std::make_unique<NetworkPage>(*m_workspace);
    m_page->resize(1360, 860);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_workspace->network()->load(grnwb::test::modularNetwork(10, 90, 4, 2));
    QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->jobs()->isBusy(), 60000);
  }
  void cleanup() {
    m_page.reset();
    m_workspace.reset();
  }

  void savedEditedAndRestored() {
    save(QStringLiteral("first"), QStringLiteral("as inferred"));
    QCOMPARE(m_workspace->state().versions.all.size(), std::size_t{1});
    QCOMPARE(m_workspace->state().versions.all.front()->note, std::string("as inferred"));
    QCOMPARE(row(0)->data(0, VersionDelegate::DetailRole).toString(), QStringLiteral("same as v1"));
    QCOMPARE(row(1)->text(0), QStringLiteral("first"));
    const std::string saved = m_workspace->network()->grn()->contentHash();

    m_workspace->network()->removeEdges({anEdge(0), anEdge(7)});
    QCOMPARE(row(0)->data(0, VersionDelegate::DetailRole).toString(), QStringLiteral("edited from v1"));
    QCOMPARE(row(0)->data(0, VersionDelegate::RemovedRole).toInt(), 2);
    QCOMPARE(row(0)->data(0, VersionDelegate::AddedRole).toInt(), 0);
    save(QStringLiteral("second"), {});
    QCOMPARE(row(1)->data(0, VersionDelegate::NumberRole).toString(), QStringLiteral("v2"));
    QVERIFY(row(1)->data(0, VersionDelegate::DetailRole).toString().endsWith(QStringLiteral("from v1")));
    QCOMPARE(row(1)->data(0, VersionDelegate::RemovedRole).toInt(), 2);

    const std::string edited = m_workspace->network()->grn()->contentHash();
    choose({2});
    child<QPushButton>("restoreVersion")->click();
    QCOMPARE(m_workspace->network()->grn()->contentHash(), saved);
    QCOMPARE(m_workspace->state().versions.current, 1);
    m_workspace->network()->undoStack()->undo();  // one step for both
    QCOMPARE(m_workspace->network()->grn()->contentHash(), edited);
    QCOMPARE(m_workspace->state().versions.current, 2);
  }

  void versionsAreUndoneLikeEdits() {
    save(QStringLiteral("first"), {});
    choose({1});
    child<QToolButton>("deleteVersions")->click();
    QVERIFY(m_workspace->state().versions.all.empty());
    m_workspace->network()->undoStack()->undo();
    QCOMPARE(m_workspace->state().versions.all.size(), std::size_t{1});
    choose({1});
    child<QToolButton>("describeVersion")->click();
    child<QLineEdit>("versionName")->setText(QStringLiteral("renamed"));
    QTest::keyClick(child<QLineEdit>("versionName"), Qt::Key_Return);
    QTRY_VERIFY(!m_page->findChild<QDialog*>(QStringLiteral("versionDialog")));
    QCOMPARE(row(1)->text(0), QStringLiteral("renamed"));
    m_workspace->network()->undoStack()->undo();
    QCOMPARE(row(1)->text(0), QStringLiteral("first"));
    m_workspace->network()->undoStack()->undo();
    QVERIFY(m_workspace->state().versions.all.empty());
    save(QStringLiteral("again"), {});  // the number of the one undone is not given twice
    QCOMPARE(m_workspace->state().versions.all.front()->number, 2);
  }

  void differenceIsDrawnAndListed() {
    save(QStringLiteral("first"), {});
    const grnwb::ui::EdgeName removed = anEdge(3), changed = anEdge(20);
    m_workspace->network()->removeEdges({removed});
    m_workspace->network()->setSign({changed}, grnwb::grn::Sign::activates);
    m_workspace->network()->setLocked({changed}, true);
    choose({1});
    child<QPushButton>("diffVersions")->click();
    auto* canvas = child<GrnCanvas>("grnCanvas");
    QCOMPARE(canvas->markCounts().removed, std::size_t{1});
    QCOMPARE(canvas->markCounts().changed, std::size_t{1});
    QCOMPARE(canvas->markCounts().added, std::size_t{0});
    QCOMPARE(child<QPushButton>("differenceChip")->text(), QStringLiteral("Difference v1 → now"));
    auto* table = child<QTableView>("edgeTable");
    QCOMPARE(table->model()->rowCount(), 2);
    grnwb::test::savePicture(*m_page, QStringLiteral("network_difference_small"));

    // It follows edits, and ends with the chip.
    m_workspace->network()->removeEdges({anEdge(100)});
    QCOMPARE(canvas->markCounts().removed, std::size_t{2});
    QCOMPARE(table->model()->rowCount(), 3);
    child<QPushButton>("differenceChip")->click();
    QVERIFY(canvas->markCounts() == grnwb::ui::MarkCounts());
    QCOMPARE(table->model()->rowCount(), static_cast<int>(m_workspace->network()->grn()->edges().size()));
    QVERIFY(!child<QPushButton>("differenceChip")->isVisible());
  }

  void undoingTheVersionLeavesItsDifference() {
    save(QStringLiteral("first"), {});
    m_workspace->network()->removeEdges({anEdge(3)});
    choose({1});
    child<QPushButton>("diffVersions")->click();
    m_workspace->network()->undoStack()->undo();
    m_workspace->network()->undoStack()->undo();
    QVERIFY(m_workspace->state().versions.all.empty());
    QVERIFY(!child<QPushButton>("differenceChip")->isVisible());
  }
};
}  // namespace

QTEST_MAIN(TestVersionsPanel)
#include "tst_versions_panel.moc"
