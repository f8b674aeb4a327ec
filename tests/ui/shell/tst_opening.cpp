// SPDX-License-Identifier: GPL-3.0-or-later
// Data come into the real window: with the question how to read them, with choices on request, several files as one.
#include <QAction>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>

#include "core/io/read_dataset.h"
#include "core/io/write_h5ad.h"
#include "tests/support/small_project.h"
#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/dialogs/merge_dialog.h"
#include "ui/dialogs/open_choices_dialog.h"
#include "ui/models/reading_texts.h"
#include "ui/shell/drop_hint.h"
#include "ui/shell/message_bar.h"
#include "ui/style/theme.h"

using namespace grnwb;
using grnwb::test::UiSession;

namespace {

const char* const kScaled = "data/cells/pbmc68k_reduced_700x765_scaled.h5ad";

QString write(const UiSession& session, const char* name, const QByteArray& content) {
  const QString path = session.folder.filePath(QString::fromLatin1(name));
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) QTest::qFail(name, __FILE__, __LINE__);
  return path;
}

/// Genes in rows or cells in rows: nothing tells.
QString unclearTable(const UiSession& session) {
  return write(session, "unclear.csv", "x,a1,a2,a3,a4\nb1,1,0,2,5\nb2,0,3,1,0\nb3,1,1,0,2\nb4,0,0,3,1\n");
}

QString cellsFile(const UiSession& session, const char* name, std::int64_t first) {
  data::Dataset cells = *test::smallState().raw;
  std::vector<std::int64_t> rows, genes;
  for (std::int64_t row = first; row < first + 150; ++row) rows.push_back(row);
  for (std::int64_t gene = first / 150; gene < cells.geneCount(); ++gene) genes.push_back(gene);
  const QString path = session.folder.filePath(QString::fromLatin1(name));
  io::writeH5ad(cells.subset(rows, genes), path.toStdString());
  return path;
}

void drop(UiSession& session, const QStringList& paths) {
  QMimeData mime;
  QList<QUrl> urls;
  for (const QString& path : paths) urls << QUrl::fromLocalFile(path);
  mime.setUrls(urls);
  QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&session.window, &enter);
  QDropEvent event(QPointF(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&session.window, &event);
}

void pictures(QWidget& widget, const QString& name) {
  for (const bool dark : {false, true}) {
    ui::applyTheme(dark);
    QTest::qWait(1);
    test::savePicture(widget, dark ? name + QStringLiteral("_dark") : name);
  }
  ui::applyTheme(false);
}

class Opening : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }
  void cleanup() { ui::applyTheme(false); }

  void whatIsClearOpensAtOnce() {
    UiSession session;
    session.window.show();
    const QString file = cellsFile(session, "clear.h5ad", 0);
    session.window.openPath(file);
    QVERIFY(session.waitForJobs());
    QVERIFY(!session.window.findChild<ui::OpenChoicesDialog*>());
    QCOMPARE(session.workspace.projectName(), QStringLiteral("clear.h5ad"));
    QVERIFY(session.workspace.state().reading == io::ReadOptions());
  }

  void aScaledFileIsAskedAbout() {
    GRNWB_NEEDS_SHARED(kScaled);
    UiSession session;
    session.window.show();
    session.window.openPath(QString::fromStdString(test::sharedPath(kScaled).string()));
    QVERIFY(session.waitForJobs());
    QVERIFY(session.workspace.isEmpty());
    auto* dialog = session.child<ui::OpenChoicesDialog>("openChoicesDialog");
    QCOMPARE(dialog->options().matrix, std::string("raw"));
    pictures(*dialog, QStringLiteral("opening_scaled"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(session.waitForJobs());
    QCOMPARE(session.workspace.state().reading.matrix, std::string("raw"));
    QCOMPARE(session.workspace.rawSummary()->values, data::ValueKind::log);
    QCOMPARE(ui::sourceText(session.workspace.state()), QStringLiteral("pbmc68k_reduced_700x765_scaled.h5ad (raw.X)"));
    session.picture("dataPage", QStringLiteral("opened_raw"));
  }

  void cancellingLeavesTheProjectAsItIs() {
    UiSession session;
    session.window.show();
    const QString project = session.folder.filePath(QStringLiteral("small.grnwb"));
    test::writeSmallProject(project.toStdString());
    session.workspace.openProjectFolder(project);
    QVERIFY(session.waitForJobs());
    const auto network = session.workspace.state().grn;
    drop(session, {unclearTable(session)});
    QVERIFY(session.waitForJobs());
    auto* dialog = session.child<ui::OpenChoicesDialog>("openChoicesDialog");
    QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("openChosen"))->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(session.waitForJobs());
    QCOMPARE(QString::fromStdString(session.workspace.projectFolder().string()), project);
    QVERIFY(session.workspace.state().grn == network);
    drop(session, {write(session, "broken.h5ad", "not what it says")});
    QVERIFY(!session.waitForJobs());
    QCOMPARE(session.failures.size(), 1);
    QVERIFY2(session.failures.first().contains(QStringLiteral("broken.h5ad")), qPrintable(session.failures.first()));
    QVERIFY(session.workspace.state().grn == network);
  }

  void recentDataAreReadAsTheLastTime() {
    UiSession session;
    session.window.show();
    session.window.openPath(unclearTable(session));
    QVERIFY(session.waitForJobs());
    auto* dialog = session.child<ui::OpenChoicesDialog>("openChoicesDialog");
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    dialog->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Down);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(session.waitForJobs());
    QCOMPARE(session.workspace.state().reading.orientation, std::optional(io::Orientation::genesInRows));
    QCOMPARE(session.workspace.state().raw->genes.names, (std::vector<std::string>{"b1", "b2", "b3", "b4"}));
    session.workspace.newProject();
    auto* menu = session.child<QMenu>("recentMenu");
    Q_EMIT menu->aboutToShow();
    menu->actions().first()->trigger();
    QVERIFY(session.waitForJobs());
    QCOMPARE(session.workspace.state().reading.orientation, std::optional(io::Orientation::genesInRows));
    QVERIFY(session.settings.value(QStringLiteral("recentReading")).toMap().size() == 1);
  }

  void choicesCanBeAskedFor() {
    UiSession session;
    session.window.show();
    const QString file = cellsFile(session, "clear.h5ad", 0);
    session.child<QAction>("openDataWithChoices")->trigger();
    auto* files = session.child<QFileDialog>("openWithChoicesDialog");
    Q_EMIT files->filesSelected({file});
    files->close();
    QVERIFY(session.waitForJobs());
    auto* dialog = session.child<ui::OpenChoicesDialog>("openChoicesDialog");
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(session.waitForJobs());
    QCOMPARE(session.workspace.projectName(), QStringLiteral("clear.h5ad"));
  }

  void severalFilesBecomeOne() {
    UiSession session;
    session.window.show();
    const QString a = cellsFile(session, "control.h5ad", 0), b = cellsFile(session, "treated.h5ad", 150);
    drop(session, {a, b});
    auto* dialog = session.child<ui::MergeDialog>("mergeDialog");
    QVERIFY(session.waitForJobs());
    auto* table = dialog->findChild<QTableWidget*>(QStringLiteral("mergedFiles"));
    auto* openButton = dialog->findChild<QPushButton*>(QStringLiteral("openMerged"));
    const auto* hindrance = dialog->findChild<QLabel*>(QStringLiteral("mergeHindrance"));
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(1, 1)->text(), QStringLiteral("treated"));
    QCOMPARE(table->item(0, 2)->text(), QStringLiteral("150 cells × 60 genes, raw counts"));
    QVERIFY2(openButton->isEnabled(), qPrintable(hindrance->text()));
    table->item(1, 1)->setText(QStringLiteral("control"));
    QVERIFY(!openButton->isEnabled() && hindrance->text().contains(QStringLiteral("control")));
    // By keyboard: edit the batch of the second file.
    dialog->activateWindow();
    table->setFocus();
    table->setCurrentCell(1, 1);
    QTest::keyClick(table, Qt::Key_F2);
    auto* editor = table->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->setText(QStringLiteral("stimulated"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(openButton->isEnabled());
    dialog->findChild<QLineEdit*>(QStringLiteral("batchColumn"))->setText(QStringLiteral("condition"));
    pictures(*dialog, QStringLiteral("merge_files"));
    openButton->click();
    QVERIFY(session.waitForJobs());
    const pipeline::ProjectState& state = session.workspace.state();
    QCOMPARE(state.raw->cellCount(), 300);
    QCOMPARE(state.raw->geneCount(), 59);
    QCOMPARE(state.batchColumn, std::string("condition"));
    QCOMPARE(state.sources[1].batch, std::string("stimulated"));
    QCOMPARE(session.workspace.projectName(), QStringLiteral("control + stimulated"));
    QCOMPARE(state.history.size(), std::size_t{1});
    auto* report = session.child<QDialog>("mergeReport");
    auto* rows = report->findChild<QTableWidget*>();
    QCOMPARE(rows->item(0, 3)->text(), QStringLiteral("1"));
    QCOMPARE(rows->item(1, 3)->text(), QStringLiteral("0"));
    pictures(*report, QStringLiteral("merge_report"));
    report->close();
    session.picture("dataPage", QStringLiteral("merged_data"));
  }

  void whatCantBeMergedIsSaid() {
    UiSession session;
    session.window.show();
    session.child<QAction>("openSeveral")->trigger();
    auto* dialog = session.child<ui::MergeDialog>("mergeDialog");
    const auto* hindrance = dialog->findChild<QLabel*>(QStringLiteral("mergeHindrance"));
    QCOMPARE(hindrance->text(), QStringLiteral("Add at least two files."));
    dialog->findChild<QPushButton*>(QStringLiteral("addMergedFiles"))->click();
    auto* files = session.child<QFileDialog>("addMergedDialog");
    Q_EMIT files->filesSelected({cellsFile(session, "good.h5ad", 0), write(session, "bad.h5ad", "nothing")});
    files->close();
    QVERIFY(session.waitForJobs());
    QVERIFY2(hindrance->text().contains(QStringLiteral("bad.h5ad")), qPrintable(hindrance->text()));
    QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("openMerged"))->isEnabled());
    auto* table = dialog->findChild<QTableWidget*>(QStringLiteral("mergedFiles"));
    table->setCurrentCell(1, 0);
    dialog->findChild<QPushButton*>(QStringLiteral("removeMergedFile"))->click();
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(hindrance->text(), QStringLiteral("Add at least two files."));
    dialog->reject();
    QVERIFY(session.workspace.isEmpty());
  }
};

}  // namespace

QTEST_MAIN(Opening)
#include "tst_opening.moc"
