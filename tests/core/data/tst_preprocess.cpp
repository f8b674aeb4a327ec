// SPDX-License-Identifier: GPL-3.0-or-later
// Preprocessing: by hand on a small matrix, by its promises on larger ones, and what it refuses.
#include "core/data/preprocess.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "tests/core/data/small_data.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::data;
using Names = std::vector<std::string>;

PreprocessParameters small(std::int64_t genes, std::int64_t test, std::int64_t validation) {
  PreprocessParameters p;
  p.genes = genes;
  p.test = test;
  p.validation = validation;
  p.minGenes = 3;
  return p;
}

Preprocessed run(const Dataset& raw, const PreprocessParameters& parameters, int threads = 1) {
  JobContext job(threads);
  return preprocess(raw, parameters, job);
}

FilterCounts filtered(const Dataset& raw, std::int64_t minGenes, std::int64_t minCells) {
  PreprocessParameters parameters;
  parameters.minGenes = minGenes;
  parameters.minCells = minCells;
  JobContext job;
  return countAfterFilters(raw, cellQuality(raw.x, raw.genes.names, job), parameters, nullptr, job);
}

Error errorFor(const Dataset& raw, const PreprocessParameters& parameters) {
  return test::errorOf([&] { run(raw, parameters); });
}

class PreprocessTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void filtersByHand() {
    // g3 is seen in two cells only, one of which (c3) has too few genes; so it is gone after the cells are filtered.
    const Dataset raw =
        test::datasetOf({{1, 1, 2, 0}, {2, 1, 1, 1}, {1, 1, 3, 0}, {0, 0, 0, 4}, {4, 2, 2, 0}, {1, 1, 1, 0}});
    PreprocessParameters p = small(10, 1, 1);
    p.minGenes = 2;
    p.minCells = 2;
    p.librarySize = 100;
    const FilterCounts counts = filtered(raw, 2, 2);
    QCOMPARE(counts.cells, 5);
    QCOMPARE(counts.genes, 3);
    QCOMPARE(filtered(raw, 0, 2).genes, 4);
    p.seed = 3;
    p.keepGenes = {"g3", "g1", "nowhere"};
    const Preprocessed result = run(raw, p);
    QCOMPARE(result.report.cellsIn, 6);
    QCOMPARE(result.report.genesIn, 4);
    QCOMPARE(result.report.cellsTooFewGenes, 1);
    QCOMPARE(result.report.genesTooFewCells, 1);
    QVERIFY((result.report.keepGenesNotFound == Names{"g3", "nowhere"}));
    const auto index = indexOf(result.data.cells.names);
    QVERIFY(!index.contains("c3"));
    const Matrix x = result.data.x.toDense();
    QVERIFY((result.data.genes.names == Names{"g0", "g1", "g2"}));
    const auto c4 = x.row(index.at("c4"));
    QCOMPARE(c4(0), 50.0F);
    QCOMPARE(c4(1), 25.0F);
    QCOMPARE(c4(2), 25.0F);
  }

  void eachCellCountsAtItsFirstFilter() {
    Dataset raw = test::datasetOf({{0, 1, 0, 0}, {1, 1, 1, 1}, {2, 1, 0, 0}, {0, 9, 9, 0}, {5, 4, 0, 0}, {1, 3, 2, 0}});
    raw.genes.names[0] = "MT-CO1";
    PreprocessParameters p = small(4, 1, 1);
    p.minGenes = 2;
    p.maxGenes = 3;
    p.minCounts = 4;
    p.maxCounts = 17;
    p.maxMitochondrial = 50;
    p.minCells = 0;
    JobContext job;
    const CellQuality quality = cellQuality(raw.x, raw.genes.names, job);
    const Categorical labels{{0, 0, 0, 1, 1, 1}, {"a", "b"}};
    FilterCounts counts = countAfterFilters(raw, quality, p, &labels, job);
    QCOMPARE(counts.cells, 1);
    QVERIFY((counts.cellsOfLabel == std::vector<std::int64_t>{0, 1}));
    p.maxMitochondrial = 100;
    p.maxCounts = 0;
    counts = countAfterFilters(raw, quality, p, nullptr, job);
    QCOMPARE(counts.cells, 3);
    p.maxMitochondrial = 30;
    p.maxCounts = 100;
    raw = test::randomCounts(200, 40, 12);
    raw.genes.names[0] = "MT-CO1";
    p.minGenes = 8;
    p.maxGenes = 20;
    p.minCounts = 12;
    p.maxCounts = 30;
    p.maxMitochondrial = 5;
    const PreprocessReport r = run(raw, p).report;
    for (const std::int64_t dropped :
         {r.cellsTooFewGenes, r.cellsTooManyGenes, r.cellsTooFewCounts, r.cellsTooManyCounts, r.cellsTooMitochondrial})
      QVERIFY(dropped > 0);
    QCOMPARE(r.cellsIn, r.cells + r.cellsTooFewGenes + r.cellsTooManyGenes + r.cellsTooFewCounts +
                            r.cellsTooManyCounts + r.cellsTooMitochondrial + r.cellsWithoutCounts);
  }

  void labelsHaveTheirShareOfEverySplit() {
    Dataset raw = test::randomCounts(400, 40, 13);
    Categorical labels{{}, {"rare", "half", "rest"}};
    for (int i = 0; i < 400; ++i) labels.codes.push_back(i % 2 == 0 ? 1 : i % 80 == 1 ? 0 : 2);
    raw.cells.set("type", labels);
    PreprocessParameters p = small(30, 40, 80);
    p.minGenes = 1;
    const std::string plain = contentHash(run(raw, p).data);
    p.stratify = "type";
    const Dataset d = run(raw, p).data;
    const auto codes = std::get<Categorical>(*d.cells.find("type")).codes;
    const auto inPart = [&](const char* part, std::int32_t label) {
      return std::ranges::count_if(d.splitRows(part),
                                   [&](std::int64_t cell) { return codes[std::size_t(cell)] == label; });
    };
    QCOMPARE(inPart("test", 1), 20);
    QCOMPARE(inPart("validation", 1), 40);
    QCOMPARE(inPart("test", 0), 1);
    QCOMPARE(inPart("validation", 0), 1);
    QVERIFY(inPart("train", 0) >= 1);
    QCOMPARE(contentHash(run(raw, p, 2).data), contentHash(d));
    QVERIFY(contentHash(d) != plain);
    raw.cells.set("one", Names(400, "same"));
    p.stratify = "one";
    QCOMPARE(contentHash(run(raw, p).data), plain);
    p.stratify = "cluster";
    const Error error = errorFor(raw, p);
    QVERIFY(error.code() == ErrorCode::badInput);
    QVERIFY2(error.remedy().find("type, one") != std::string::npos, error.what());
  }

  void theMendDropsTheEmptyGenes() {
    const Dataset raw = test::randomCounts(200, 100, 14);
    PreprocessParameters p = small(100, 30, 30);
    p.minCells = 1;
    const PreprocessReport report = run(raw, p).report;
    QVERIFY(!report.emptyInASplit.empty());
    QVERIFY(std::ranges::is_sorted(report.emptyInASplit, {}, &EmptyGene::name));
    QCOMPARE(std::ssize(report.emptyInASplit), report.genesEmptyInASplit);
    for (const EmptyGene& gene : report.emptyInASplit)
      QVERIFY(gene.training == 0 || gene.validation == 0 || gene.test == 0);
    p.minCells = report.minCellsAgainstEmpty;
    const PreprocessReport mended = run(raw, p).report;
    QCOMPARE(mended.genesEmptyInASplit, 0);
    QCOMPARE(mended.minCellsAgainstEmpty, 0);
    p.minCells = report.minCellsAgainstEmpty - 1;
    QVERIFY(run(raw, p).report.genesEmptyInASplit > 0);
  }

  void theRankingIsThatOfPreprocess() {
    const Dataset raw = test::randomCounts(300, 90, 15);
    JobContext job;
    const CellQuality quality = cellQuality(raw.x, raw.genes.names, job);
    for (const char* flavour : {"seurat", "seurat_v3", "cell_ranger"}) {
      PreprocessParameters p = small(25, 40, 40);
      p.variability = flavour;
      const RankedGenes ranked = rankedGenes(raw, quality, p, job);
      QCOMPARE(ranked.variability.score.size(), ranked.genes.size());
      Names chosen;
      for (const std::int64_t gene : ranked.chosen)
        chosen.push_back(raw.genes.names[std::size_t(ranked.genes[std::size_t(gene)])]);
      std::ranges::sort(chosen);
      const Preprocessed result = run(raw, p, 2);
      Names selected = result.data.genes.names;
      for (const EmptyGene& gene : result.report.emptyInASplit) selected.push_back(gene.name);
      std::ranges::sort(selected);
      QVERIFY(selected == chosen);
    }
    QVERIFY(test::errorOf([&] {
              Dataset scaled = raw;
              scaled.x.values[0] = -1;
              rankedGenes(scaled, quality, small(25, 40, 40), job);
            }).code() == ErrorCode::badInput);
  }

  void keepsGenesThatHardlyVary() {
    const Dataset raw = test::randomCounts(300, 60, 11);
    PreprocessParameters p = small(10, 50, 50);
    const Names variable = run(raw, p).data.genes.names;
    JobContext job;
    const GeneVariability v = geneVariability(raw.x, 20000, VariabilityFlavour::seurat, job);
    const auto steady = std::ranges::max_element(v.mean) - v.mean.begin();
    p.keepGenes = {raw.genes.names[std::size_t(steady)], "g0"};
    const Names kept = run(raw, p).data.genes.names;
    for (const std::string& gene : variable) QVERIFY(std::ranges::find(kept, gene) != kept.end());
    QVERIFY(std::ranges::find(kept, p.keepGenes.front()) != kept.end());
    QVERIFY(std::ranges::find(kept, "g0") != kept.end());
    QVERIFY(kept.size() > variable.size());
  }

  void keepsItsPromises() {
    const Dataset raw = test::randomCounts(300, 120, 1);
    const Preprocessed result = run(raw, small(60, 80, 40));
    const Dataset& d = result.data;
    const PreprocessReport& r = result.report;
    QCOMPARE(r.cells, d.cellCount());
    QCOMPARE(r.genes, d.geneCount());
    QCOMPARE(r.genes + r.genesEmptyInASplit, 60);
    QCOMPARE(d.splitRows("test").size(), 80UL);
    QCOMPARE(d.splitRows("validation").size(), 40UL);
    QCOMPARE(std::int64_t(d.splitRows("train").size()), d.cellCount() - 120);
    QCOMPARE(r.training + r.test + r.validation, r.cells);
    QCOMPARE(r.cells + r.cellsTooFewGenes + r.cellsWithoutCounts, 300);
    QCOMPARE(std::set<std::string>(d.cells.names.begin(), d.cells.names.end()).size(), std::size_t(d.cellCount()));
    QVERIFY(std::ranges::is_sorted(d.genes.names));
    for (std::int64_t cell = 0; cell < d.cellCount(); ++cell) GRNWB_CLOSE(d.x.rowSum(cell), 20000, 1e-6);
    for (const char* part : {"train", "validation", "test"}) {
      std::vector<bool> expressed(std::size_t(d.geneCount()), false);
      for (const std::int64_t cell : d.splitRows(part))
        for (const std::int32_t gene : d.x.rowColumns(cell)) expressed[std::size_t(gene)] = true;
      QVERIFY(std::ranges::find(expressed, false) == expressed.end());
    }
  }

  void theCountsAreThoseOfTheInput() {
    const Dataset raw = test::randomCounts(120, 60, 2);
    const Dataset d = run(raw, small(30, 20, 20)).data;
    const auto cellOf = indexOf(raw.cells.names);
    const auto geneOf = indexOf(raw.genes.names);
    const Matrix before = raw.x.toDense(), counts = d.layers.at("counts").toDense(), x = d.x.toDense();
    for (Eigen::Index i = 0; i < counts.rows(); ++i)
      for (Eigen::Index j = 0; j < counts.cols(); ++j) {
        const auto cell = cellOf.at(d.cells.names[std::size_t(i)]);
        QCOMPARE(counts(i, j), before(cell, geneOf.at(d.genes.names[std::size_t(j)])));
        QVERIFY(std::abs(x(i, j) - counts(i, j) * 20000 / counts.row(i).sum()) < 0.01F);
      }
  }

  void repeatsUntilNoGeneAndNoCellIsEmpty() {
    // The gene g0 is expressed in one cell, which expresses nothing else: both must go, whichever split it falls into.
    std::vector<std::vector<float>> rows(12, {0, 1, 2, 3});
    rows[5] = {7, 0, 0, 0};
    PreprocessParameters p = small(4, 2, 2);
    p.minGenes = 1;
    p.minCells = 1;
    for (p.seed = 1; p.seed <= 12; ++p.seed) {
      const Preprocessed result = run(test::datasetOf(rows), p);
      QVERIFY((result.data.genes.names == Names{"g1", "g2", "g3"}));
      QCOMPARE(result.report.genesEmptyInASplit, 1);
      QCOMPARE(result.report.emptyInASplit.size(), 1UL);
      const EmptyGene& empty = result.report.emptyInASplit.front();
      QCOMPARE(empty.name, std::string("g0"));
      QCOMPARE(empty.training + empty.validation + empty.test, 1);
      QCOMPARE(result.report.minCellsAgainstEmpty, 2);
      QCOMPARE(result.report.cellsWithoutCounts, 1);
      QVERIFY(std::ranges::find(result.data.cells.names, "c5") == result.data.cells.names.end());
      QCOMPARE(result.report.test, 2);
      QCOMPARE(result.report.validation, 2);
      QCOMPARE(result.report.training, 7);
    }
  }

  void theSeedAloneDecides() {
    const Dataset raw = test::randomCounts(200, 80, 3);
    PreprocessParameters p = small(40, 40, 40);
    const std::string hash = contentHash(run(raw, p).data);
    QCOMPARE(contentHash(run(raw, p).data), hash);
    QCOMPARE(contentHash(run(raw, p, 2).data), hash);
    p.seed = 2;
    const Dataset other = run(raw, p).data;
    QVERIFY(contentHash(other) != hash);
    QVERIFY(other.genes.names.size() > 30);
  }

  void columnsAndNotesFollowTheCells() {
    Dataset raw = test::randomCounts(60, 30, 4);
    std::vector<double> number;
    for (int i = 0; i < 60; ++i) number.push_back(i);
    raw.cells.set("number", number);
    raw.cells.set("split", Names(60, "old"));
    raw.genes.set("id", raw.genes.names);
    raw.notes["source"] = "here";
    const Dataset d = run(raw, small(10, 10, 10)).data;
    const auto& kept = std::get<std::vector<double>>(*d.cells.find("number"));
    for (std::size_t i = 0; i < kept.size(); ++i) QCOMPARE("c" + std::to_string(int(kept[i])), d.cells.names[i]);
    QVERIFY(std::get<Names>(*d.genes.find("id")) == d.genes.names);
    QCOMPARE(d.notes.at("source"), std::string("here"));
    QCOMPARE(d.splitRows("test").size(), 10UL);
  }

  void equalGeneNamesBecomeUnique() {
    Dataset raw = test::datasetOf(std::vector<std::vector<float>>(10, {1, 2, 3, 4, 5}));
    raw.genes.names = {"A", "A", "A-1", "B", "A"};
    JobContext job;
    PreprocessParameters p = small(5, 2, 2);
    const Preprocessed result = preprocess(raw, p, job);
    QVERIFY((result.data.genes.names == Names{"A", "A-1", "A-2", "A-3", "B"}));
    const Matrix counts = result.data.layers.at("counts").toDense();
    for (int j = 0; j < 5; ++j) QCOMPARE(counts(0, j), std::vector<float>({1, 3, 2, 5, 4})[std::size_t(j)]);
    QVERIFY(job.warnings().front().starts_with("2 gene names occur more than once"));
  }

  void takesTheLayerCountsWhenXIsNoCounts() {
    const Dataset raw = test::randomCounts(100, 40, 5);
    Dataset logged = raw;
    for (float& value : logged.x.values) value = std::log1p(value * 0.7F);
    logged.layers.emplace("counts", raw.x);
    JobContext job;
    const Preprocessed result = preprocess(logged, small(20, 20, 20), job);
    QCOMPARE(contentHash(result.data), contentHash(run(raw, small(20, 20, 20)).data));
    QCOMPARE(job.warnings().size(), 1UL);
    QVERIFY(job.warnings().front().find("layer 'counts'") != std::string::npos);
    QCOMPARE(filtered(logged, 3, 3).genes, filtered(raw, 3, 3).genes);
  }

  void refusesWhatIsNoCounts_data() {
    QTest::addColumn<float>("value");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("negative") << -1.0F << QByteArray("negative");
    QTest::newRow("fraction") << 0.5F << QByteArray("whole");
    QTest::newRow("NaN") << std::numeric_limits<float>::quiet_NaN() << QByteArray("missing");
    QTest::newRow("infinite") << std::numeric_limits<float>::infinity() << QByteArray("infinite");
  }
  void refusesWhatIsNoCounts() {
    QFETCH(const float, value);
    QFETCH(const QByteArray, word);
    Dataset raw = test::randomCounts(40, 20, 6);
    raw.x.values[17] = value;
    const Error error = errorFor(raw, small(10, 5, 5));
    QVERIFY(error.code() == ErrorCode::badInput);
    QVERIFY2(error.problem().find(word.toStdString()) != std::string::npos, error.what());
    QVERIFY2(error.problem().find("in cell 'c") != std::string::npos, error.what());
    QVERIFY(error.remedy().find("counts") != std::string::npos);
  }

  void refusesTooFewCells() {
    const Dataset raw = test::randomCounts(40, 20, 7);
    PreprocessParameters p = small(10, 20, 20);
    const Error error = errorFor(raw, p);
    QVERIFY(error.code() == ErrorCode::badInput);
    QVERIFY2(error.problem().find("cells are left") != std::string::npos, error.what());
    p.minCells = 1000;
    QVERIFY(errorFor(raw, p).problem().find("no gene") != std::string::npos);
    Dataset empty = test::datasetOf({{0, 0}, {0, 0}});
    QVERIFY(errorFor(empty, p).code() == ErrorCode::badInput);
  }

  void refusesParametersOutOfRange() {
    const Dataset raw = test::randomCounts(40, 20, 8);
    PreprocessParameters p = small(10, 5, 5);
    p.librarySize = 0;
    QCOMPARE(errorFor(raw, p).subject(), std::string("--library-size"));
    p = small(10, 0, 5);
    QVERIFY(errorFor(raw, p).code() == ErrorCode::usage);
    p = small(-1, 5, 5);
    QVERIFY(errorFor(raw, p).code() == ErrorCode::usage);
  }

  void saysWhenAllGenesAreKept() {
    JobContext job;
    const Preprocessed result = preprocess(test::randomCounts(60, 20, 9), small(50, 10, 10), job);
    QVERIFY(result.data.geneCount() <= 20);
    QVERIFY(job.warnings().front().ends_with("so all are kept"));
  }

  void stopsWhenAsked() {
    JobContext job;
    job.requestStop();
    QVERIFY(test::errorOf([&] { preprocess(test::randomCounts(40, 20, 1), small(10, 5, 5), job); }).code() ==
            ErrorCode::cancelled);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(PreprocessTest)
#include "tst_preprocess.moc"
