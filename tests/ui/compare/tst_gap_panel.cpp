// SPDX-License-Identifier: GPL-3.0-or-later
// Gaps traced to their regulators in the window, on a small trained project.
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>
#include <algorithm>

#include "core/pipeline/compared_cells.h"
#include "core/pipeline/gap_trace.h"
#include "tests/support/small_project.h"
#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"
#include "ui/compare/contribution_model.h"
#include "ui/compare/edge_gap_model.h"
#include "ui/compare/gap_panel.h"
#include "ui/compare/gene_gap_model.h"
#include "ui/compare/regulon_gap_model.h"
#include "ui/models/table_text.h"
#include "ui/plots/curve_view.h"
#include "ui/style/theme.h"

using namespace grnwb;
using namespace grnwb::ui;

namespace {

constexpr int kWait = 120000;

/// A project whose scored edges hold every pair, so that each target has TFs to swap in; those that are no regulators
/// score best.
pipeline::ProjectState scoredState() {
  pipeline::ProjectState state = test::smallState();
  data::ScoredEdges edges;
  for (const std::string& target : state.grn->targets())
    for (std::size_t i = 0; i < state.grn->tfs().size(); ++i) {
      const std::string& tf = state.grn->tfs()[i];
      edges.push_back({tf, target, static_cast<double>(i + 1) + (state.grn->find(tf, target) ? 0 : 10)});
    }
  data::sortByImportance(edges);
  state.scoredEdges["grnboost2"] = std::make_shared<const data::ScoredEdges>(std::move(edges));
  return state;
}

/// Correlations need not be true here; the panel shows what it is given.
std::vector<evaluate::RegulonGap> regulonsOf(const grn::Grn& network) {
  std::vector<evaluate::RegulonGap> regulons;
  for (const std::string& tf : network.tfs()) {
    evaluate::RegulonGap regulon{tf, std::int64_t(network.targetCount(tf)), 0.2, 0.1, 0.02, 5, regulons.empty(), 0.3, 8,
                                 {}};
    for (const std::string& target : network.targetsOf(tf)) regulon.edges.push_back({tf, target, 0.4, -0.1});
    regulons.push_back(std::move(regulon));
  }
  return regulons;
}

/// The panel on a project, compared.
class Session {
 public:
  explicit Session(const QString& project) {
    panel.resize(1400, 860);
    panel.show();
    workspace.openProjectFolder(project);
  }

  bool idle() {
    return QTest::qWaitFor([this] { return !workspace.jobs()->isBusy(); }, kWait);
  }
  bool compare() {
    if (!idle() || !workspace.state().run) return false;
    const pipeline::TrainingRun& run = *workspace.state().run;
    cells = std::make_shared<const pipeline::ComparedCells>(
        pipeline::comparedCells(workspace.state().prepared->data, run, {}));
    auto made = std::make_shared<pipeline::Comparison>();
    made->runId = run.id;
    made->genes = evaluate::geneGaps(cells->real, cells->synthetic, cells->genes);
    made->regulons = regulonsOf(*run.network);
    comparison = made;
    panel.setComparison(comparison, cells);
    return true;
  }
  template <class T>
  T* child(const char* name) {
    auto* found = panel.findChild<T*>(QString::fromLatin1(name));
    if (!found) QTest::qFail(qPrintable(QStringLiteral("no %1").arg(QLatin1String(name))), __FILE__, __LINE__);
    return found;
  }
  void select(const QString& gene) { workspace.selection()->select({.genes = {gene}, .edges = {}, .cells = {}}); }
  bool traced() {
    auto* model = panel.findChild<ContributionModel*>();
    return QTest::qWaitFor([model] { return model->trace() != nullptr; }, kWait);
  }
  /// The target with the largest gap.
  QString worst() const {
    const grn::Grn& network = *workspace.state().run->network;
    const auto found =
        std::ranges::find_if(comparison->genes, [&](const auto& gap) { return network.isTarget(gap.gene); });
    return QString::fromStdString(found->gene);
  }
  int traceJobs() {
    int count = 0;
    for (int row = 0; row < workspace.jobs()->rowCount(); ++row)
      count += workspace.jobs()->index(row, 0).data().toString().startsWith(QStringLiteral("Trace"));
    return count;
  }

  Workspace workspace;
  GapPanel panel{workspace};
  std::shared_ptr<const pipeline::Comparison> comparison;
  std::shared_ptr<const pipeline::ComparedCells> cells;
};

class GapPanelTest : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_folder;
  QString m_project;

 private Q_SLOTS:
  void initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(false);
    m_project = m_folder.filePath(QStringLiteral("small.grnwb"));
    JobContext job;
    pipeline::saveProject(scoredState(), m_project.toStdString(), job);
    Workspace workspace;
    workspace.openProjectFolder(m_project);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), kWait);
    workspace.train(test::smallTraining());
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.jobs()->isBusy(), kWait);
    QVERIFY(workspace.state().run && !workspace.isModified());
  }
  void init() { test::failOnWarnings(); }

  void aGeneLeadsToItsRegulators() {
    Session session(m_project);
    test::savePicture(session.panel, QStringLiteral("gaps_empty"));
    QVERIFY(!session.child<QTableView>("gapTableView")->isVisible());
    QVERIFY(session.compare());
    const grn::Grn& network = *session.workspace.state().run->network;
    auto* genes = session.child<QTableView>("gapTableView");
    QCOMPARE(genes->model()->rowCount(), int(session.cells->genes.size()));
    for (int row = 1; row < genes->model()->rowCount(); ++row)
      QVERIFY(genes->model()->index(row, GeneGapModel::KsColumn).data(Qt::EditRole).toDouble() <=
              genes->model()->index(row - 1, GeneGapModel::KsColumn).data(Qt::EditRole).toDouble());
    QVERIFY(!session.child<QLabel>("tracedGene")->isVisible());

    const QString gene = session.worst();
    session.child<QLineEdit>("gapTableSearch")->setText(gene);
    genes->selectRow(0);
    QCOMPARE(session.workspace.selection()->selection().genes, QStringList{gene});
    QCOMPARE(session.child<QLabel>("tracedGene")->text(), gene);
    QVERIFY(session.child<QLabel>("traceMessage")->text().contains(gene));
    QVERIFY(session.child<CurveView>("gapDistribution")->isVisible());
    QVERIFY(!session.child<CurveView>("gapDistribution")->points(1).empty());
    QVERIFY(session.traced());
    session.child<QLineEdit>("gapTableSearch")->clear();

    // What is shown is what core finds.
    const pipeline::TrainingRun& run = *session.workspace.state().run;
    JobContext job;
    const pipeline::GapTrace expected =
        pipeline::traceGap(run, session.cells->real, session.cells->genes, gene.toStdString(),
                           session.workspace.network()->candidates(), pipeline::syntheticParameters(run), job);
    auto* edges = session.child<QTableView>("contributionTableView");
    QVERIFY(edges->isVisible());
    QCOMPARE(edges->model()->rowCount(), int(network.regulatorCount(gene.toStdString())));
    for (int row = 0; row < edges->model()->rowCount(); ++row) {
      const pipeline::EdgeContribution& edge = expected.edges[std::size_t(row)];
      QCOMPARE(edges->model()->index(row, 0).data().toString().toStdString(), edge.tf);
      QCOMPARE(edges->model()->index(row, ContributionModel::ContributionColumn).data(Qt::EditRole).toDouble(),
               edge.contribution);
      const auto score = session.workspace.evidence()->score("grnboost2", edge.tf, gene.toStdString());
      QCOMPARE(edges->model()->index(row, ContributionModel::RankColumn).data(Qt::EditRole).toInt(), score->rank);
    }
    const auto gap = std::ranges::find(session.comparison->genes, gene.toStdString(), &evaluate::GeneGap::gene);
    QVERIFY(std::abs(expected.ks - gap->ks) <= 1.0 / test::kSmallTest);  // the control cells are the synthetic ones
    QVERIFY(!session.child<QLabel>("gapCause")->text().isEmpty());

    // A regulator's row selects its edge beside the gene; the trace stays.
    edges->selectRow(1);
    const Selection& selection = session.workspace.selection()->selection();
    QCOMPARE(selection.genes, QStringList{gene});
    QCOMPARE(selection.edges.front(), EdgeName(edges->model()->index(1, 0).data().toString(), gene));
    QCOMPARE(session.child<QLabel>("tracedGene")->text(), gene);
    QVERIFY(edges->isVisible());
    // And an edge that is selected elsewhere its row, and the other way round.
    session.workspace.selection()->select(
        {.genes = {}, .edges = {{edges->model()->index(0, 0).data().toString(), gene}}, .cells = {}});
    QCOMPARE(edges->selectionModel()->selectedRows().value(0).row(), 0);

    QSignalSpy asked(&session.panel, &GapPanel::networkRequested);
    session.child<QPushButton>("traceToNetwork")->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(session.workspace.selection()->selection().genes, QStringList{gene});
    QCOMPARE(session.workspace.selection()->selection().edges.size(), network.regulatorCount(gene.toStdString()));

    session.select(gene);
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      QTest::qWait(1);
      test::savePicture(session.panel, dark ? QStringLiteral("gaps_dark") : QStringLiteral("gaps"));
    }
    applyTheme(false);
    QVERIFY(session.panel.exports().size() >= 4);
    QCOMPARE(QString::fromUtf8(session.panel.exports()[2].figure().csv()),
             tableText(*edges->model(), QLatin1Char(',')));
  }

  void aSwapIsOneUndoStep() {
    Session session(m_project);
    QVERIFY(session.compare());
    const QString gene = session.worst();
    session.select(gene);
    QVERIFY(session.traced());
    auto* button = session.child<QPushButton>("swap0");
    QVERIFY(button->isVisible() && button->isEnabled());
    auto* note = session.child<QWidget>("retrainNote");
    QVERIFY(!note->isVisible());
    GrnDocument& document = *session.workspace.network();
    const auto before = document.grn();
    const int steps = document.undoStack()->count();
    const pipeline::SwapProposal swap = session.panel.findChild<ContributionModel*>()->trace()->swaps.front();
    QVERIFY(button->text().contains(QString::fromStdString(swap.from)) &&
            button->text().contains(QString::fromStdString(swap.to)));
    button->click();
    QCOMPARE(document.undoStack()->count(), steps + 1);
    QVERIFY(document.grn()->find(swap.to, gene.toStdString()) && !document.grn()->find(swap.from, gene.toStdString()));
    QCOMPARE(document.grn()->edges().size(), before->edges().size());
    QVERIFY(!button->isEnabled());
    QVERIFY(session.child<QLabel>("swap0Text")->text().startsWith(QStringLiteral("Done")));
    QVERIFY(note->isVisible());
    test::savePicture(session.panel, QStringLiteral("gaps_swapped"));
    document.undoStack()->undo();
    QVERIFY(*document.grn() == *before);
    QVERIFY(button->isEnabled() && !note->isVisible());
    // The network changes elsewhere: what doesn't fit any more says so.
    document.removeEdges({{QString::fromStdString(swap.from), gene}});
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(QString::fromStdString(swap.from)));
  }

  void theNewestWishWins() {
    Session session(m_project);
    QVERIFY(session.compare());
    const std::vector<std::string>& targets = session.workspace.state().run->network->targets();
    const int before = session.traceJobs();
    for (const std::size_t i : {0, 1, 2, 3}) session.select(QString::fromStdString(targets[i]));
    QVERIFY(session.traced());
    QCOMPARE(session.traceJobs(), before + 1);
    QCOMPARE(session.panel.findChild<ContributionModel*>()->trace()->gene, targets[3]);
    // Another one while a trace is on its way.
    session.select(QString::fromStdString(targets[4]));
    QVERIFY(QTest::qWaitFor([&] { return session.traceJobs() == before + 2; }, kWait));
    session.select(QString::fromStdString(targets[5]));
    QVERIFY(session.traced() && session.idle());
    QCOMPARE(session.panel.findChild<ContributionModel*>()->trace()->gene, targets[5]);
    // A known one takes no job.
    const int jobs = session.traceJobs();
    session.select(QString::fromStdString(targets[3]));
    QCOMPARE(session.panel.findChild<ContributionModel*>()->trace()->gene, targets[3]);
    QCOMPARE(session.traceJobs(), jobs);
    // A gene that isn't compared leaves the trace as it is.
    session.select(QStringLiteral("NOGENE"));
    QCOMPARE(session.child<QLabel>("tracedGene")->text(), QString::fromStdString(targets[3]));
  }

  void aTfAndAHiddenPanel() {
    Session session(m_project);
    QVERIFY(session.compare());
    const grn::Grn& network = *session.workspace.state().run->network;
    session.panel.hide();
    const int before = session.traceJobs();
    session.select(QString::fromStdString(network.tfs().front()));
    QVERIFY(!session.workspace.jobs()->isBusy());
    QCOMPARE(session.traceJobs(), before);
    session.panel.show();
    QVERIFY(session.traced());
    QVERIFY(session.panel.findChild<ContributionModel*>()->trace()->isTf);
    QVERIFY(!session.child<QTableView>("contributionTableView")->isVisible());
    QVERIFY(session.child<QLabel>("traceMessage")->text().contains(QStringLiteral("TF")));
  }

  void whatIsMissingIsSaid() {
    const QString copy = m_folder.filePath(QStringLiteral("lost.grnwb"));
    std::filesystem::copy(m_project.toStdString(), copy.toStdString(), std::filesystem::copy_options::recursive);
    Session session(copy);
    QVERIFY(session.compare());
    QSignalSpy failed(session.workspace.jobs(), &JobQueue::failed);
    session.panel.setComparison(session.comparison, nullptr);
    session.select(session.worst());
    QVERIFY(session.child<QLabel>("traceMessage")->text().contains(QStringLiteral("not here")));
    for (const char* file : {"stage2.pt", "stage2.best.pt"})
      std::filesystem::remove(session.workspace.state().run->folder / file);
    session.panel.setComparison(session.comparison, session.cells);
    auto* message = session.child<QLabel>("traceMessage");
    QVERIFY(QTest::qWaitFor([&] { return message->text().contains(QStringLiteral("stage2.pt")); }, kWait));
    QVERIFY(message->isVisible() && failed.isEmpty());
    test::savePicture(session.panel, QStringLiteral("gaps_lost"));
    auto other = std::make_shared<pipeline::Comparison>(*session.comparison);
    other->runId = "another";
    session.panel.setComparison(other, session.cells);
    QVERIFY(QTest::qWaitFor([&] { return message->text().contains(QStringLiteral("another")); }, kWait));
    session.panel.setComparison(nullptr, nullptr);
    QVERIFY(session.panel.exports().empty() && !message->isVisible());
  }

  void regulonsShowTheirEdges() {
    Session session(m_project);
    QVERIFY(session.compare());
    QVERIFY(session.child<QLabel>("gapSummary")->text().contains(QStringLiteral("1 of 6 regulons broken")));
    session.child<QToolButton>("gapsOfRegulons")->click();
    auto* regulons = session.child<QTableView>("regulonGapTableView");
    auto* edges = session.child<QTableView>("edgeGapTableView");
    QVERIFY(regulons->isVisible() && !edges->isVisible() && !session.child<QTableView>("gapTableView")->isVisible());
    regulons->selectRow(1);
    const QString tf = regulons->model()->index(1, 0).data().toString();
    QVERIFY(edges->isVisible());
    QCOMPARE(edges->model()->rowCount(), int(session.workspace.state().run->network->targetCount(tf.toStdString())));
    edges->selectRow(2);
    const QString target = edges->model()->index(2, 0).data().toString();
    QCOMPARE(session.workspace.selection()->selection().edges.front(), EdgeName(tf, target));
    QCOMPARE(edges->selectionModel()->selectedRows().value(0).row(), 2);
    QCOMPARE(regulons->selectionModel()->selectedRows().value(0).row(), 1);
    QVERIFY(session.idle());
    for (const bool dark : {false, true}) {
      applyTheme(dark);
      QTest::qWait(1);
      test::savePicture(session.panel, dark ? QStringLiteral("gaps_regulons_dark") : QStringLiteral("gaps_regulons"));
    }
    applyTheme(false);
  }
};

}  // namespace

QTEST_MAIN(GapPanelTest)
#include "tst_gap_panel.moc"
