// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog of a project's size lists its files, asks before it removes, and then shows what is left.
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <fstream>

#include "core/base/file.h"
#include "tests/support/small_project.h"
#include "tests/support/ui_support.h"
#include "ui/dialogs/project_size_dialog.h"
#include "ui/models/project_size_model.h"
#include "ui/style/theme.h"

using namespace grnwb;
using ui::ProjectSizeModel;
namespace fs = std::filesystem;

namespace {

class ProjectSizeDialogTest : public QObject {
  Q_OBJECT

 private:
  static void writeRun(const fs::path& folder, bool finished) {
    fs::create_directories(folder);
    writeFileAtomically(folder / "run.json", std::string(R"({"format": "grnwb-run", "version": 1, "finished": )") +
                                                 (finished ? "true" : "false") +
                                                 R"(, "parameters": {}, "seed": 1, "provenance": {"stage": "train",
          "parameters": {}, "seed": 1, "inputs": {}, "software": "x", "finished": "x", "seconds": 1}})");
    for (const char* file : {"stage1.pt", "stage2.pt", "stage2.100.pt"})
      writeFileAtomically(folder / file, std::string(3'000'000, 'w'));
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void whatIsCheckedIsRemovedAfterAQuestion() {
    test::UiSession session;
    session.window.show();
    const fs::path project = session.folder.filePath(QStringLiteral("small.grnwb")).toStdString();
    test::writeSmallProject(project);
    writeRun(project / "runs" / "run-1", true);
    writeRun(project / "runs" / "run-2", false);
    session.workspace.openProjectFolder(QString::fromStdString(project.string()));
    QVERIFY(session.waitForJobs());
    std::ofstream(project / "grn" / "grn-0123456789ab.json") << "former";
    QCOMPARE(session.workspace.state().runs.size(), std::size_t{2});

    session.child<QAction>("projectSize")->trigger();
    auto* dialog = session.child<ui::ProjectSizeDialog>("projectSizeDialog");
    auto* model = dialog->findChild<ProjectSizeModel*>();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(session.waitForJobs());
    QVERIFY(model->rowCount() >= 8);
    auto* clean = dialog->findChild<QPushButton*>(QStringLiteral("cleanUp"));
    QVERIFY(clean->isEnabled());  // the former network
    QVERIFY(model->losses().isEmpty());
    for (int row = 0; row < model->rowCount(); ++row) {
      const QModelIndex what = model->index(row, ProjectSizeModel::WhatColumn);
      if (what.data().toString().startsWith(QStringLiteral("run-2")))
        QVERIFY(model->setData(what, Qt::Checked, Qt::CheckStateRole));
      if (what.data().toString() == QStringLiteral("Prepared data"))
        QVERIFY(!model->setData(what, Qt::Checked, Qt::CheckStateRole));
    }
    QCOMPARE(model->losses().size(), 1);
    for (const bool dark : {false, true}) {
      ui::applyTheme(dark);
      QTest::qWait(1);
      test::savePicture(*dialog, dark ? QStringLiteral("project_size_dark") : QStringLiteral("project_size"));
    }
    ui::applyTheme(false);

    clean->click();
    auto* box = dialog->findChild<QMessageBox*>(QStringLiteral("cleanUpBox"));
    QVERIFY(box && box->informativeText().contains(QStringLiteral("can't be undone")));
    test::savePicture(*box, QStringLiteral("project_clean_up"));
    QTest::mouseClick(box->findChild<QPushButton*>(QStringLiteral("keepAll")), Qt::LeftButton);
    QVERIFY(fs::exists(project / "runs" / "run-2"));
    QTRY_VERIFY(!dialog->findChild<QMessageBox*>(QStringLiteral("cleanUpBox")));
    clean->click();
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("confirmCleanUp")), Qt::LeftButton);
    QVERIFY(session.waitForJobs());
    QVERIFY(!fs::exists(project / "runs" / "run-2") && fs::exists(project / "runs" / "run-1"));
    QVERIFY(!fs::exists(project / "grn" / "grn-0123456789ab.json"));
    QCOMPARE(session.workspace.state().runs.size(), std::size_t{1});
    QTRY_VERIFY(!clean->isEnabled());  // measured anew

    dialog->findChild<QPushButton*>(QStringLiteral("copySizes"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')), model->rowCount() + 1);
    session.workspace.newProject();  // nothing to measure any more
    QTRY_VERIFY(!session.window.findChild<ui::ProjectSizeDialog*>(QStringLiteral("projectSizeDialog")));
  }
};

}  // namespace

QTEST_MAIN(ProjectSizeDialogTest)
#include "tst_project_size_dialog.moc"
