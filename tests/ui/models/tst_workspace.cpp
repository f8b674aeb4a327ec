// SPDX-License-Identifier: GPL-3.0-or-later
// Stages refuse what can't be done, results of an older project are dropped, edits and stages mark and save the
// project.
#include <QSignalSpy>
#include <QTemporaryDir>
#include <algorithm>

#include "core/data/simulate.h"
#include "core/io/write_h5ad.h"
#include "tests/support/ui_support.h"
#include "ui/models/workspace.h"

using namespace grnwb;
using ui::Workspace;

namespace {

data::Dataset simulated(std::int64_t cells) {
  data::SimulateParameters parameters;
  parameters.cells = cells;
  parameters.genes = 30;
  parameters.tfs = 6;
  JobContext job;
  return data::simulateCells(data::randomNetwork(parameters), cells, 1, job);
}

data::PreprocessParameters small() {
  data::PreprocessParameters parameters;
  parameters.genes = 30;
  parameters.minGenes = 1;
  parameters.test = parameters.validation = 40;
  return parameters;
}

bool idle(Workspace& workspace) {
  return QTest::qWaitFor([&] { return !workspace.jobs()->isBusy(); }, 20000);
}

class WorkspaceTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    QVERIFY(m_folder.isValid());
  }

  void initTestCase() {
    io::writeH5ad(simulated(200), m_folder.filePath(QStringLiteral("a.h5ad")).toStdString());
    io::writeH5ad(simulated(150), m_folder.filePath(QStringLiteral("b.h5ad")).toStdString());
    QFile tfs(m_folder.filePath(QStringLiteral("tfs.txt")));
    QVERIFY(tfs.open(QIODevice::WriteOnly));
    tfs.write("TF001\nTF002\nTF003\nNOWHERE\n");
  }

  void stagesRefuseWhatTheyLack() {
    Workspace workspace;
    QSignalSpy refused(&workspace, &Workspace::refused);
    workspace.preprocess({});
    workspace.useBundledTfs(QStringLiteral("human"));
    workspace.inferNetwork({}, {});
    workspace.train({});
    workspace.compare({});
    workspace.perturb({{"TF001", 0, false}}, {});
    workspace.savePerturbedCells(m_folder.filePath(QStringLiteral("pairs.h5ad")));
    workspace.saveProject();
    workspace.openExample();
    QCOMPARE(refused.size(), 9);
    QVERIFY(!workspace.jobs()->isBusy());
  }

  void aDataFileOpensAsAnUnsavedProject() {
    Workspace workspace;
    workspace.openDataFile(m_folder.filePath(QStringLiteral("a.h5ad")));
    QVERIFY(workspace.isRunning(Workspace::Stage::open));
    QVERIFY(idle(workspace));
    QCOMPARE(workspace.state().raw->cellCount(), std::int64_t{200});
    QCOMPARE(workspace.rawSummary()->values, data::ValueKind::counts);
    QCOMPARE(workspace.rawGeneStatistics()->mean.size(), std::size_t{30});
    QVERIFY(workspace.isModified() && workspace.projectFolder().empty());
    QCOMPARE(workspace.projectName(), QStringLiteral("a.h5ad"));
  }

  void aResultOfTheOldProjectIsDropped() {
    Workspace workspace;
    workspace.openDataFile(m_folder.filePath(QStringLiteral("a.h5ad")));
    QVERIFY(idle(workspace));
    workspace.preprocess(small());
    workspace.newProject();
    QVERIFY(idle(workspace));
    QVERIFY(workspace.isEmpty());
    QVERIFY(!workspace.state().prepared);
  }

  void aProjectWithAFolderSavesItself() {
    Workspace workspace;
    workspace.openDataFile(m_folder.filePath(QStringLiteral("a.h5ad")));
    QVERIFY(idle(workspace));
    const QString folder = m_folder.filePath(QStringLiteral("auto"));
    workspace.saveProjectAs(folder);
    QVERIFY(idle(workspace));
    QCOMPARE(workspace.projectName(), QStringLiteral("auto"));
    QVERIFY(!workspace.isModified());

    workspace.preprocess(small());
    QVERIFY(idle(workspace));
    workspace.useTfList(m_folder.filePath(QStringLiteral("tfs.txt")));
    QVERIFY(idle(workspace));
    QCOMPARE(workspace.state().tfs->candidates.size(), std::size_t{3});
    QCOMPARE(workspace.state().tfs->absent, std::vector<std::string>{"NOWHERE"});
    infer::InferParameters random;
    random.method = "random";
    grn::ImposeParameters impose;
    impose.k = 2;
    workspace.inferNetwork(random, impose);
    QVERIFY(idle(workspace));
    QVERIFY(workspace.state().grn);
    QVERIFY(!workspace.isModified());
    QCOMPARE(workspace.state().history.size(), std::size_t{4});  // preprocess, tfs, infer, impose

    const grn::Edge edge = workspace.state().grn->edges().front();
    workspace.network()->removeEdges({{QString::fromStdString(edge.tf), QString::fromStdString(edge.target)}});
    QVERIFY(workspace.isModified());
    QTRY_VERIFY(!workspace.isModified());
    QVERIFY(idle(workspace));

    Workspace again;
    again.openReadOnly(folder + QStringLiteral(".grnwb"));
    QVERIFY(idle(again));
    QCOMPARE(again.state().grn->contentHash(), workspace.state().grn->contentHash());
    QCOMPARE(again.network()->grn(), again.state().grn);
    QCOMPARE(again.state().history, workspace.state().history);
    QVERIFY(!again.isModified());
    QCOMPARE(again.network()->undoStack()->count(), 0);
  }

  void aStoppedInferenceGoesOn() {
    Workspace workspace;
    workspace.openDataFile(m_folder.filePath(QStringLiteral("a.h5ad")));
    QVERIFY(idle(workspace));
    workspace.preprocess(small());
    QVERIFY(idle(workspace));
    workspace.useTfList(m_folder.filePath(QStringLiteral("tfs.txt")));
    QVERIFY(idle(workspace));
    infer::InferParameters forests;
    forests.method = "genie3";
    grn::ImposeParameters impose;
    impose.k = 2;
    QSignalSpy warned(workspace.jobs(), &ui::JobQueue::warned);
    const auto said = [&](const char* text) {
      return std::ranges::any_of(warned, [&](const QList<QVariant>& warning) {
        return warning.at(1).toString().startsWith(QLatin1String(text));
      });
    };
    workspace.jobs()->setThreads(1);
    workspace.inferNetwork(forests, impose);
    const auto someDone = [&] {
      return workspace.jobs()->index(0, 0).data(ui::JobQueue::FractionRole).toDouble() > 0 ||
             !workspace.jobs()->isBusy();
    };
    QVERIFY(QTest::qWaitFor(someDone, 20000));
    workspace.jobs()->cancelAll();
    QVERIFY(idle(workspace));
    QVERIFY(!workspace.state().grn);
    QVERIFY(said("Finished targets kept for the next run"));
    warned.clear();
    workspace.inferNetwork(forests, impose);
    QVERIFY(idle(workspace));
    QVERIFY(said("Finished targets taken over"));
    QVERIFY(workspace.state().grn);
    const auto edges = workspace.state().scoredEdges.at("genie3");

    warned.clear();  // nothing is kept after the end
    workspace.inferNetwork(forests, impose);
    QVERIFY(idle(workspace));
    QVERIFY(!said("Finished targets"));
    QVERIFY(*workspace.state().scoredEdges.at("genie3") == *edges);
  }

  void preprocessingAnewMatchesTheTfsAnew() {
    Workspace workspace;
    workspace.openDataFile(m_folder.filePath(QStringLiteral("a.h5ad")));
    QVERIFY(idle(workspace));
    workspace.useTfList(m_folder.filePath(QStringLiteral("tfs.txt")));
    QVERIFY(idle(workspace));
    QCOMPARE(workspace.state().tfs->candidates.size(), std::size_t{3});
    data::PreprocessParameters few = small();
    few.genes = 27;
    workspace.preprocess(few);
    QVERIFY(idle(workspace));
    std::size_t left = 0;
    for (const std::string& gene : workspace.state().prepared->data.genes.names)
      if (gene == "TF001" || gene == "TF002" || gene == "TF003") ++left;
    QCOMPARE(workspace.state().tfs->candidates.size(), left);
    QCOMPARE(workspace.state().tfs->absent.size(), 4 - left);
  }

 private:
  QTemporaryDir m_folder;
};

}  // namespace

QTEST_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
