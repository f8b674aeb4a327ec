// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks when a project is open elsewhere or has lost files, and its commands for copies and archives.
#include <QAction>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

#include "core/project/lock.h"
#include "tests/support/small_project.h"
#include "tests/support/ui_support.h"
#include "ui/shell/message_bar.h"
#include "ui/style/theme.h"

using namespace grnwb;
namespace fs = std::filesystem;

namespace {

class ProjectQuestions : public QObject {
  Q_OBJECT

 private:
  static void picture(QWidget* widget, const QString& name) {
    for (const bool dark : {false, true}) {
      ui::applyTheme(dark);
      QTest::qWait(1);
      test::savePicture(*widget, dark ? name + QStringLiteral("_dark") : name);
    }
    ui::applyTheme(false);
  }
  static QString writeProject(const test::UiSession& session) {
    const QString path = session.folder.filePath(QStringLiteral("small.grnwb"));
    test::writeSmallProject(path.toStdString());
    return path;
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void anOpenProjectCanBeLookedAtOrCopied() {
    test::UiSession session;
    session.window.show();
    const QString path = writeProject(session);
    const auto held = project::ProjectLock::take(path.toStdString(), "GRN Workbench");
    QVERIFY(held.lock);
    session.window.openPath(path);
    QVERIFY(session.waitForJobs());
    auto* box = session.child<QMessageBox>("lockedBox");
    QVERIFY(box->informativeText().contains(QStringLiteral("GRN Workbench of ")));
    picture(box, QStringLiteral("project_locked"));
    QTest::mouseClick(box->findChild<QPushButton*>(QStringLiteral("openReadOnly")), Qt::LeftButton);
    QVERIFY(session.waitForJobs());
    QVERIFY(session.workspace.isReadOnly());
    QVERIFY2(session.window.windowTitle().contains(QStringLiteral("(read-only)")),
             qPrintable(session.window.windowTitle()));
    QCOMPARE(session.child<QLabel>("statusSaved")->text(), QStringLiteral("Read-only"));
    session.picture("networkPage", QStringLiteral("project_read_only"));

    QTRY_VERIFY(!session.window.findChild<QMessageBox*>(QStringLiteral("lockedBox")));
    session.window.openPath(path);
    QVERIFY(session.waitForJobs());
    box = session.child<QMessageBox>("lockedBox");
    QTest::mouseClick(box->findChild<QPushButton*>(QStringLiteral("openCopy")), Qt::LeftButton);
    auto* dialog = session.child<QFileDialog>("saveCopyDialog");
    Q_EMIT dialog->fileSelected(session.folder.filePath(QStringLiteral("copy.grnwb")));
    dialog->close();
    QVERIFY(session.waitForJobs());
    QVERIFY(!session.workspace.isReadOnly());
    QCOMPARE(session.workspace.projectName(), QStringLiteral("copy"));
  }

  void lostFilesAreLookedFor() {
    test::UiSession session;
    session.window.show();
    const QString path = writeProject(session);
    const fs::path attic = session.folder.filePath(QStringLiteral("attic")).toStdString();
    fs::create_directories(attic);
    for (const auto& entry : fs::directory_iterator(fs::path(path.toStdString()) / "data"))
      if (entry.path().filename().string().starts_with("prepared-")) fs::rename(entry.path(), attic / "cells");
    session.window.openPath(path);
    QVERIFY(session.waitForJobs());
    auto* box = session.child<QMessageBox>("missingBox");
    QVERIFY(box->informativeText().contains(QStringLiteral("data/prepared-")));
    picture(box, QStringLiteral("project_missing"));
    QTest::mouseClick(box->findChild<QPushButton*>(QStringLiteral("lookInFolder")), Qt::LeftButton);
    auto* dialog = session.child<QFileDialog>("lookInDialog");
    Q_EMIT dialog->fileSelected(QString::fromStdString(attic.string()));
    dialog->close();
    QVERIFY(session.waitForJobs());
    QVERIFY(session.workspace.state().prepared);
  }

  void copiesAndArchivesHaveCommands() {
    test::UiSession session;
    session.window.show();
    QVERIFY(!session.child<QAction>("exportArchive")->isEnabled());
    session.window.openPath(writeProject(session));
    QVERIFY(session.waitForJobs());
    session.child<QAction>("saveCopy")->trigger();
    auto* copy = session.child<QFileDialog>("saveCopyDialog");
    Q_EMIT copy->fileSelected(session.folder.filePath(QStringLiteral("copy.grnwb")));
    copy->close();
    QVERIFY(session.waitForJobs());
    QCOMPARE(session.workspace.projectName(), QStringLiteral("small"));
    QVERIFY(QFile::exists(session.folder.filePath(QStringLiteral("copy.grnwb/project.json"))));

    session.child<QAction>("exportArchive")->trigger();
    auto* archive = session.child<QFileDialog>("exportArchiveDialog");
    const QString file = session.folder.filePath(QStringLiteral("given.tar.gz"));
    Q_EMIT archive->fileSelected(file);
    archive->close();
    QVERIFY(session.waitForJobs());
    QVERIFY2(session.child<ui::MessageBar>("messageBar")->text().contains(QStringLiteral("given.tar.gz")),
             qPrintable(session.child<ui::MessageBar>("messageBar")->text()));
    session.window.openPath(file);
    QVERIFY(session.waitForJobs());
    QCOMPARE(session.workspace.projectName(), QStringLiteral("given"));
    QVERIFY(session.child<ui::MessageBar>("messageBar")->text().contains(QStringLiteral("Unpacked into")));
  }
};

}  // namespace

QTEST_MAIN(ProjectQuestions)
#include "tst_project_questions.moc"
