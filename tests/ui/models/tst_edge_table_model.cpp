// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>
#include <algorithm>

#include "core/base/random.h"
#include "tests/support/network_sample.h"
#include "ui/models/edge_ranks.h"
#include "ui/models/edge_table_model.h"
#include "ui/models/grn_document.h"

namespace {
using grnwb::ui::EdgeTableModel;
using grnwb::ui::GrnDocument;
namespace grn = grnwb::grn;

std::shared_ptr<const grn::Grn> smallNetwork() {
  const auto edge = [](const char* tf, const char* target, std::optional<double> importance) {
    return grn::Edge{tf, target, grn::Sign::unknown, false, importance, "grnboost2"};
  };
  return std::make_shared<const grn::Grn>(
      std::vector<std::string>{"CEBPA", "IRF8", "SPI1"}, std::vector<std::string>{"CD14", "LYZ"},
      std::vector<grn::Edge>{edge("SPI1", "LYZ", 41.7), edge("CEBPA", "LYZ", 8.0), edge("IRF8", "LYZ", std::nullopt),
                             edge("SPI1", "CD14", 2.0)});
}

bool equals(const EdgeTableModel& model, const grn::Grn& network) {
  if (model.rowCount() != static_cast<int>(network.edges().size())) return false;
  const auto ranks = grnwb::ui::ranksWithinTarget(network);
  for (int row = 0; row < model.rowCount(); ++row) {
    const grn::Edge& edge = network.edges()[static_cast<std::size_t>(row)];
    const auto name = model.edgeAt(row);
    if (name.first.toStdString() != edge.tf || name.second.toStdString() != edge.target) return false;
    if (model.rankAt(row) != ranks[static_cast<std::size_t>(row)]) return false;
    if (model.rowOf(name) != row) return false;
  }
  return true;
}

class TestEdgeTableModel : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void cellsSayWhatTheEdgeIs() {
    EdgeTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGrn(smallNetwork());
    QCOMPARE(model.rowCount(), 4);
    const int row = model.rowOf({QStringLiteral("SPI1"), QStringLiteral("LYZ")});
    const auto at = [&](int column, int role = Qt::DisplayRole) { return model.index(row, column).data(role); };
    QCOMPARE(at(EdgeTableModel::TfColumn).toString(), QStringLiteral("SPI1"));
    QCOMPARE(at(EdgeTableModel::TargetColumn).toString(), QStringLiteral("LYZ"));
    QCOMPARE(at(EdgeTableModel::ImportanceColumn).toString(), QLocale().toString(41.7, 'g', 3));
    QCOMPARE(at(EdgeTableModel::ImportanceColumn, Qt::EditRole).toDouble(), 41.7);
    QCOMPARE(at(EdgeTableModel::ImportanceColumn, EdgeTableModel::ShareRole).toDouble(), 1.0);
    QCOMPARE(at(EdgeTableModel::RankColumn).toInt(), 1);
    QCOMPARE(at(EdgeTableModel::SourceColumn).toString(), QStringLiteral("GRNBoost2"));
    QCOMPARE(model.rankAt(model.rowOf({QStringLiteral("CEBPA"), QStringLiteral("LYZ")})), std::optional(2));
    QCOMPARE(model.rankAt(model.rowOf({QStringLiteral("IRF8"), QStringLiteral("LYZ")})), std::optional<int>());
    QCOMPARE(model.rankAt(model.rowOf({QStringLiteral("SPI1"), QStringLiteral("CD14")})), std::optional(1));
    QCOMPARE(model.rowOf({QStringLiteral("CEBPA"), QStringLiteral("CD14")}), -1);
  }

  void editsChangeRowsInPlace() {
    GrnDocument document;
    EdgeTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    document.load(smallNetwork());
    model.setGrn(document.grn());
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved), inserted(&model, &QAbstractItemModel::rowsInserted),
        changed(&model, &QAbstractItemModel::dataChanged), reset(&model, &QAbstractItemModel::modelReset);
    connect(&document, &GrnDocument::grnChanged, &model, [&] { model.setGrn(document.grn()); });

    document.removeEdges({{QStringLiteral("SPI1"), QStringLiteral("LYZ")}});
    QCOMPARE(removed.count(), 1);
    // The next regulator moves up to rank 1.
    QCOMPARE(model.rankAt(model.rowOf({QStringLiteral("CEBPA"), QStringLiteral("LYZ")})), std::optional(1));
    QVERIFY(changed.count() >= 1);
    QVERIFY(equals(model, *document.grn()));
    document.undoStack()->undo();
    QCOMPARE(inserted.count(), 1);
    QVERIFY(equals(model, *document.grn()));
    QCOMPARE(reset.count(), 0);
  }

  void followsRandomEditsAndTheirUndo() {
    GrnDocument document;
    EdgeTableModel model;
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(EdgeTableModel::SortRole);
    sorted.sort(EdgeTableModel::ImportanceColumn, Qt::DescendingOrder);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester sortedTester(&sorted, QAbstractItemModelTester::FailureReportingMode::QtTest);
    connect(&document, &GrnDocument::grnChanged, &model, [&] { model.setGrn(document.grn()); });
    document.load(grnwb::test::modularNetwork(6, 20, 3, 2));
    grnwb::RandomStream random(3, "edits");
    for (int i = 0; i < 40; ++i) {
      const auto& now = *document.grn();
      const auto name = [](const std::string& gene) { return QString::fromStdString(gene); };
      std::vector<std::pair<QString, QString>> gone;
      for (const grn::Edge& edge : now.edges())
        if (random.uniform() < 0.05) gone.emplace_back(name(edge.tf), name(edge.target));
      if (i % 3 == 0)
        document.addEdge(name(now.tfs()[random.below(now.tfs().size())]),
                         name(now.targets()[random.below(now.targets().size())]));
      else
        document.removeEdges(gone);
      QVERIFY(equals(model, *document.grn()));
      if (i % 4 == 3) document.undoStack()->undo();
      QVERIFY(equals(model, *document.grn()));
      for (int row = 1; row < sorted.rowCount(); ++row)
        QVERIFY(sorted.index(row - 1, EdgeTableModel::ImportanceColumn).data(EdgeTableModel::SortRole).toDouble() >=
                sorted.index(row, EdgeTableModel::ImportanceColumn).data(EdgeTableModel::SortRole).toDouble());
    }
    model.setGrn(nullptr);
    QCOMPARE(model.rowCount(), 0);
  }

  void manyChangesReset() {
    EdgeTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const auto network = grnwb::test::modularNetwork(10, 200, 4, 2);
    model.setGrn(network);
    QCOMPARE(reset.count(), 1);
    QVERIFY(equals(model, *network));
  }

  void highlightMarksBothEnds() {
    EdgeTableModel model;
    model.setGrn(smallNetwork());
    model.setHighlightedGenes({QStringLiteral("SPI1")});
    int marked = 0;
    for (int row = 0; row < model.rowCount(); ++row)
      marked += model.index(row, 0).data(EdgeTableModel::HighlightRole).toBool() ? 1 : 0;
    QCOMPARE(marked, 2);
    model.setHighlightedGenes({QStringLiteral("LYZ")});
    QVERIFY(model.index(model.rowOf({QStringLiteral("IRF8"), QStringLiteral("LYZ")}), 0)
                .data(EdgeTableModel::HighlightRole)
                .toBool());
  }

  void aChangeOfARealSize() {
    const auto network = grnwb::test::modularNetwork(75, 925, 10, 5);
    const grn::Edge edge = network->edges()[4000];
    const auto without = std::make_shared<const grn::Grn>(grn::apply(*network, grn::RemoveEdge{edge.tf, edge.target}).grn);
    EdgeTableModel model;
    model.setGrn(network);
    QBENCHMARK {
      model.setGrn(without);
      model.setGrn(network);
    }
    QVERIFY(equals(model, *network));
  }
};
}  // namespace

QTEST_MAIN(TestEdgeTableModel)
#include "tst_edge_table_model.moc"
