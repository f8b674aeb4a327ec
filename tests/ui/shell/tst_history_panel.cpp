// SPDX-License-Identifier: GPL-3.0-or-later
// The History dock: steps newest first, their badges and details, and what is copied and exported.
#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTextBrowser>

#include "core/base/file.h"
#include "tests/support/small_project.h"
#include "tests/support/ui_support.h"
#include "ui/models/provenance_model.h"
#include "ui/style/theme.h"

using namespace grnwb;
using grnwb::test::UiSession;
using ui::ProvenanceModel;

namespace {

class History : public QObject {
  Q_OBJECT

  /// Prepared twice, the TFs listed and an inference between.
  static bool makeSteps(UiSession& session) {
    ui::Workspace& workspace = session.workspace;
    const QString project = session.folder.filePath(QStringLiteral("small.grnwb"));
    test::writeSmallProject(project.toStdString());
    workspace.openProjectFolder(project);
    if (!session.waitForJobs()) return false;
    data::PreprocessParameters parameters = workspace.state().preprocessParameters;
    workspace.preprocess(parameters);
    if (!session.waitForJobs()) return false;
    QString list = session.folder.filePath(QStringLiteral("tfs.txt"));
    std::string tfs;
    for (const std::string& gene : workspace.genes())
      if (gene.starts_with("TF")) tfs += gene + "\n";
    writeFileAtomically(list.toStdString(), tfs);
    workspace.useTfList(list);
    if (!session.waitForJobs()) return false;
    grn::ImposeParameters impose;
    impose.k = 3;
    workspace.inferNetwork({}, impose);
    if (!session.waitForJobs(60000)) return false;
    parameters.seed = 2;
    workspace.preprocess(parameters);
    return session.waitForJobs();
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }
  void cleanup() { ui::applyTheme(false); }

  void theModelFollowsTheHistory() {
    UiSession session;
    ProvenanceModel model(session.workspace);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(makeSteps(session));
    QCOMPARE(model.rowCount(), 0);
    model.refresh();
    QCOMPARE(model.rowCount(), 5);
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, ProvenanceModel::StageColumn), QStringLiteral("Preprocess"));
    QCOMPARE(text(4, ProvenanceModel::StateColumn), QStringLiteral("replaced"));
    QCOMPARE(text(1, ProvenanceModel::StageColumn), QStringLiteral("Impose the network"));
    QCOMPARE(text(1, ProvenanceModel::StateColumn), QStringLiteral("stale"));
    QVERIFY(text(1, ProvenanceModel::ResultColumn).endsWith(QStringLiteral("→ v1")));
    QVERIFY(text(1, ProvenanceModel::SettingsColumn).contains(QStringLiteral("k 3")));
    QVERIFY(!text(1, ProvenanceModel::SettingsColumn).contains(QStringLiteral("strategy")));  // as usual
    QVERIFY(model.index(1, ProvenanceModel::StateColumn)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("prepared data")));
    QCOMPARE(model.indexOf(0), std::size_t{4});
  }

  void stepsAreReadFilteredAndCopied() {
    UiSession session;
    session.window.resize(1600, 1000);
    session.window.show();
    QVERIFY(makeSteps(session));
    session.window.showPage(QStringLiteral("networkPage"));
    auto* dock = session.child<QDockWidget>("historyDock");
    dock->raise();
    session.window.resizeDocks({dock}, {300}, Qt::Vertical);
    auto* table = session.child<QTableView>("stepsTable");
    QTRY_COMPARE(table->model()->rowCount(), 5);
    table->selectRow(1);
    auto* details = session.child<QTextBrowser>("stepDetails");
    for (const char* words : {"LibTorch", "prepared data", "strategy", "threads"})
      QVERIFY2(details->toPlainText().contains(QString::fromLatin1(words)), words);
    session.picture("networkPage", QStringLiteral("history"));
    session.child<QPushButton>("copyCommands")->click();
    QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(QStringLiteral("grnwb impose ")), qPrintable(copied));
    QCOMPARE(copied.count(QLatin1Char('\n')), 1);

    auto* filter = session.child<QLineEdit>("stepsFilter");
    filter->setText(QStringLiteral("preprocess"));
    QCOMPARE(table->model()->rowCount(), 2);
    table->clearSelection();
    session.child<QPushButton>("copyCommands")->click();
    copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied.count(QStringLiteral("grnwb preprocess ")), 2);
    QVERIFY(copied.contains(QStringLiteral("/data/raw-")));  // the project's own file
    filter->clear();

    session.child<QAction>("copyScript")->trigger();
    copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.startsWith(QStringLiteral("#!/bin/bash\n")) && copied.contains(QStringLiteral("set -euo pipefail")));
    session.child<QAction>("copyMethods")->trigger();
    copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(QStringLiteral("GRNBoost2 [")) && copied.contains(QStringLiteral("\n1. ")),
             qPrintable(copied));
    ui::applyTheme(true);
    session.picture("networkPage", QStringLiteral("history_dark"));
  }

  void theHistoryIsExported() {
    UiSession session;
    session.window.show();
    QVERIFY(makeSteps(session));
    session.window.showPage(QStringLiteral("dataPage"));
    for (const char* name : {"exportScript", "exportHistoryJson", "exportHistoryCsv", "exportMethods"}) {
      session.child<QAction>(name)->trigger();
      auto* dialog = session.child<QFileDialog>("exportHistoryDialog");
      const QString path = session.folder.filePath(QString::fromLatin1(name));
      Q_EMIT dialog->fileSelected(path);
      QVERIFY(QFileInfo(path).size() > 100);
      dialog->reject();
      QTRY_VERIFY(!session.window.findChild<QFileDialog*>(QStringLiteral("exportHistoryDialog")));
    }
    QVERIFY(session.waitForJobs());
  }
};

}  // namespace

QTEST_MAIN(History)
#include "tst_history_panel.moc"
