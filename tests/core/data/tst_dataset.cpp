// SPDX-License-Identifier: GPL-3.0-or-later
// Sparse matrices, tables and data sets: subsets, splits, labels, hashes.
#include "core/data/dataset.h"

#include <QtTest>
#include <limits>

#include "core/data/scored_edges.h"
#include "tests/core/data/small_data.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::data;
using Names = std::vector<std::string>;
using Indices = std::vector<std::int64_t>;

Dataset threeByFour() {
  Dataset d = test::datasetOf({{0, 2, 0, 1}, {3, 0, 0, 0}, {0, 5, 6, 7}});
  d.cells.set("type", Categorical{{0, -1, 1}, {"B", "T"}});
  d.cells.set("depth", std::vector<double>{3, 3, 18});
  d.genes.set("id", Names{"a", "b", "c", "d"});
  d.layers.emplace("counts", d.x);
  return d;
}

class DatasetTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void sparseAndDenseAgree() {
    const Dataset d = threeByFour();
    QCOMPARE(d.x.nonzero(), 6);
    QCOMPARE(d.x.rowSum(2), 18.0);
    QCOMPARE(d.x.rowColumns(1).size(), 1UL);
    QCOMPARE(d.x.rowValues(1)[0], 3.0F);
    QVERIFY(SparseMatrix::fromDense(d.x.toDense()) == d.x);
  }

  void subsetsReorder() {
    const Dataset d = threeByFour();
    const Dataset part = d.subset(Indices{2, 0}, Indices{3, 1, 0});
    Matrix expected(2, 3);
    expected << 7, 5, 0, 1, 2, 0;
    QVERIFY(part.x.toDense() == expected);
    QVERIFY(part.layers.at("counts") == part.x);
    QVERIFY((part.cells.names == Names{"c2", "c0"}));
    QVERIFY((part.genes.names == Names{"g3", "g1", "g0"}));
    QVERIFY((std::get<Categorical>(*part.cells.find("type")) == Categorical{{1, 0}, {"B", "T"}}));
    QVERIFY((std::get<std::vector<double>>(*part.cells.find("depth")) == std::vector<double>{18, 3}));
    QVERIFY((std::get<Names>(*part.genes.find("id")) == Names{"d", "b", "a"}));
    for (std::int64_t row = 0; row < 2; ++row) QVERIFY(std::ranges::is_sorted(part.x.rowColumns(row)));
    QCOMPARE(d.subsetCells(Indices{}).cellCount(), 0);
    QCOMPARE(d.subsetCells(Indices{}).geneCount(), 4);
  }

  void tableColumnsAreReplacedInPlace() {
    Dataset d = threeByFour();
    d.cells.set("type", std::vector<double>{1, 2, 3});
    QCOMPARE(d.cells.columns.size(), 2UL);
    QCOMPARE(d.cells.columns.front().first, std::string("type"));
    QVERIFY(d.cells.find("absent") == nullptr);
  }

  void anyColumnBecomesLabels() {
    const double missing = std::numeric_limits<double>::quiet_NaN();
    QVERIFY((toCategorical(std::vector<double>{10, 2, missing, 10}) == Categorical{{1, 0, -1, 1}, {"2", "10"}}));
    QVERIFY((toCategorical(Names{"b", "a", "b"}) == Categorical{{1, 0, 1}, {"a", "b"}}));
    const Categorical labels{{0, 1}, {"z", "a"}, true};
    QVERIFY(toCategorical(labels) == labels);
  }

  void splitRowsNameThePart() {
    Dataset d = threeByFour();
    QVERIFY(test::errorOf([&] { d.splitRows("test"); }).code() == ErrorCode::badInput);
    d.cells.set("split", Names{"train", "test", "train"});
    QVERIFY((d.splitRows("train") == Indices{0, 2}));
    const Error error = test::errorOf([&] { d.splitRows("validation"); });
    QVERIFY(error.code() == ErrorCode::badInput);
    QVERIFY(error.remedy().find("test, train") != std::string::npos);
  }

  void theHashFollowsContent() {
    const Dataset d = threeByFour();
    const std::string hash = contentHash(d);
    QCOMPARE(hash.size(), 64UL);
    QCOMPARE(contentHash(threeByFour()), hash);
    Dataset changed = d;
    changed.x.values[0] += 1;
    QVERIFY(contentHash(changed) != hash);
    changed = d;
    changed.genes.names[0] = "g";
    QVERIFY(contentHash(changed) != hash);
    changed = d;
    changed.cells.set("split", Names{"train", "test", "train"});
    QVERIFY(contentHash(changed) != hash);
    changed = d;
    changed.notes["seen"] = "yes";
    QCOMPARE(contentHash(changed), hash);
  }

  void theFirstOfEqualNamesIsFound() {
    const auto index = indexOf({"a", "b", "a"});
    QCOMPARE(index.size(), 2UL);
    QCOMPARE(index.at("a"), 0);
  }

  void edgesSortByImportanceThenName() {
    ScoredEdges edges{{"B", "x", 1}, {"A", "y", 1}, {"C", "z", 2}, {"A", "x", 1}};
    sortByImportance(edges);
    QVERIFY((edges == ScoredEdges{{"C", "z", 2}, {"A", "x", 1}, {"A", "y", 1}, {"B", "x", 1}}));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(DatasetTest)
#include "tst_dataset.moc"
