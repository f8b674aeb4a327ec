// SPDX-License-Identifier: GPL-3.0-or-later
// The window's comfort: settings, shortcuts, the palette of all commands, the session, recent things, dropped files.
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>

#include "core/base/parallel.h"
#include "core/io/write_h5ad.h"
#include "tests/support/small_project.h"
#include "tests/support/ui_support.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/models/app_settings.h"
#include "ui/shell/drop_hint.h"
#include "ui/shell/message_bar.h"
#include "ui/style/theme.h"

using namespace grnwb;
using grnwb::test::UiSession;

namespace {

QString write(const UiSession& session, const char* name, const QByteArray& content) {
  const QString path = session.folder.filePath(QString::fromLatin1(name));
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) QTest::qFail(name, __FILE__, __LINE__);
  return path;
}

QString smallProject(const UiSession& session) {
  const QString path = session.folder.filePath(QStringLiteral("small.grnwb"));
  test::writeSmallProject(path.toStdString());
  return path;
}

void fill(QMimeData& mime, const QStringList& paths) {
  QList<QUrl> urls;
  for (const QString& path : paths) urls << QUrl::fromLocalFile(path);
  mime.setUrls(urls);
}

/// Holds files above the window.
void drag(UiSession& session, const QStringList& paths) {
  QMimeData mime;
  fill(mime, paths);
  QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&session.window, &enter);
}

void drop(UiSession& session, const QStringList& paths) {
  drag(session, paths);
  QMimeData mime;
  fill(mime, paths);
  QDropEvent event(QPointF(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&session.window, &event);
}

class Comfort : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }
  void cleanup() { ui::applyTheme(false); }

  void settingsTakeEffectAndAreKept() {
    UiSession session;
    session.window.show();
    QVERIFY(session.waitForJobs());
    QCOMPARE(session.workspace.jobs()->threads(), hardwareThreads());
    session.child<QAction>("settings")->trigger();
    auto* dialog = session.child<QDialog>("settingsDialog");
    QCOMPARE(dialog->findChild<QLineEdit*>(QStringLiteral("settingExamples"))->placeholderText(),
             session.folder.filePath(QStringLiteral("examples")));
    test::savePicture(*dialog, QStringLiteral("settings"));
    dialog->findChild<QComboBox*>(QStringLiteral("settingTheme"))->setCurrentIndex(2);
    dialog->findChild<QSpinBox*>(QStringLiteral("settingThreads"))->setValue(1);
    dialog->findChild<QLineEdit*>(QStringLiteral("settingExamples"))
        ->setText(session.folder.filePath(QStringLiteral("mine")));
    dialog->findChild<QLineEdit*>(QStringLiteral("settingModel"))->setText(QStringLiteral("gpt-x"));
    dialog->accept();
    QVERIFY(ui::Theme::current().dark);
    QCOMPARE(session.workspace.jobs()->threads(), 1);
    QCOMPARE(QString::fromStdString(session.workspace.exampleRoot().string()),
             session.folder.filePath(QStringLiteral("mine")));
    session.workspace.newProject();
    QCOMPARE(session.workspace.state().languageModel.ask.model, std::string("gpt-x"));
    QCOMPARE(session.settings.value(QStringLiteral("theme")).toString(), QStringLiteral("dark"));
    QTRY_VERIFY(!session.window.findChild<QDialog*>(QStringLiteral("settingsDialog")));

    session.child<QAction>("settings")->trigger();
    auto* again = session.child<QDialog>("settingsDialog");
    QCOMPARE(again->findChild<QSpinBox*>(QStringLiteral("settingThreads"))->value(), 1);
    test::savePicture(*again, QStringLiteral("settings_dark"));
    again->findChild<QLineEdit*>(QStringLiteral("settingExamples"))->clear();
    again->findChild<QSpinBox*>(QStringLiteral("settingThreads"))->setValue(0);
    again->accept();
    QCOMPARE(QString::fromStdString(session.workspace.exampleRoot().string()),
             session.folder.filePath(QStringLiteral("examples")));
    QCOMPARE(session.workspace.jobs()->threads(), hardwareThreads());
  }

  void shortcutsAreChangedInTheirTable() {
    UiSession session;
    session.window.show();
    QVERIFY(session.waitForJobs());
    session.child<QAction>("shortcuts")->trigger();
    auto* dialog = session.child<QDialog>("shortcutsDialog");
    auto* table = dialog->findChild<QTableView*>(QStringLiteral("shortcutTable"));
    QVERIFY(table->model()->rowCount() > 30);
    dialog->findChild<QLineEdit*>(QStringLiteral("shortcutFilter"))->setText(QStringLiteral("dark theme"));
    QCOMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    auto* keys = dialog->findChild<QKeySequenceEdit*>(QStringLiteral("shortcutKeys"));
    keys->setKeySequence(QKeySequence(QStringLiteral("Ctrl+S")));
    Q_EMIT keys->editingFinished();
    QVERIFY(!dialog->findChild<QLabel*>(QStringLiteral("shortcutProblem"))->text().isEmpty());
    dialog->findChild<QLineEdit*>(QStringLiteral("shortcutFilter"))->clear();
    QTest::qWait(1);
    test::savePicture(*dialog, QStringLiteral("shortcuts"));
    const QModelIndexList themes =
        table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("Dark theme"));
    table->selectRow(themes.value(0).row());
    keys->setKeySequence(QKeySequence(QStringLiteral("Ctrl+Alt+D")));
    Q_EMIT keys->editingFinished();
    QCOMPARE(session.child<QAction>("darkTheme")->shortcut(), QKeySequence(QStringLiteral("Ctrl+Alt+D")));
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("shortcutProblem"))->text().isEmpty());
    ui::MainWindow next(session.workspace, session.settings);
    QCOMPARE(next.findChild<QAction*>(QStringLiteral("darkTheme"))->shortcut(),
             QKeySequence(QStringLiteral("Ctrl+Alt+D")));
    dialog->findChild<QPushButton*>(QStringLiteral("resetAllShortcuts"))->click();
    QVERIFY(session.child<QAction>("darkTheme")->shortcut().isEmpty());
    ui::applyTheme(true);
    test::savePicture(*dialog, QStringLiteral("shortcuts_dark"));
    QVERIFY(session.waitForJobs());
  }

  void usualShortcutsDontCollide() {
    UiSession session;
    session.child<QAction>("shortcuts")->trigger();
    auto* table = session.child<QDialog>("shortcutsDialog")->findChild<QTableView*>(QStringLiteral("shortcutTable"));
    const QAbstractItemModel* model = table->model();
    for (int row = 0; row < model->rowCount(); ++row)
      QVERIFY2(model->index(row, 4).data().toString().isEmpty(),
               qPrintable(model->index(row, 0).data().toString() + QStringLiteral(": ") +
                          model->index(row, 4).data().toString()));
    QVERIFY(session.waitForJobs());
  }

  void thePaletteReachesWhatPagesAndMenusOffer() {
    UiSession session;
    session.window.show();
    session.workspace.openProjectFolder(smallProject(session));
    QVERIFY(session.waitForJobs());
    session.child<QAction>("commands")->trigger();
    auto* palette = session.child<QDialog>("commandPalette");
    auto* list = palette->findChild<QListView*>();
    auto* line = palette->findChild<QLineEdit*>();
    QTest::qWait(1);
    test::savePicture(*palette, QStringLiteral("palette"));
    const auto count = [&](const char* words) {
      line->setText(QString::fromLatin1(words));
      return list->model()->rowCount();
    };
    QVERIFY(list->model()->rowCount() > 80);
    QVERIFY(count("graphml network") >= 1);  // of a menu that fills itself
    QVERIFY(count("add tf network") >= 1);   // an action of a page
    QVERIFY(count("open recent small") == 1);
    QVERIFY(count("preprocess data") >= 1);  // a button of a page
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(session.window.currentPage(), QStringLiteral("dataPage"));
    QVERIFY(session.waitForJobs());
    QVERIFY(!session.workspace.state().history.empty());
  }

  void theSessionComesBackWhereTheSettingSaysSo() {
    UiSession session;
    const QString project = smallProject(session);
    {
      ui::MainWindow window(session.workspace, session.settings);
      window.show();
      session.workspace.openProjectFolder(project);
      QVERIFY(session.waitForJobs());
      window.showPage(QStringLiteral("trainPage"));
      window.findChild<QTabBar*>(QStringLiteral("trainTabs"))->setCurrentIndex(2);
      QVERIFY(window.close());
    }
    session.workspace.newProject();
    {
      ui::MainWindow window(session.workspace, session.settings);
      window.restoreSession();  // not asked for
      QVERIFY(!session.workspace.jobs()->isBusy());
    }
    ui::AppSettings settings;
    settings.restoreSession = true;
    ui::writeAppSettings(settings, session.settings);
    ui::MainWindow window(session.workspace, session.settings);
    window.show();
    window.restoreSession();
    QVERIFY(session.waitForJobs());
    QTRY_COMPARE(window.currentPage(), QStringLiteral("trainPage"));
    QCOMPARE(QString::fromStdString(session.workspace.projectFolder().string()), project);
    QCOMPARE(window.findChild<QTabBar*>(QStringLiteral("trainTabs"))->currentIndex(), 2);
    QVERIFY(QDir(project).removeRecursively());  // gone at the next start
    ui::MainWindow last(session.workspace, session.settings);
    last.restoreSession();
    QVERIFY(session.waitForJobs());
  }

  void recentProjectsAndDataAreOffered() {
    UiSession session;
    session.window.show();
    const QString project = smallProject(session), data = session.folder.filePath(QStringLiteral("my cells.h5ad"));
    io::writeH5ad(*test::smallState().raw, data.toStdString());
    session.window.openPath(data);
    QVERIFY(session.waitForJobs());
    session.workspace.openProjectFolder(project);
    QVERIFY(session.waitForJobs());
    auto* list = session.child<QListWidget>("recentProjects");
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->text(), QStringLiteral("small"));
    QCOMPARE(list->item(1)->text(), QStringLiteral("my cells.h5ad"));
    session.picture("welcomePage", QStringLiteral("welcome_recent"));
    auto* menu = session.child<QMenu>("recentMenu");
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 3);  // with a line between
    menu->actions().last()->trigger();
    QVERIFY(session.waitForJobs());
    QVERIFY(session.workspace.projectFolder().empty());
    QCOMPARE(session.workspace.projectName(), QStringLiteral("my cells.h5ad"));
    session.child<QPushButton>("clearRecent")->click();
    QCOMPARE(list->count(), 0);
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 1);
    QVERIFY(!menu->actions().first()->isEnabled());
  }

  void droppedFilesGoWhereTheyBelong() {
    UiSession session;
    session.window.show();
    QVERIFY(session.waitForJobs());
    auto* hint = session.child<ui::DropHint>("dropHint");
    auto* bar = session.child<ui::MessageBar>("messageBar");
    const QString project = smallProject(session);
    drag(session, {project});
    QVERIFY(hint->isVisible());
    QVERIFY(hint->text().contains(QStringLiteral("small.grnwb")));
    test::savePicture(session.window, QStringLiteral("drop_hint"));
    drop(session, {project});
    QVERIFY(!hint->isVisible());
    QVERIFY(session.waitForJobs());
    QCOMPARE(QString::fromStdString(session.workspace.projectFolder().string()), project);

    const auto& names = session.workspace.state().grn;
    const QByteArray tf = QByteArray::fromStdString(names->tfs().front()),
                     target = QByteArray::fromStdString(names->targets().front());
    drop(session, {write(session, "edges.csv", "TF,target\n" + tf + "," + target + "\n")});
    QVERIFY(session.waitForJobs());
    QCOMPARE(session.window.currentPage(), QStringLiteral("networkPage"));
    QCOMPARE(session.workspace.state().grn->edges().size(), std::size_t{1});
    drop(session, {write(session, "tfs.txt", tf + "\n")});
    QVERIFY(session.waitForJobs());
    QCOMPARE(session.window.currentPage(), QStringLiteral("knowledgePage"));
    QCOMPARE(session.workspace.state().tfs->chosen().size(), std::size_t{1});
    drop(session, {write(session, "markers.csv", "cell type,gene\nA," + target + "\n")});
    QCOMPARE(session.window.currentPage(), QStringLiteral("comparePage"));
    QVERIFY(bar->text().contains(QStringLiteral("markers.csv")));

    const QString study =
        write(session, "study.json", R"({"format": "grnwb-study", "version": 1, "data": [], "settings": []})");
    drop(session, {study});
    QCOMPARE(session.window.currentPage(), QStringLiteral("studyPage"));
    QVERIFY(bar->text().contains(QStringLiteral("data")));  // a study needs some

    const QString picture = write(session, "photo.png", "\x89PNG");
    drag(session, {picture});
    QVERIFY(hint->isVisible());
    ui::applyTheme(true);
    test::savePicture(session.window, QStringLiteral("drop_refused_dark"));
    drop(session, {picture});
    QVERIFY(bar->text().contains(QStringLiteral("photo.png")));
    drop(session, {picture, study});
    QVERIFY(bar->text().contains(QStringLiteral("one file")));
    drag(session, {picture});
    QDragLeaveEvent leave;
    QApplication::sendEvent(&session.window, &leave);
    QVERIFY(!hint->isVisible());
  }
};

}  // namespace

QTEST_MAIN(Comfort)
#include "tst_comfort.moc"
