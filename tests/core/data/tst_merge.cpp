// SPDX-License-Identifier: GPL-3.0-or-later
// Several data sets as one: genes, columns, names and batches of the whole, and what is refused.
#include "core/data/merge.h"

#include <QtTest>
#include <cmath>

#include "tests/core/data/small_data.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::data;
using Names = std::vector<std::string>;

Merged merge(const std::vector<NamedDataset>& parts, const std::string& column = "batch", int threads = 1) {
  JobContext job(threads);
  return merged(parts, column, job);
}

Error errorFor(const std::vector<NamedDataset>& parts, const std::string& column = "batch") {
  return test::errorOf([&] { merge(parts, column); });
}

class MergeTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void commonGenesInTheFirstOrder() {
    Dataset a = test::datasetOf({{1, 2, 3, 0}, {4, 0, 6, 7}}), b = test::datasetOf({{5, 0, 8}});
    a.genes.names = {"D", "A", "C", "B"};
    b.genes.names = {"B", "C", "D"};
    a.genes.set("id", Names{"id1", "id2", "id3", "id4"});
    b.cells.names = {"other"};
    const Merged all = merge({{"first", &a}, {"second", &b}});
    QVERIFY((all.data.genes.names == Names{"D", "C", "B"}));
    QVERIFY((std::get<Names>(*all.data.genes.find("id")) == Names{"id1", "id3", "id4"}));
    QVERIFY((all.data.cells.names == Names{"c0", "c1", "other"}));
    Matrix expected(3, 3);
    expected << 1, 3, 0, 4, 6, 7, 8, 0, 5;
    QVERIFY(all.data.x.toDense() == expected);
    const auto& batch = std::get<Categorical>(*all.data.cells.find("batch"));
    QVERIFY((batch.codes == std::vector<std::int32_t>{0, 0, 1}));
    QVERIFY((batch.categories == Names{"first", "second"}));
    QCOMPARE(all.report.commonGenes, 3);
    QVERIFY((all.report.genesLost == std::vector<std::int64_t>{1, 0}));
    QCOMPARE(all.report.cellsRenamed, 0);
  }

  void columnsOfAllParts() {
    Dataset a = test::datasetOf({{1, 2}, {3, 4}}), b = test::datasetOf({{5, 6}});
    b.cells.names = {"x"};
    a.cells.set("type", Categorical{{1, -1}, {"T", "B"}});
    b.cells.set("type", Categorical{{0}, {"NK"}});
    a.cells.set("age", std::vector<double>{3, 4});
    b.cells.set("donor", Names{"d1"});
    a.cells.set("mixed", std::vector<double>{1, 2.5});
    b.cells.set("mixed", Names{"late"});
    a.cells.set("sex", Categorical{{0, 0}, {"f"}});
    const Table cells = merge({{"a", &a}, {"b", &b}}).data.cells;
    const auto& type = std::get<Categorical>(*cells.find("type"));
    QVERIFY((type.categories == Names{"T", "B", "NK"}));
    QVERIFY((type.codes == std::vector<std::int32_t>{1, -1, 2}));
    QVERIFY((std::get<Names>(*cells.find("donor")) == Names{"", "", "d1"}));
    QVERIFY((std::get<Names>(*cells.find("mixed")) == Names{"1", "2.5", "late"}));
    QVERIFY((std::get<Categorical>(*cells.find("sex")).codes == std::vector<std::int32_t>{0, 0, -1}));
    const auto& age = std::get<std::vector<double>>(*cells.find("age"));
    QCOMPARE(age[1], 4.0);
    QVERIFY(std::isnan(age[2]));
  }

  void cellsOfEqualNamesGetTheirBatch() {
    Dataset a = test::datasetOf({{1, 2}, {3, 4}}), b = test::datasetOf({{5, 6}, {7, 8}});
    b.cells.names = {"c1", "c2"};
    const Merged all = merge({{"day1", &a}, {"day2", &b}});
    QVERIFY((all.data.cells.names == Names{"c0", "c1-day1", "c1-day2", "c2"}));
    QCOMPARE(all.report.cellsRenamed, 2);
    const auto same = merge({{"run", &a}, {"run", &a}}).data;
    QVERIFY((same.cells.names == Names{"c0-run", "c1-run", "c0-run-1", "c1-run-1"}));
    QVERIFY((std::get<Categorical>(*same.cells.find("batch")).categories == Names{"run", "run-1"}));
  }

  void layersAllHave() {
    Dataset a = test::randomCounts(30, 40, 1), b = test::randomCounts(20, 40, 2);
    a.layers["counts"] = a.x;
    b.layers["counts"] = b.x;
    a.layers["spliced"] = a.x;
    a.embeddings["X_pca"] = Matrix::Zero(30, 2);
    const Dataset all = merge({{"a", &a}, {"b", &b}}, "run", 2).data;
    QCOMPARE(all.layers.size(), 1UL);
    QVERIFY(all.layers.at("counts") == all.x);
    QVERIFY(all.embeddings.empty());
    QVERIFY(all.x.toDense().topRows(30) == a.x.toDense());
    QVERIFY(all.x.toDense().bottomRows(20) == b.x.toDense());
    QVERIFY(all.cells.find("run") != nullptr);
  }

  void refusesWhatDoesntFit() {
    const Dataset a = test::randomCounts(30, 40, 1);
    Dataset b = a;
    QVERIFY(errorFor({{"a", &a}}).code() == ErrorCode::badInput);
    for (float& value : b.x.values) value = std::log1p(0.7F * value);
    const Error kinds = errorFor({{"a", &a}, {"b", &b}});
    QVERIFY(kinds.code() == ErrorCode::badInput);
    QVERIFY2(kinds.problem().find("a holds counts") != std::string::npos, kinds.what());
    QVERIFY2(kinds.problem().find("b holds log") != std::string::npos, kinds.what());
    b = a;
    for (std::string& gene : b.genes.names) gene = "G" + gene.substr(1);
    const Error genes = errorFor({{"a", &a}, {"b", &b}});
    QCOMPARE(genes.subject(), std::string("b"));
    QVERIFY2(genes.problem().find("only the case differs") != std::string::npos, genes.what());
    b = a;
    b.cells.set("batch", Names(30, "x"));
    QVERIFY(errorFor({{"a", &a}, {"b", &b}}).remedy().find("another name") != std::string::npos);
    QCOMPARE(merge({{"a", &a}, {"b", &b}}, "file").data.cellCount(), 60);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(MergeTest)
#include "tst_merge.moc"
