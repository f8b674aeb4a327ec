// SPDX-License-Identifier: GPL-3.0-or-later
// The window without data: welcome page, commands, search, theme, layout, closing.
#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <atomic>
#include <thread>

#include "tests/support/network_sample.h"
#include "tests/support/small_project.h"
#include "tests/support/ui_support.h"
#include "ui/shell/message_bar.h"
#include "ui/style/theme.h"

using namespace grnwb;
using grnwb::test::UiSession;

namespace {

class Window : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void startsAtTheWelcomePageWithoutDocks() {
    UiSession session;
    session.window.show();
    QCOMPARE(session.window.currentPage(), QStringLiteral("welcomePage"));
    QVERIFY(!session.child<QDockWidget>("inspectorDock")->isVisible());
    QTRY_VERIFY(session.window.findChild<QLabel*>(QStringLiteral("factBlas")));
    QVERIFY(session.waitForJobs());
    session.picture("welcomePage", QStringLiteral("welcome"));
    session.window.showPage(QStringLiteral("dataPage"));
    QVERIFY(session.child<QDockWidget>("inspectorDock")->isVisible());
    session.window.showPage(QStringLiteral("welcomePage"));
    QVERIFY(!session.child<QDockWidget>("inspectorDock")->isVisible());
  }

  void everySavedOrTestedWidgetHasAName() {
    UiSession session;
    for (const QWidget* widget : session.window.findChildren<QWidget*>()) {
      const bool interactive = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
                               qobject_cast<const QTableView*>(widget) || qobject_cast<const QDockWidget*>(widget);
      if (!interactive || widget->objectName().startsWith(QStringLiteral("qt_"))) continue;
      const QByteArray kind = widget->metaObject()->className();
      const bool made = kind == "QDockWidgetTitleButton" || kind == "QTableCornerButton" ||
                        kind == "QLineEditIconButton" || kind == "QToolBarExtension" || kind == "QMenuBarExtension" ||
                        kind == "QToolButton";
      if (made) continue;  // Qt's own parts, and buttons that stand for an action with a name
      QVERIFY2(!widget->objectName().isEmpty(), kind.constData());
    }
  }

  void theRailLeadsToEveryPage() {
    UiSession session;
    session.window.show();
    for (const char* page : {"dataPage", "knowledgePage", "networkPage", "trainPage", "comparePage", "studyPage"}) {
      auto* button = session.window.findChild<QToolButton*>(QString::fromLatin1(page) + QStringLiteral("Button"));
      QVERIFY(button);
      QTest::mouseClick(button, Qt::LeftButton);
      QCOMPARE(session.window.currentPage(), QString::fromLatin1(page));
      QVERIFY(button->isChecked());
    }
    QVERIFY(session.waitForJobs());
  }

  void thePaletteRunsACommandByItsWords() {
    UiSession session;
    session.window.show();
    session.child<QAction>("commands")->trigger();
    auto* palette = session.child<QDialog>("commandPalette");
    auto* list = palette->findChild<QListView*>();
    QVERIFY(list->model()->rowCount() > 15);
    auto* line = palette->findChild<QLineEdit*>();
    QTest::keyClicks(line, QStringLiteral("theme dark"));
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(ui::Theme::current().dark);
    QCOMPARE(session.settings.value(QStringLiteral("theme")).toString(), QStringLiteral("dark"));
    session.picture("welcomePage", QStringLiteral("welcome_dark"));
    QVERIFY(session.waitForJobs());
  }

  void perturbationIsReachedFromATfAndByCommand() {
    UiSession session;
    session.window.show();
    session.workspace.network()->load(test::modularNetwork(4, 8, 2, 2));
    session.workspace.selection()->select({.genes = {QStringLiteral("G0000")}, .edges = {}, .cells = {}});
    QTRY_VERIFY(session.window.findChild<QLabel*>(QStringLiteral("inspectorTitle")));
    QVERIFY(!session.window.findChild<QPushButton*>(QStringLiteral("inspectorPerturb")));  // a target
    session.workspace.selection()->select({.genes = {QStringLiteral("TF000")}, .edges = {}, .cells = {}});
    QTRY_VERIFY(session.window.findChild<QPushButton*>(QStringLiteral("inspectorPerturb")));
    session.child<QPushButton>("inspectorPerturb")->click();
    QCOMPARE(session.window.currentPage(), QStringLiteral("comparePage"));
    QVERIFY(session.child<QPushButton>("compareToTrain")->isVisible());  // nothing is trained yet
    session.window.showPage(QStringLiteral("networkPage"));
    session.child<QAction>("perturb")->trigger();
    QCOMPARE(session.window.currentPage(), QStringLiteral("comparePage"));
    QVERIFY(session.waitForJobs());
  }

  void aFailedJobStaysInTheMessageBar() {
    UiSession session;
    session.window.show();
    session.workspace.openDataFile(QStringLiteral("/nowhere/cells.h5ad"));
    QVERIFY(!session.waitForJobs());
    QCOMPARE(session.failures.size(), 1);
    auto* bar = session.child<ui::MessageBar>("messageBar");
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(QStringLiteral("/nowhere/cells.h5ad")), qPrintable(bar->text()));
    QTest::mouseClick(session.child<QToolButton>("dismissMessage"), Qt::LeftButton);
    QVERIFY(!bar->isVisible());
  }

  void aRefusalGoesOnceWhatItAskedForIsThere() {
    UiSession session;
    session.window.show();
    session.workspace.openExample();
    QVERIFY(session.waitForJobs());
    auto* bar = session.child<ui::MessageBar>("messageBar");
    bar->post(ui::MessageBar::Kind::caution, QStringLiteral("of a job"));
    session.workspace.inferNetwork({}, {});
    QVERIFY2(bar->text().contains(QStringLiteral("Preprocess")), qPrintable(bar->text()));
    session.failures.clear();
    session.workspace.preprocess(session.workspace.state().preprocessParameters);
    QVERIFY(session.waitForJobs());
    QCOMPARE(bar->text(), QStringLiteral("of a job"));
    QCOMPARE(bar->count(), 1);
  }

  void closingWhileAJobRunsAsksAndStops() {
    UiSession session;
    session.window.show();
    QVERIFY(session.waitForJobs());
    std::atomic<bool> stopped = false;
    session.workspace.jobs()->start<int>(
        QStringLiteral("endless"), ui::JobQueue::Weight::heavy,
        [&stopped](JobContext& job) {
          while (!job.stopRequested()) std::this_thread::yield();
          stopped = true;
          job.throwIfStopped();
          return 0;
        },
        [](int) {});
    session.window.close();
    QVERIFY(session.window.isVisible());
    QVERIFY(!stopped);
    auto* keep = session.child<QPushButton>("keepRunning");
    QTest::mouseClick(keep, Qt::LeftButton);
    QVERIFY(session.workspace.jobs()->isBusy());
    QTRY_VERIFY(!session.window.findChild<QMessageBox*>(QStringLiteral("runningBox")));

    session.window.close();
    QTest::mouseClick(session.child<QPushButton>("stopAndClose"), Qt::LeftButton);
    QTRY_VERIFY(!session.window.isVisible());
    QVERIFY(stopped);
  }

  void closingStopsTrainingsThatWait() {
    UiSession session;
    session.window.show();
    QVERIFY(session.waitForJobs());
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("small.grnwb"));
    test::writeSmallProject(path.toStdString());
    session.workspace.openProjectFolder(path);
    QVERIFY(session.waitForJobs());
    gan::TrainParameters endless = test::smallTraining();
    endless.stage1Steps = 100000;
    session.workspace.train(endless);
    session.workspace.train(test::smallTraining());
    QTRY_VERIFY_WITH_TIMEOUT(!session.workspace.trainingLog().empty(), 60000);
    session.workspace.pauseTraining();
    QVERIFY(session.waitForJobs());
    session.window.close();  // nothing runs, but two would be forgotten
    QTest::mouseClick(session.child<QPushButton>("keepRunning"), Qt::LeftButton);
    QCOMPARE(session.workspace.trainingQueue().all().size(), std::size_t{2});
    QTRY_VERIFY(!session.window.findChild<QMessageBox*>(QStringLiteral("runningBox")));
    session.workspace.resumeTraining();
    session.window.close();
    QTest::mouseClick(session.child<QPushButton>("stopAndClose"), Qt::LeftButton);
    QTRY_VERIFY(session.workspace.trainingQueue().all().empty() && !session.workspace.jobs()->isBusy());
    QTRY_VERIFY(!session.window.isVisible() ||
                session.window.findChild<QMessageBox*>(QStringLiteral("unsavedBox")) != nullptr);
  }

  void layoutComesBackAndCanBeReset() {
    UiSession session;
    {
      ui::MainWindow window(session.workspace, session.settings);
      window.show();
      window.showPage(QStringLiteral("dataPage"));
      window.findChild<QDockWidget*>(QStringLiteral("inspectorDock"))->hide();
      QVERIFY(session.waitForJobs());
      QVERIFY(window.close());
    }
    ui::MainWindow window(session.workspace, session.settings);
    window.show();
    window.showPage(QStringLiteral("dataPage"));
    auto* dock = window.findChild<QDockWidget*>(QStringLiteral("inspectorDock"));
    QVERIFY(!dock->isVisible());
    window.findChild<QAction*>(QStringLiteral("resetLayout"))->trigger();
    QVERIFY(dock->isVisible());
    QVERIFY(session.waitForJobs());
  }
};

}  // namespace

QTEST_MAIN(Window)
#include "tst_window.moc"
