// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/grn/edge_ranks.h"
#include "tests/support/network_sample.h"
#include "tests/support/test_support.h"
#include "ui/models/edge_proposal_model.h"
#include "ui/models/edge_table_model.h"
#include "ui/models/edge_texts.h"
#include "ui/models/grn_document.h"

namespace {
using grnwb::ui::ColumnFilter;
using grnwb::ui::EdgeName;
using grnwb::ui::EdgeTableModel;
using grnwb::ui::GrnDocument;
using grnwb::ui::LedgerFilter;
using grnwb::ui::LedgerList;
using Scope = EdgeTableModel::Scope;
namespace data = grnwb::data;
namespace grn = grnwb::grn;
namespace knowledge = grnwb::knowledge;
namespace llm = grnwb::llm;
namespace pipeline = grnwb::pipeline;

QString name(const std::string& gene) {
  return QString::fromStdString(gene);
}

EdgeName edgeName(const char* tf, const char* target) {
  return {QString::fromLatin1(tf), QString::fromLatin1(target)};
}

std::shared_ptr<const grn::Grn> smallNetwork() {
  return std::make_shared<const grn::Grn>(
      std::vector<std::string>{"CEBPA", "IRF8", "SPI1"}, std::vector<std::string>{"CD14", "LYZ"},
      std::vector<grn::Edge>{{"SPI1", "LYZ", grn::Sign::activates, true, 41.7, "grnboost2"},
                             {"CEBPA", "LYZ", grn::Sign::unknown, false, 8.0, "grnboost2"},
                             {"IRF8", "LYZ", grn::Sign::represses, false, std::nullopt, "you", 1000},
                             {"SPI1", "CD14", grn::Sign::unknown, false, 2.0, "llm"}});
}

data::Dataset cells() {
  data::Dataset dataset;
  dataset.genes.names = {"LYZ", "CD14", "SPI1", "CEBPA"};
  data::Matrix values(4, 4);
  values << 1, 9, 2, 4,  //
      2, 8, 4, 4,        //
      3, 7, 6, 4,        //
      4, 6, 8, 4;
  dataset.x = data::SparseMatrix::fromDense(values);
  dataset.cells.names = {"c1", "c2", "c3", "c4"};
  dataset.cells.set("split", std::vector<std::string>(4, "train"));
  return dataset;
}

/// CEBPA -> CD14 is scored and voted for, but no edge.
std::shared_ptr<const pipeline::EdgeEvidence> smallEvidence() {
  const auto scores = [](data::ScoredEdges edges) {
    return std::make_shared<const data::ScoredEdges>(std::move(edges));
  };
  pipeline::AskedEdges asked;
  const auto propose = [&](const char* tf, const char* target, std::int64_t votes, double place) {
    llm::EdgeProposal edge;
    edge.tf = tf;
    edge.target = target;
    edge.votes = votes;
    edge.asked = 6;
    edge.meanRank = place;
    asked.proposals.edges.push_back(edge);
  };
  propose("CEBPA", "CD14", 4, 1.5);
  propose("SPI1", "LYZ", 6, 1);
  const knowledge::PriorNetwork prior({{"SPI1", "LYZ", knowledge::PriorSign::activates, {"CollecTRI", "TRRUST"}, {}},
                                       {"IRF8", "LYZ", knowledge::PriorSign::represses, {"TRRUST"}, {}}});
  const data::Dataset dataset = cells();
  grnwb::JobContext job;
  return std::make_shared<const pipeline::EdgeEvidence>(
      pipeline::EdgeEvidence::Scores{
          {"genie3", scores({{"SPI1", "LYZ", 0.25}, {"CEBPA", "CD14", 0.125}})},
          {"grnboost2",
           scores({{"SPI1", "LYZ", 41.7}, {"CEBPA", "LYZ", 8}, {"IRF8", "CD14", 3}, {"CEBPA", "CD14", 2.5}})}},
      std::make_shared<const pipeline::AskedEdges>(asked), std::make_shared<const knowledge::PriorNetwork>(prior),
      &dataset, std::vector<std::string>(), job);
}

/// Everything a view could show, whatever the history.
QList<QStringList> content(const EdgeTableModel& model) {
  QList<QStringList> rows;
  for (int row = 0; row < model.rowCount(); ++row) {
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column) {
      const QModelIndex index = model.index(row, column);
      cells << index.data().toString() << index.data(Qt::EditRole).toString()
            << index.data(EdgeTableModel::ShareRole).toString();
    }
    cells << (model.pairAt(row).locked ? QStringLiteral("locked") : QString());
    rows << cells;
  }
  return rows;
}

struct Filled {
  explicit Filled(std::shared_ptr<const grn::Grn> grn = smallNetwork()) {
    model.setEvidence(smallEvidence());
    model.setGrn(std::move(grn));
  }
  QVariant at(const EdgeName& edge, int column, int role = Qt::DisplayRole) const {
    return model.index(model.rowOf(edge), column).data(role);
  }
  int rowsWith(int column, const ColumnFilter& filter) {
    LedgerFilter all;
    all.columns[model.keyOf(column)] = filter;
    model.setFilter(all);
    return model.rowCount();
  }
  EdgeTableModel model;
  QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

class TestEdgeTableModel : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void withoutScoresTheEdgesOwnImportanceStands() {
    EdgeTableModel model;
    model.setGrn(smallNetwork());
    QCOMPARE(model.rowCount(), 4);
    const int row = model.rowOf(edgeName("SPI1", "LYZ"));
    const auto at = [&](int column, int role = Qt::DisplayRole) { return model.index(row, column).data(role); };
    QCOMPARE(at(EdgeTableModel::TfColumn).toString(), QStringLiteral("SPI1"));
    QCOMPARE(at(EdgeTableModel::TargetColumn).toString(), QStringLiteral("LYZ"));
    QCOMPARE(at(EdgeTableModel::ImportanceColumn).toString(), QLocale().toString(41.7, 'f', 1));
    QCOMPARE(at(EdgeTableModel::ImportanceColumn, Qt::EditRole).toDouble(), 41.7);
    QCOMPARE(at(EdgeTableModel::ImportanceColumn, EdgeTableModel::ShareRole).toDouble(), 1.0);
    QCOMPARE(at(EdgeTableModel::RankColumn).toInt(), 1);
    QCOMPARE(model.pairAt(model.rowOf(edgeName("CEBPA", "LYZ"))).rank, 2);
    QCOMPARE(model.pairAt(model.rowOf(edgeName("IRF8", "LYZ"))).rank, 0);
    QVERIFY(model.isAvailable(EdgeTableModel::ImportanceColumn));
    for (const int column : {EdgeTableModel::VotesColumn, EdgeTableModel::PriorColumn,
                             EdgeTableModel::CorrelationColumn, EdgeTableModel::StateColumn})
      QVERIFY(!model.isAvailable(column));
    QCOMPARE(model.rowOf(edgeName("CEBPA", "CD14")), -1);
  }

  void evidenceStandsInItsColumns() {
    const Filled ledger;
    const EdgeName strong = edgeName("SPI1", "LYZ");
    const int boost = ledger.model.columnOf(QStringLiteral("grnboost2"));
    const int forest = ledger.model.columnOf(QStringLiteral("genie3"));
    QCOMPARE(boost, int(EdgeTableModel::FirstMethodColumn));
    QCOMPARE(forest, boost + 2);
    QCOMPARE(ledger.model.columnCount(), boost + 4);
    QVERIFY(!ledger.model.isAvailable(EdgeTableModel::ImportanceColumn));
    QCOMPARE(ledger.at(strong, boost).toString(), QLocale().toString(41.7, 'f', 1));
    QCOMPARE(ledger.at(strong, boost + 1).toString(), QStringLiteral("1"));
    QCOMPARE(ledger.at(edgeName("CEBPA", "LYZ"), boost + 1).toString(), QStringLiteral("2"));
    QCOMPARE(ledger.at(strong, forest).toString(), QLocale().toString(0.25, 'f', 3));
    QCOMPARE(ledger.at(edgeName("CEBPA", "LYZ"), forest).toString(), QStringLiteral("–"));
    QCOMPARE(ledger.at(strong, EdgeTableModel::VotesColumn).toString(), QStringLiteral("6/6"));
    QCOMPARE(ledger.at(strong, EdgeTableModel::VotesColumn, EdgeTableModel::VotesRole).toList(), (QVariantList{6, 6}));
    QCOMPARE(ledger.at(edgeName("CEBPA", "LYZ"), EdgeTableModel::VotesColumn).toString(), QStringLiteral("0/6"));
    QVERIFY(ledger.at(strong, EdgeTableModel::PriorColumn).toString().contains(QStringLiteral("CollecTRI, TRRUST")));
    QCOMPARE(ledger.at(edgeName("SPI1", "CD14"), EdgeTableModel::PriorColumn).toString(), QStringLiteral("–"));
    QCOMPARE(ledger.at(strong, EdgeTableModel::CorrelationColumn).toString(), QLocale().toString(1.0, 'f', 2));
    QCOMPARE(ledger.at(edgeName("SPI1", "CD14"), EdgeTableModel::CorrelationColumn).toString(),
             QLocale().toString(-1.0, 'f', 2));
    QCOMPARE(ledger.at(edgeName("CEBPA", "LYZ"), EdgeTableModel::CorrelationColumn).toString(), QStringLiteral("–"));
  }

  void changedByNamesSourceAndTime() {
    const std::int64_t now = QDateTime::currentSecsSinceEpoch();
    const auto network =
        std::make_shared<const grn::Grn>(std::vector<std::string>{"A", "B", "C"}, std::vector<std::string>{"X"},
                                         std::vector<grn::Edge>{{"A", "X", {}, false, 1.0, "grnboost2"},
                                                                {"B", "X", {}, false, {}, "you", now},
                                                                {"C", "X", {}, false, {}, "llm", 1000}});
    EdgeTableModel model;
    model.setGrn(network);
    const auto text = [&](const char* tf) {
      return model.index(model.rowOf(edgeName(tf, "X")), EdgeTableModel::ChangedColumn).data().toString();
    };
    const QLocale locale;
    QCOMPARE(text("A"), QStringLiteral("GRNBoost2"));
    QCOMPARE(text("B"), QStringLiteral("you, %1").arg(
                            locale.toString(QDateTime::fromSecsSinceEpoch(now).time(), QLocale::ShortFormat)));
    QCOMPARE(text("C"), QStringLiteral("language model · you, %1")
                            .arg(locale.toString(QDateTime::fromSecsSinceEpoch(1000), QLocale::ShortFormat)));
  }

  void scopesPartThePairs() {
    Filled ledger;
    GrnDocument document;
    document.load(smallNetwork());
    document.rejectEdges({edgeName("IRF8", "CD14")});
    ledger.model.setGrn(document.grn());
    QCOMPARE(ledger.model.scopeCount(), 4);
    ledger.model.setScope(Scope::proposed);
    QCOMPARE(ledger.model.rowCount(), 1);
    QCOMPARE(ledger.model.edgeAt(0), edgeName("CEBPA", "CD14"));
    ledger.model.setScope(Scope::rejected);
    QCOMPARE(ledger.model.rowCount(), 1);
    QCOMPARE(ledger.model.edgeAt(0), edgeName("IRF8", "CD14"));
    ledger.model.setScope(Scope::all);
    QCOMPARE(ledger.model.rowCount(), 6);
    QVERIFY(ledger.model.isAvailable(EdgeTableModel::StateColumn));
    QCOMPARE(ledger.at(edgeName("IRF8", "CD14"), EdgeTableModel::StateColumn).toString(), QStringLiteral("rejected"));
    QCOMPARE(ledger.at(edgeName("CEBPA", "CD14"), EdgeTableModel::StateColumn).toString(), QStringLiteral("proposed"));
    QCOMPARE(ledger.at(edgeName("CEBPA", "CD14"), EdgeTableModel::SignColumn).toString(), QStringLiteral("–"));
  }

  void proposalsLeadFromTfsToTargets() {
    Filled ledger;
    GrnDocument document;
    document.load(smallNetwork());
    ledger.model.setScope(Scope::proposed);
    QCOMPARE(ledger.model.rowCount(), 2);
    document.addTf(QStringLiteral("CD14"));
    ledger.model.setGrn(document.grn());
    QCOMPARE(ledger.model.rowCount(), 0);
    document.undoStack()->undo();
    ledger.model.setGrn(document.grn());
    ledger.model.setScope(Scope::proposed);
    QCOMPARE(ledger.model.rowCount(), 2);
  }

  void proposalsBearTheMethodThatRanksThemBest() {
    Filled ledger;
    ledger.model.setScope(Scope::proposed);
    const grn::Edge edge = ledger.model.proposedEdge(ledger.model.rowOf(edgeName("CEBPA", "CD14")));
    QCOMPARE(edge.source, std::string("genie3"));  // first there, second in GRNBoost2
    QCOMPARE(*edge.importance, 0.125);
    const grn::Edge other = ledger.model.proposedEdge(ledger.model.rowOf(edgeName("IRF8", "CD14")));
    QCOMPARE(other.source, std::string("grnboost2"));
  }

  void aListBringsItsOwnPairsAndNotes() {
    Filled ledger;
    ledger.model.setList({QStringLiteral("Difference"),
                          {{"SPI1", "LYZ"}, {"IRF8", "OTHER"}},
                          {QStringLiteral("changed"), QStringLiteral("removed")},
                          QStringLiteral("Difference")});
    QCOMPARE(ledger.model.rowCount(), 2);
    QVERIFY(ledger.model.isAvailable(EdgeTableModel::NoteColumn));
    QCOMPARE(ledger.model.title(EdgeTableModel::NoteColumn), QStringLiteral("Difference"));
    QCOMPARE(ledger.at(edgeName("IRF8", "OTHER"), EdgeTableModel::NoteColumn).toString(), QStringLiteral("removed"));
    QCOMPARE(ledger.at(edgeName("IRF8", "OTHER"), EdgeTableModel::StateColumn).toString(), QStringLiteral("neither"));
    ledger.model.sort(EdgeTableModel::NoteColumn, Qt::DescendingOrder);
    QCOMPARE(ledger.model.edgeAt(0), edgeName("IRF8", "OTHER"));
    QCOMPARE(ledger.rowsWith(EdgeTableModel::NoteColumn, {QStringLiteral("CHANG"), {}, {}, {}}), 1);
    ledger.model.setFilter({});
    ledger.model.setEvidence(smallEvidence());
    QCOMPARE(ledger.model.rowCount(), 2);
    ledger.model.setScope(Scope::network);
    QVERIFY(!ledger.model.list());
    QCOMPARE(ledger.model.rowCount(), 4);
    ledger.model.setScope(Scope::all);
    QCOMPARE(ledger.model.rowCount(), 6);
  }

  void everyColumnFilters() {
    Filled ledger;
    ledger.model.setScope(Scope::all);
    const int boost = EdgeTableModel::FirstMethodColumn;
    const auto text = [](const char* part) { return ColumnFilter{QString::fromLatin1(part), {}, {}, {}}; };
    const auto range = [](std::optional<double> least, std::optional<double> most) {
      return ColumnFilter{{}, least, most, {}};
    };
    const auto choice = [](int value) { return ColumnFilter{{}, {}, {}, {value}}; };
    QCOMPARE(ledger.rowsWith(EdgeTableModel::TfColumn, text("spi")), 2);
    QCOMPARE(ledger.rowsWith(EdgeTableModel::TargetColumn, text("cd14")), 3);
    QCOMPARE(ledger.rowsWith(boost, range(3.0, {})), 3);
    QCOMPARE(ledger.rowsWith(boost, range(3.0, 10.0)), 2);
    QCOMPARE(ledger.rowsWith(boost + 1, range({}, 1.0)), 2);
    QCOMPARE(ledger.rowsWith(EdgeTableModel::VotesColumn, range(4.0, {})), 2);
    QCOMPARE(ledger.rowsWith(EdgeTableModel::CorrelationColumn, range({}, 0.0)), 1);
    QCOMPARE(ledger.rowsWith(EdgeTableModel::PriorColumn, choice(1)), 2);
    QCOMPARE(ledger.rowsWith(EdgeTableModel::PriorColumn, choice(0)), 4);
    QCOMPARE(ledger.rowsWith(EdgeTableModel::PriorColumn, text("collectri")), 1);
    QCOMPARE(ledger.rowsWith(EdgeTableModel::SignColumn, choice(int(grn::Sign::represses))), 1);
    QCOMPARE(ledger.rowsWith(EdgeTableModel::SignColumn, choice(int(grn::Sign::unknown))), 2);
    QCOMPARE(ledger.rowsWith(EdgeTableModel::LockColumn, choice(1)), 1);
    QCOMPARE(ledger.rowsWith(EdgeTableModel::LockColumn, choice(0)), 3);
    QCOMPARE(ledger.rowsWith(EdgeTableModel::StateColumn, choice(int(grnwb::ui::PairState::proposed))), 2);
    QCOMPARE(ledger.rowsWith(EdgeTableModel::ChangedColumn, text("you")), 1);
    LedgerFilter both;
    both.search = QStringLiteral("lyz");
    both.columns[QStringLiteral("grnboost2")] = range(10.0, {});
    ledger.model.setFilter(both);
    QCOMPARE(ledger.model.rowCount(), 1);
    QCOMPARE(ledger.model.scopeCount(), 6);
    ledger.model.setFilter({});
    QCOMPARE(ledger.model.rowCount(), 6);
  }

  void pairsWithoutANumberComeLast() {
    Filled ledger;
    ledger.model.setScope(Scope::all);
    const int boost = EdgeTableModel::FirstMethodColumn;
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
      ledger.model.sort(boost, order);
      QList<double> numbers;
      for (int row = 0; row < 4; ++row)
        numbers << ledger.model.index(row, boost).data(EdgeTableModel::SortRole).toDouble();
      QVERIFY(order == Qt::AscendingOrder ? std::ranges::is_sorted(numbers)
                                          : std::ranges::is_sorted(numbers, std::ranges::greater()));
      for (int row = 4; row < 6; ++row)
        QVERIFY(std::isnan(ledger.model.index(row, boost).data(EdgeTableModel::SortRole).toDouble()));
    }
  }

  void editsChangeRowsInPlace() {
    Filled ledger;
    GrnDocument document;
    document.load(smallNetwork());
    ledger.model.setGrn(document.grn());
    connect(&document, &GrnDocument::grnChanged, &ledger.model, [&] { ledger.model.setGrn(document.grn()); });
    QSignalSpy removed(&ledger.model, &QAbstractItemModel::rowsRemoved),
        inserted(&ledger.model, &QAbstractItemModel::rowsInserted),
        changed(&ledger.model, &QAbstractItemModel::dataChanged), reset(&ledger.model, &QAbstractItemModel::modelReset);
    document.removeEdges({edgeName("CEBPA", "LYZ")});
    QCOMPARE(removed.count(), 1);
    document.undoStack()->undo();
    QCOMPARE(inserted.count(), 1);
    changed.clear();
    document.setLocked({edgeName("CEBPA", "LYZ")}, true);
    QCOMPARE(changed.count(), 1);
    QVERIFY(ledger.model.pairAt(ledger.model.rowOf(edgeName("CEBPA", "LYZ"))).locked);
    // In a filter for open edges the locked one goes.
    QCOMPARE(ledger.rowsWith(EdgeTableModel::LockColumn, {{}, {}, {}, {0}}), 2);
    reset.clear();
    document.undoStack()->undo();
    QCOMPARE(ledger.model.rowCount(), 3);
    QCOMPARE(reset.count(), 0);
  }

  void followsRandomEditsInEveryScope() {
    const auto network = grnwb::test::modularNetwork(6, 20, 3, 2);
    data::ScoredEdges scored;
    grnwb::RandomStream random(3, "edits");
    for (const std::string& tf : network->tfs())
      for (const std::string& target : network->targets())
        if (random.uniform() < 0.7) scored.push_back({tf, target, random.uniform()});
    data::sortByImportance(scored);
    grnwb::JobContext job;
    const auto evidence = std::make_shared<const pipeline::EdgeEvidence>(
        pipeline::EdgeEvidence::Scores{{"grnboost2", std::make_shared<const data::ScoredEdges>(scored)}}, nullptr,
        nullptr, nullptr, std::vector<std::string>(), job);
    GrnDocument document;
    EdgeTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    connect(&document, &GrnDocument::grnChanged, &model, [&] { model.setGrn(document.grn()); });
    document.load(network);
    model.setEvidence(evidence);
    model.setHighlightedGenes({QStringLiteral("TF001")});
    const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(random.below(bound)); };
    const auto someEdges = [&] {
      std::vector<EdgeName> edges;
      for (std::size_t i = 0; i < 1 + below(3); ++i)
        edges.push_back({name(network->tfs()[below(6)]), name(network->targets()[below(20)])});
      return edges;
    };
    const auto presentEdges = [&] {
      std::vector<EdgeName> edges;
      for (const grn::Edge& edge : document.grn()->edges())
        if (random.uniform() < 0.04) edges.push_back({name(edge.tf), name(edge.target)});
      return edges;
    };
    for (int i = 0; i < 1000; ++i) {
      if (i % 20 == 0) {
        model.setScope(std::array{Scope::network, Scope::proposed, Scope::rejected, Scope::all}[below(4)]);
        LedgerFilter filter;
        if (random.uniform() < 0.3) filter.columns[QStringLiteral("lock")] = {{}, {}, {}, {0}};
        if (random.uniform() < 0.2) filter.search = QStringLiteral("G000");
        filter.highlightedOnly = random.uniform() < 0.2;
        model.setFilter(filter);
        model.sort(int(below(std::size_t(model.columnCount()) + 1)) - 1,
                   random.uniform() < 0.5 ? Qt::AscendingOrder : Qt::DescendingOrder);
      }
      const auto edges = someEdges();
      switch (below(7)) {
        case 0:
          document.addEdge(edges.front().first, edges.front().second);
          break;
        case 1:
          document.removeEdges(presentEdges());
          break;
        case 2:
          document.setLocked(presentEdges(), random.uniform() < 0.4);
          break;
        case 3:
          document.setSign(presentEdges(), grn::Sign::represses);
          break;
        case 4:
          document.rejectEdges(edges);
          break;
        case 5:
          document.undoStack()->undo();
          break;
        default:
          document.undoStack()->redo();
      }
      EdgeTableModel fresh;
      fresh.setEvidence(evidence);
      fresh.setScope(model.scope());
      fresh.setGrn(document.grn());
      fresh.setHighlightedGenes({QStringLiteral("TF001")});
      fresh.setFilter(model.filter());
      fresh.sort(model.sortColumn(), model.sortOrder());
      QCOMPARE(content(model), content(fresh));
      QCOMPARE(model.scopeCount(), fresh.scopeCount());
      for (int row = 0; row < model.rowCount(); ++row) QCOMPARE(model.rowOf(model.edgeAt(row)), row);
    }
    model.setGrn(nullptr);
    model.setFilter({});
    model.setScope(Scope::network);
    QCOMPARE(model.rowCount(), 0);
  }

  void rankingsEqualThoseOfTheWholeNetwork() {
    const auto network = grnwb::test::modularNetwork(10, 200, 4, 2);
    EdgeTableModel model;
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setGrn(network);
    QCOMPARE(reset.count(), 1);
    const auto ranks = grn::ranksWithinTarget(network->edges());
    for (std::size_t i = 0; i < ranks.size(); ++i) {
      const grn::Edge& edge = network->edges()[i];
      QCOMPARE(model.pairAt(model.rowOf({name(edge.tf), name(edge.target)})).rank, ranks[i].value_or(0));
    }
  }

  void highlightMarksBothEnds() {
    EdgeTableModel model;
    model.setGrn(smallNetwork());
    const auto marked = [&] {
      int count = 0;
      for (int row = 0; row < model.rowCount(); ++row)
        count += model.index(row, 0).data(EdgeTableModel::HighlightRole).toBool() ? 1 : 0;
      return count;
    };
    model.setHighlightedGenes({QStringLiteral("SPI1")});
    QCOMPARE(marked(), 2);
    model.setHighlightedGenes({QStringLiteral("LYZ"), QStringLiteral("NOGENE")});
    QCOMPARE(marked(), 3);
    LedgerFilter filter;
    filter.highlightedOnly = true;
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 3);
    model.setHighlightedGenes({QStringLiteral("CD14")});
    QCOMPARE(model.rowCount(), 1);
  }
};
}  // namespace

QTEST_MAIN(TestEdgeTableModel)
#include "tst_edge_table_model.moc"
