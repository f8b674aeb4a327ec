// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/exchange/write_network.h"
#include "tests/support/small_project.h"
#include "tests/support/ui_support.h"
#include "ui/models/workspace.h"

using namespace grnwb;
using ui::Workspace;

namespace {

class TestWorkspaceNetworks : public QObject {
  Q_OBJECT
  std::unique_ptr<QTemporaryDir> m_folder;
  std::unique_ptr<Workspace> m_workspace;

  bool idle() {
    return QTest::qWaitFor([this] { return !m_workspace->jobs()->isBusy(); }, 60000);
  }
  const pipeline::NetworkVersions& versions() { return m_workspace->state().versions; }
  QUndoStack& undoStack() { return *m_workspace->network()->undoStack(); }
  /// A network of random edges with two regulators a target.
  void infer(std::uint64_t seed, const char* method = "random") {
    infer::InferParameters inference;
    inference.method = method;
    inference.seed = seed;
    grn::ImposeParameters impose;
    impose.k = 2;
    m_workspace->inferNetwork(inference, impose);
    QVERIFY(idle());
  }
  void addRandomGraphs(int count) {
    infer::InferParameters inference;
    inference.method = "random";
    inference.seed = 5;
    grn::ImposeParameters impose;
    impose.k = 2;
    m_workspace->addRepeats(inference, impose, count);
    QVERIFY(idle());
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    test::writeSmallProject(m_folder->filePath(QStringLiteral("small.grnwb")).toStdString());
    m_workspace = std::make_unique<Workspace>();
    m_workspace->openProjectFolder(m_folder->filePath(QStringLiteral("small.grnwb")));
    QVERIFY(idle());
    QFile list(m_folder->filePath(QStringLiteral("tfs.txt")));
    QVERIFY(list.open(QIODevice::WriteOnly));
    for (const std::string& tf : m_workspace->state().grn->tfs()) list.write((tf + "\n").c_str());
    list.close();
    m_workspace->useTfList(list.fileName());
    QVERIFY(idle());
  }

  void anInferenceIsAVersionAndOneStep() {
    const int before = undoStack().count();
    infer(3);
    QCOMPARE(undoStack().count(), before + 1);
    QCOMPARE(versions().all.size(), std::size_t{1});
    QCOMPARE(versions().current, 1);
    QCOMPARE(versions().all.front()->origin.method, std::string("random"));
    QCOMPARE(*versions().all.front()->origin.seed, std::uint64_t{3});
    QVERIFY(*versions().all.front()->grn == *m_workspace->state().grn);
    undoStack().undo();
    QVERIFY(versions().all.empty());
    undoStack().redo();
    QCOMPARE(versions().current, 1);
  }

  void repeatsAreVersionsThatOnlyCompare() {
    infer(3);
    const auto network = m_workspace->state().grn;
    const int before = undoStack().count();
    addRandomGraphs(3);
    QCOMPARE(undoStack().count(), before + 1);
    QCOMPARE(versions().all.size(), std::size_t{4});
    QCOMPARE(versions().current, 1);
    QCOMPARE(m_workspace->state().grn, network);
    std::set<std::string> different;
    for (int i = 0; i < 3; ++i) {
      const auto& version = versions().all[static_cast<std::size_t>(i) + 1];
      QVERIFY(version->origin.isRepeat);
      QCOMPARE(*version->origin.seed, static_cast<std::uint64_t>(5 + i));
      different.insert(version->grn->structureHash());
    }
    QCOMPARE(different.size(), std::size_t{3});
    undoStack().undo();
    QCOMPARE(versions().all.size(), std::size_t{1});
  }

  void lockedEdgesOutliveAnInference() {
    infer(3);
    const grn::Edge edge = m_workspace->state().grn->edges().front();
    const ui::EdgeName name(QString::fromStdString(edge.tf), QString::fromStdString(edge.target));
    const grn::Edge other = m_workspace->state().grn->edges().back();
    m_workspace->network()->setLocked({name}, true);
    m_workspace->network()->rejectEdges({{QString::fromStdString(other.tf), QString::fromStdString(other.target)}});
    for (std::uint64_t seed = 10; seed < 14; ++seed) {
      infer(seed);
      const auto grn = m_workspace->state().grn;
      const grn::Edge* kept = grn->find(edge.tf, edge.target);
      QVERIFY(!(grn->isTf(edge.tf) && grn->isTarget(edge.target)) || (kept && kept->locked));
      QVERIFY(!grn->find(other.tf, other.target));
      QVERIFY(grn->isRejected(other.tf, other.target));
    }
  }

  void editsGoOnDuringAJob() {
    infer(3);
    infer::InferParameters forests;
    forests.method = "genie3";
    m_workspace->addRepeats(forests, {}, 2);
    QVERIFY(m_workspace->jobs()->isBusy());
    const grn::Edge edge = m_workspace->state().grn->edges().front();
    m_workspace->network()->removeEdges({{QString::fromStdString(edge.tf), QString::fromStdString(edge.target)}});
    const auto edited = m_workspace->state().grn;
    QVERIFY(!edited->find(edge.tf, edge.target));
    QVERIFY(idle());
    QCOMPARE(m_workspace->state().grn, edited);
    QCOMPARE(versions().all.size(), std::size_t{3});
    undoStack().undo();  // the repeats came last
    QCOMPARE(versions().all.size(), std::size_t{1});
    undoStack().undo();
    QVERIFY(m_workspace->state().grn->find(edge.tf, edge.target));
  }

  void cancelledRepeatsKeepWhatIsDone() {
    infer(3);
    infer::InferParameters forests;
    forests.method = "genie3";
    m_workspace->addRepeats(forests, {}, 1000);
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->isRunning(Workspace::Stage::repeats), 10000);
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->jobs()->index(0, 0).data(ui::JobQueue::FractionRole).toDouble() > 0, 20000);
    m_workspace->cancel(Workspace::Stage::repeats);
    QVERIFY(idle());
    QVERIFY(versions().all.size() >= 1 && versions().all.size() < 1000);
    for (std::size_t i = 1; i < versions().all.size(); ++i) QVERIFY(versions().all[i]->origin.isRepeat);
  }

  void aNetworkFromAFileIsAVersion() {
    const auto grn = std::make_shared<const grn::Grn>(std::vector<std::string>{"A"}, std::vector<std::string>{"X"},
                                                      std::vector<grn::Edge>{{"A", "X", {}, false, {}, ""}});
    const QString file = m_folder->filePath(QStringLiteral("other.graphml"));
    exchange::writeNetwork(*grn, exchange::NetworkFormat::graphml, file.toStdString());
    m_workspace->openNetworkFile(file);
    QVERIFY(idle());
    QCOMPARE(m_workspace->state().grn->edges().size(), std::size_t{1});
    QCOMPARE(versions().all.back()->origin.method, std::string("file"));
    QCOMPARE(versions().all.back()->name, std::string("other.graphml"));

    QSignalSpy failed(m_workspace->jobs(), &ui::JobQueue::failed);
    const auto before = m_workspace->state().grn;
    m_workspace->openNetworkFile(m_folder->filePath(QStringLiteral("tfs.graphml")));
    QVERIFY(idle());
    QCOMPARE(failed.count(), 1);
    QCOMPARE(m_workspace->state().grn, before);
  }

  void versionsAndPictureAreSaved() {
    infer(3);
    addRandomGraphs(2);
    m_workspace->saveVersion(QStringLiteral("mine"), QStringLiteral("why"));
    m_workspace->networkView()->move({{QStringLiteral("TF1"), QPointF(0.5, -2)}});
    m_workspace->networkView()->pin({QStringLiteral("TF1")});
    const QString copy = m_folder->filePath(QStringLiteral("copy"));
    m_workspace->saveProjectAs(copy);
    QVERIFY(idle());
    QVERIFY(!m_workspace->isModified());

    const auto before = versions();
    m_workspace->openProjectFolder(copy + QStringLiteral(".grnwb"));
    QVERIFY(idle());
    QCOMPARE(versions().all.size(), before.all.size());
    QCOMPARE(versions().current, 4);
    QCOMPARE(versions().all.back()->note, std::string("why"));
    for (std::size_t i = 0; i < before.all.size(); ++i) QVERIFY(*versions().all[i]->grn == *before.all[i]->grn);
    QCOMPARE(m_workspace->networkView()->state().places.value(QStringLiteral("TF1")), QPointF(0.5, -2));
    QVERIFY(m_workspace->networkView()->state().pinned.contains(QStringLiteral("TF1")));
    QVERIFY(!m_workspace->isModified());
  }

  void anotherProjectHasItsOwnScores() {
    infer(3);
    QVERIFY(m_workspace->network()->candidates().size() > 0);
    const QTemporaryDir other;
    const QString project = other.filePath(QStringLiteral("other.grnwb"));
    test::writeSmallProject(project.toStdString());
    m_workspace->openProjectFolder(project);
    QVERIFY(idle());
    QCOMPARE(m_workspace->network()->candidates().size(), std::size_t{0});
    QVERIFY(m_workspace->evidence()->pairs().empty());
  }

  void theNetworksOwnMethodGivesCandidates() {
    infer(3, "genie3");
    infer(4);
    QCOMPARE(m_workspace->network()->candidates().source(), std::string("random"));
    m_workspace->restoreVersion(1);
    QVERIFY(idle());
    QCOMPARE(m_workspace->network()->candidates().source(), std::string("genie3"));
    m_workspace->saveVersion(QStringLiteral("mine"), {});
    QVERIFY(idle());
    QCOMPARE(m_workspace->network()->candidates().source(), std::string("genie3"));
  }

  void evidenceFollowsTheScores() {
    QVERIFY(m_workspace->evidence()->methods().empty());
    infer(3);
    QVERIFY(m_workspace->evidence()->methods().empty());  // chance is no evidence
    infer(3, "genie3");
    QCOMPARE(m_workspace->evidence()->methods(), std::vector<std::string>{"genie3"});
    const grn::Edge edge = m_workspace->state().grn->edges().front();
    QCOMPARE(m_workspace->evidence()->score("genie3", edge.tf, edge.target)->importance, *edge.importance);
    QVERIFY(m_workspace->evidence()->correlation(edge.tf, edge.target));
    // Edits take new regulators from the same scores.
    const QString target = QString::fromStdString(edge.target);
    m_workspace->network()->setRegulatorCount({target}, 3);
    QCOMPARE(m_workspace->state().grn->regulators(edge.target).size(), std::size_t{3});
  }
};

}  // namespace

QTEST_MAIN(TestWorkspaceNetworks)
#include "tst_workspace_networks.moc"
