// SPDX-License-Identifier: GPL-3.0-or-later
// The page Study: empty, filled as on the design's picture, by keyboard, and with a tiny study that really runs.
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QUndoStack>
#include <QtTest>

#include "core/base/file.h"
#include "tests/support/small_project.h"
#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "tests/ui/study/paper_study.h"
#include "ui/study/row_card.h"
#include "ui/study/setting_strip.h"
#include "ui/study/study_exports.h"
#include "ui/study/study_page.h"
#include "ui/study/study_settings_dialog.h"
#include "ui/study/study_table.h"
#include "ui/study/study_table_model.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;
using study::Setting;

namespace {

constexpr int kJobsMs = 120000;

template <class T>
T* child(QWidget& widget, const char* name) {
  T* found = widget.findChild<T*>(QString::fromLatin1(name));
  if (!found) QTest::qFail(name, __FILE__, __LINE__);
  return found;
}

/// The page on the paper's study with its results.
struct FilledPage {
  QTemporaryDir folder;
  Workspace workspace;
  StudyPage page{workspace};
  StudyDocument& document = *workspace.study();

  FilledPage() {
    page.resize(1524, 900);
    page.show();
    document.open(test::writePaperStudy(folder.path().toStdString()));
    settle();
    document.showResults(test::paperResults(*document.study()));
    settle();
  }
  void settle() {
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), kJobsMs);
    for (int turn = 0; turn < 3; ++turn) QTest::qWait(1);  // the card is built on a zero timer
  }
};

class TestStudyPage : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(false);
  }
  void init() { test::failOnWarnings(); }
  void cleanup() { applyTheme(false); }

  void withoutAStudyItOffersOne() {
    Workspace workspace;
    StudyPage page(workspace);
    page.resize(1100, 700);
    page.show();
    QVERIFY(page.state() == PageState::empty);
    QSignalSpy refused(&workspace, &Workspace::refused);
    child<QPushButton>(page, "makeStudy")->click();
    QVERIFY(refused.takeFirst()[0].toString().startsWith(QStringLiteral("Open data first")));
    test::savePicture(page, QStringLiteral("study_empty"));
  }

  void theRowThatIsChosenIsToldOfEverywhere() {
    FilledPage f;
    auto* table = child<StudyTable>(f.page, "studyTable");
    QCOMPARE(table->chosenRow(), 0);
    table->chooseRow(6);  // PBMC-All 2.B
    f.settle();
    QCOMPARE(child<QLabel>(f.page, "studyRowTitle")->text(), QStringLiteral("2.B GRNBoost2"));
    QStringList texts;
    for (const QLabel* label : f.page.findChild<RowCard*>()->findChildren<QLabel*>()) texts << label->text();
    QVERIFY2(texts.contains(QStringLiteral("PBMC-All · TFs from GPT-4, 95 of them")), qPrintable(texts.join(u'|')));
    QVERIFY(texts.contains(QStringLiteral("CD4 Th2 drifts in 8 of 8")));
    QVERIFY(texts.contains(QStringLiteral("MMD: above noise")));
    QVERIFY(texts.contains(QStringLiteral("9,050")));
    QVERIFY(texts.contains(QStringLiteral("0.0069")));  // published, and ours
    QVERIFY(f.page.findChild<SettingStrip*>()->content(0).lines[6].bold);
    child<QPushButton>(f.page, "copyStudyCommand")->click();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("grnwb study '")));
    QVERIFY(QGuiApplication::clipboard()->text().endsWith(QStringLiteral("--resume")));
    table->chooseRow(8);  // the next data set's control
    QCOMPARE(child<QComboBox>(f.page, "stripData")->currentText(), QStringLiteral("PBMC-CTL"));
    // New numbers leave the choice.
    f.document.showResults(test::paperResults(*f.document.study()));
    QCOMPARE(table->chosenRow(), 8);
  }

  void dataSetsFoldByKeyboard() {
    FilledPage f;
    auto* table = child<StudyTable>(f.page, "studyTable");
    table->setFocus();
    table->chooseRow(3);
    QTest::keyClick(table, Qt::Key_Left);
    QVERIFY(table->isFolded(0) && table->isRowHidden(4));
    QCOMPARE(table->currentIndex().row(), 0);
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(table->currentIndex().row(), 9);  // the next head
    QTest::keyClick(table, Qt::Key_Up);
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(!table->isFolded(0) && !table->isRowHidden(4));
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(table->chosenRow(), 0);
    QTest::keySequence(table, QKeySequence::Copy);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Setting\tTFs from\t")));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(9, 0)).center());
    QVERIFY(table->isFolded(1));
  }

  void aFailedCellIsSkippedByKeyboard() {
    FilledPage f;
    auto* queue = child<QTableView>(f.page, "studyQueueTable");
    const int last = queue->model()->rowCount() - 1;
    queue->setFocus();
    queue->setCurrentIndex(queue->model()->index(last, 0));
    QTest::keySequence(queue, QKeySequence::Copy);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("GPT-4: no answers")));
    QTest::keyClick(queue, Qt::Key_Delete);
    QCOMPARE(queue->model()->rowCount(), last);
    queue->setCurrentIndex(queue->model()->index(0, 0));
    QTest::keyClick(queue, Qt::Key_Delete);  // what waits isn't skipped
    QCOMPARE(queue->model()->rowCount(), last);
  }

  void switchesChangeWhatTheTableShows() {
    FilledPage f;
    auto* table = child<StudyTable>(f.page, "studyTable");
    const auto metric = [&] {
      return table->model()->index(7, StudyTableModel::MmdColumn).data(StudyTableModel::MetricRole).value<MetricText>();
    };
    QVERIFY(metric().bold && !metric().deviation.isEmpty() && metric().published.isEmpty());
    const int width = table->columnWidth(StudyTableModel::MmdColumn);
    child<QCheckBox>(f.page, "showDeviations")->click();
    child<QCheckBox>(f.page, "showBest")->click();
    child<QCheckBox>(f.page, "showPublished")->click();
    QVERIFY(!metric().bold && metric().deviation.isEmpty());
    QCOMPARE(metric().published, QStringLiteral("69"));
    QVERIFY(table->columnWidth(StudyTableModel::MmdColumn) > width);
    test::savePicture(f.page, QStringLiteral("study_published"));
  }

  void editsAreUndone() {
    FilledPage f;
    QUndoStack* stack = f.workspace.network()->undoStack();
    auto* graphs = child<QSpinBox>(f.page, "studyGraphs");
    graphs->setValue(10);
    f.settle();
    QCOMPARE(f.document.study()->randomGraphs, std::int64_t{10});
    QVERIFY(child<QWidget>(f.page, "studyStale")->isVisible());
    QVERIFY(f.page.state() == PageState::stale);
    stack->undo();
    f.settle();
    QCOMPARE(f.document.study()->randomGraphs, std::int64_t{1});
    QCOMPARE(graphs->value(), 1);
    QVERIFY(!child<QWidget>(f.page, "studyStale")->isVisible());

    // A setting by the menu, as by Enter on its entry.
    child<QPushButton>(f.page, "studySettings")->click();
    auto* menu = f.page.findChild<QMenu*>(QStringLiteral("studySettingsMenu"));
    QVERIFY(menu);
    QVERIFY(menu->actions()[2]->isChecked());
    menu->actions()[2]->trigger();
    menu->close();
    f.settle();
    QCOMPARE(f.document.study()->settings.size(), std::size_t{7});
    QCOMPARE(child<StudyTable>(f.page, "studyTable")->model()->rowCount(), 3 * 8);
    QCOMPARE(stack->undoText(), QStringLiteral("Leave out 1.A"));
    stack->undo();
    f.settle();
    QCOMPARE(f.document.study()->settings.size(), std::size_t{8});
    auto* definition = child<QComboBox>(f.page, "studyDefinition");
    definition->setCurrentIndex(1);
    Q_EMIT definition->activated(1);
    QCOMPARE(f.document.study()->metrics.definition, std::string("groundgan"));
    stack->undo();
    f.settle();
    QCOMPARE(definition->currentIndex(), 0);
  }

  void theDialogChecksWhatItIsGiven() {
    FilledPage f;
    StudySettingsDialog dialog(f.workspace, *f.document.study());
    dialog.show();
    test::savePicture(dialog, QStringLiteral("study_settings"));
    auto* seeds = child<QLineEdit>(dialog, "studySeeds");
    QCOMPARE(seeds->text(), QStringLiteral("1000, 2000"));
    seeds->setText(QStringLiteral("1000, 1000"));
    dialog.accept();
    QVERIFY(dialog.isVisible());
    QVERIFY(child<QLabel>(dialog, "studyProblem")->isVisible());
    seeds->setText(QStringLiteral("1, 2, 3"));
    child<QListWidget>(dialog, "studyModels")->setCurrentRow(0);
    child<QPushButton>(dialog, "removeStudyModel")->click();
    dialog.accept();
    QVERIFY(dialog.isVisible());  // settings are left that ask a model
    for (const int setting : {2, 5, 6, 7})
      child<QCheckBox>(dialog, qPrintable(QStringLiteral("setting%1").arg(setting)))->setChecked(false);
    child<QSpinBox>(dialog, "studySets")->setValue(2);
    dialog.accept();
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.study().splitSeeds, std::vector<std::uint64_t>({1, 2, 3}));
    QCOMPARE(dialog.study().sets, std::int64_t{2});
    QCOMPARE(dialog.study().settings, std::vector<Setting>({Setting::control, Setting::stage1, Setting::curatedInferred,
                                                            Setting::curatedRandom}));
    QVERIFY(dialog.study().models.empty());
  }

  void itLooksAsDesigned() {
    FilledPage f;
    auto* table = child<StudyTable>(f.page, "studyTable");
    table->chooseRow(6);
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      f.settle();
      test::savePicture(f.page, dark ? QStringLiteral("study_page_dark") : QStringLiteral("study_page"));
    }
    applyTheme(false);
    for (const int tab : {1, 2, 3}) {
      child<QTabBar>(f.page, "studyTabs")->setCurrentIndex(tab);
      f.settle();
      test::savePicture(f.page, QStringLiteral("study_tab%1").arg(tab));
    }
    f.page.resize(760, 620);
    f.settle();
    QVERIFY(child<QWidget>(f.page, "studyExport")->isVisible());
    QVERIFY(!child<QWidget>(f.page, "studyPdf")->isVisible());
  }

  void aTinyStudyRunsRestsAndGoesOn() {
    QTemporaryDir folder;
    const QString project = folder.filePath(QStringLiteral("small.grnwb"));
    test::writeSmallProject(project.toStdString());
    Workspace workspace;
    QSignalSpy failed(workspace.jobs(), &JobQueue::failed);
    StudyPage page(workspace);
    page.resize(1500, 860);
    page.show();
    workspace.openProjectFolder(project);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), kJobsMs);
    child<QPushButton>(page, "makeStudy")->click();
    StudyDocument& document = *workspace.study();
    QVERIFY(document.study());
    QCOMPARE(document.folder(), std::filesystem::path(project.toStdString()) / "studies" / "small");
    QCOMPARE(document.study()->settings.size(), std::size_t{4});  // the project has no model
    study::Study tiny = *document.study();
    tiny.data[0].tfs = (folder.path() + QStringLiteral("/tfs.txt")).toStdString();
    std::string tfs;
    for (const std::string& gene : workspace.state().prepared->data.genes.names)
      if (gene.starts_with("TF")) tfs += gene + "\n";
    writeFileAtomically(tiny.data[0].tfs, tfs);
    tiny.train = test::smallTraining();
    tiny.impose.k = test::kSmallRegulators;
    tiny.sets = 2;
    tiny.metrics.lisi = false;
    document.change(tiny, QStringLiteral("Tiny"));
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), kJobsMs);

    QVERIFY(!child<QPushButton>(page, "resumeStudy")->isEnabled());
    child<QPushButton>(page, "runStudy")->click();
    QVERIFY(page.state() == PageState::running);
    QVERIFY(!child<QComboBox>(page, "studyDefinition")->isEnabled());
    QSignalSpy refused(&document, &StudyDocument::refused);
    document.change(tiny, QStringLiteral("Not now"));
    QCOMPARE(refused.size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(document.results()->count(study::CellState::done) >= 1, kJobsMs);
    child<QPushButton>(page, "pauseStudy")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), kJobsMs);
    QVERIFY(document.isInterrupted());
    QCOMPARE(document.results()->count(study::CellState::running), std::int64_t{0});
    const std::int64_t done = document.results()->count(study::CellState::done);
    QVERIFY(done < std::ssize(document.cells()));
    const double first = document.results()->cells[0].sets.at(0).mmd;

    child<QPushButton>(page, "resumeStudy")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), kJobsMs);
    QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(failed[0][2].toString()));
    for (const study::CellResult& cell : document.results()->cells) QCOMPARE(cell.error, std::string());
    QCOMPARE(document.results()->count(study::CellState::done), std::int64_t(document.cells().size()));
    QCOMPARE(document.results()->cells[0].sets.at(0).mmd, first);
    QVERIFY(page.state() == PageState::ready);
    child<QTabBar>(page, "studyTabs")->setCurrentIndex(2);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), kJobsMs);
    QVERIFY(page.findChild<QTableView*>(QStringLiteral("study_table5")));
    child<QTabBar>(page, "studyTabs")->setCurrentIndex(0);
    test::savePicture(page, QStringLiteral("study_tiny"));

    auto* exports = page.findChild<StudyExports*>();
    exports->writeTables(folder.filePath(QStringLiteral("tables")), false);
    exports->writeTables(folder.filePath(QStringLiteral("tables")), true);
    exports->writeReport(folder.filePath(QStringLiteral("report.html")));
    exports->writeReport(folder.filePath(QStringLiteral("report.pdf")));
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), kJobsMs);
    QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(failed[0][2].toString()));
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("tables/table1.csv"))));
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("tables/table1.tex"))));
    QVERIFY(readFile(folder.filePath(QStringLiteral("report.html")).toStdString()).find("<svg") != std::string::npos);
    QVERIFY(readFile(folder.filePath(QStringLiteral("report.pdf")).toStdString()).starts_with("%PDF"));
    if (const QString gallery = qEnvironmentVariable("GRNWB_GALLERY"); !gallery.isEmpty()) {
      QFile::remove(gallery + QStringLiteral("/study_tiny_report.pdf"));
      QFile::copy(folder.filePath(QStringLiteral("report.pdf")), gallery + QStringLiteral("/study_tiny_report.pdf"));
    }

    // Another project takes the study away; coming back, it is there with its results.
    workspace.newProject();
    QVERIFY(!document.study());
    workspace.openProjectFolder(project);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), kJobsMs);
    QVERIFY(document.study());
    QCOMPARE(document.results()->count(study::CellState::done), std::int64_t(document.cells().size()));
  }

  void theExampleBringsAStudy() {
    test::UiSession session;
    session.workspace.openExample();
    QVERIFY(session.waitForJobs(kJobsMs));
    const StudyDocument& document = *session.workspace.study();
    QVERIFY(document.study());
    QCOMPARE(document.rows().size(), std::size_t{8});
    QVERIFY(!document.lacksKey(document.study()->models.front()));  // its answers are recorded
    QCOMPARE(document.folder(), session.workspace.projectFolder());
    QCOMPARE(document.resultsFolder(), session.workspace.projectFolder() / "studies" / "study");
    QCOMPARE(document.files().size(), std::size_t{1});
  }

  void theWindowHasThePageWithItsSide() {
    test::UiSession session;
    session.window.resize(1600, 1000);
    session.window.show();
    session.workspace.study()->open(test::writePaperStudy(session.folder.path().toStdString()));
    QVERIFY(session.waitForJobs());
    session.workspace.study()->showResults(test::paperResults(*session.workspace.study()->study()));
    session.window.showPage(QStringLiteral("studyPage"));
    QVERIFY(session.child<QWidget>("studyQueue")->isVisible());
    QVERIFY(!session.child<QWidget>("inspector")->isVisible());
    session.child<StudyTable>("studyTable")->chooseRow(6);
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      session.picture("studyPage", dark ? QStringLiteral("study_window_dark") : QStringLiteral("study_window"));
    }
    applyTheme(false);
    session.window.showPage(QStringLiteral("dataPage"));
    QVERIFY(!session.child<QWidget>("studyQueue")->isVisible());
    QVERIFY(session.child<QWidget>("inspector")->isVisible());
  }
};

}  // namespace

QTEST_MAIN(TestStudyPage)
#include "tst_study_page.moc"
