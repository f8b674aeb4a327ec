// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison on real blood cells: what it warns of when the synthetic cells are real ones broken on purpose, and that
// it is silent about real cells.
#include "core/pipeline/comparison.h"

#include <QtTest>
#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/data/preprocess.h"
#include "core/grn/impose.h"
#include "core/infer/infer.h"
#include "core/io/read_dataset.h"
#include "core/knowledge/marker_sets.h"
#include "core/knowledge/tf_list.h"
#include "core/pipeline/compared_cells.h"
#include "core/pipeline/comparison_json.h"
#include "core/pipeline/random_runs.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::pipeline;

namespace {

const char* const kBlood = "data/cells/pbmc_purified_7203x8836_counts.h5ad";
const char* const kMarkers = "data/markers/PBMC14k_signatureTable.txt";
const char* const kLabels = "celltype";
const char* const kRareType = "CD34+";
constexpr std::int64_t kCells = 1000, kInvented = 60;
constexpr int kThinning = 10, kGrowth = 30;

using Rows = std::vector<std::int64_t>;

ComparisonParameters quickParameters(std::uint64_t seed) {
  ComparisonParameters parameters;
  parameters.metrics.seed = seed;
  parameters.metrics.lisi = false;

  parameters.sets = 1;
  parameters.controlResamples = 3;
  return parameters;
}

Rows drawn(const Rows& rows, std::int64_t count, std::uint64_t seed) {
  RandomStream random(seed, "cells of a test");
  Rows picked;
  for (const std::size_t i : random.sample(rows.size(), static_cast<std::size_t>(count))) picked.push_back(rows[i]);
  return picked;
}

class TestComparison : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void brokenCellsRaiseTheThreeAlarms();
  void realCellsRaiseNone();
  void markerSetsNameBothSides();
  void jsonKeepsEverything();
  void jsonOfOlderVersionsIsMadeAnew();
  void randomRunsAreFound();

 private:
  TrainingRun runOf(data::Dataset cells) const {
    TrainingRun run;
    run.id = "run-1";
    run.network = m_network;
    run.finished = true;
    run.synthetic = std::make_shared<const data::Dataset>(std::move(cells));
    return run;
  }
  Comparison compared(const TrainingRun& run, std::uint64_t seed) const {
    JobContext job(hardwareThreads());
    return compare({m_data, run, {}, kLabels}, quickParameters(seed), job);
  }
  /// The rows, the type kRareType of the training cells grown, a regulon shuffled, a cluster invented.
  data::Dataset brokenCells(const std::string& tf) const;
  /// The regulon that real cells show best, of middle size.
  std::string plainRegulon() const;

  data::Dataset m_data;       ///< most cells of the rare type left out
  data::Dataset m_spareRare;  ///< these
  std::shared_ptr<const grn::Grn> m_network;
  Comparison m_broken;
};

void TestComparison::initTestCase() {
  if (!test::hasShared(kBlood)) return;
  JobContext job(hardwareThreads());
  const data::Dataset all = data::preprocess(io::readDataset(test::sharedPath(kBlood), job), {}, job).data;
  const std::vector<std::string> labels = cellLabels(all, kLabels);
  Rows kept, spare;
  int rare = 0;
  for (std::int64_t row = 0; row < all.cellCount(); ++row) {
    const bool isSpare = labels[static_cast<std::size_t>(row)] == kRareType && rare++ % kThinning != 0;
    (isSpare ? spare : kept).push_back(row);
  }
  m_data = all.subsetCells(kept);
  m_spareRare = all.subsetCells(spare);
  const std::vector<std::string> tfs = knowledge::matchTfs(knowledge::bundledTfList("human"), all.genes.names).present;
  const data::ScoredEdges edges = infer::infer(m_data.subsetCells(m_data.splitRows("train")), tfs, {}, job).edges;
  m_network = std::make_shared<const grn::Grn>(grn::impose(edges, all.genes.names, {}, job).grn);
}

std::string TestComparison::plainRegulon() const {
  const data::Dataset training = m_data.subsetCells(m_data.splitRows("train"));
  const data::Matrix values = training.x.toDense().array().log1p();
  const auto column = data::indexOf(training.genes.names);
  const auto centred = [&](const std::string& gene) {
    Eigen::VectorXd x = values.col(static_cast<Eigen::Index>(column.at(gene))).cast<double>();
    x.array() -= x.mean();
    return Eigen::VectorXd(x.normalized());
  };
  std::pair<double, std::string> best;
  for (const std::string& tf : m_network->tfs()) {
    const std::vector<std::string> targets = m_network->targetsOf(tf);
    if (targets.size() < 40 || targets.size() > 200) continue;
    const Eigen::VectorXd own = centred(tf);
    double sum = 0;
    for (const std::string& target : targets) sum += std::abs(own.dot(centred(target)));
    best = std::max(best, {sum / static_cast<double>(targets.size()), tf});
  }
  return best.second;
}

data::Dataset TestComparison::brokenCells(const std::string& tf) const {
  const Rows rows = drawn(m_data.splitRows("train"), kCells, 7);
  const data::Dataset base = m_data.subsetCells(rows);
  const std::vector<std::string> labels = cellLabels(base, kLabels);
  const auto rare = std::ranges::count(labels, kRareType);
  Rows extra(static_cast<std::size_t>(rare * (kGrowth - 1)));
  RandomStream random(3, "broken cells");
  for (std::int64_t& row : extra)
    row = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(m_spareRare.cellCount())));
  data::Matrix grown(base.cellCount() + std::ssize(extra), base.geneCount());
  grown << base.x.toDense(), m_spareRare.subsetCells(extra).x.toDense();

  const auto column = data::indexOf(base.genes.names);
  for (const std::string& target : m_network->targetsOf(tf)) {
    const auto gene = static_cast<Eigen::Index>(column.at(target));
    std::vector<float> values(grown.col(gene).begin(), grown.col(gene).end());
    random.shuffle(values);
    for (Eigen::Index cell = 0; cell < grown.rows(); ++cell) grown(cell, gene) = values[static_cast<std::size_t>(cell)];
  }

  // Natural killer cells with the values of other genes: a programme that no cell has.
  std::vector<std::size_t> genes(static_cast<std::size_t>(grown.cols()));
  std::iota(genes.begin(), genes.end(), std::size_t{0});
  random.shuffle(genes);
  Rows killers;
  for (std::size_t i = 0; i < labels.size() && std::ssize(killers) < kInvented; ++i)
    if (labels[i] == "CD56+ NK") killers.push_back(static_cast<std::int64_t>(i));
  const data::Matrix source = base.subsetCells(killers).x.toDense();
  data::Matrix all(grown.rows() + source.rows(), grown.cols());
  all.topRows(grown.rows()) = grown;
  for (Eigen::Index gene = 0; gene < grown.cols(); ++gene)
    all.col(gene).tail(source.rows()) = source.col(static_cast<Eigen::Index>(genes[static_cast<std::size_t>(gene)]));
  data::Dataset cells;
  cells.x = data::SparseMatrix::fromDense(all);
  cells.genes = base.genes;
  for (Eigen::Index i = 0; i < all.rows(); ++i) cells.cells.names.push_back("synthetic-" + std::to_string(i));
  return cells;
}

void TestComparison::brokenCellsRaiseTheThreeAlarms() {
  GRNWB_NEEDS_SHARED(kBlood);
  const std::string tf = plainRegulon();
  m_broken = compared(runOf(brokenCells(tf)), 1);
  const Alarms found = alarms(m_broken);
  QCOMPARE(found.count(), std::size_t{3});
  QCOMPARE(found.driftingTypes, std::vector<std::string>{kRareType});
  QCOMPARE(found.brokenRegulons, std::vector<std::string>{tf});
  QCOMPARE(found.inventedCells.size(), std::size_t{1});
  QVERIFY2(found.inventedCells.front() >= kInvented * 8 / 10 && found.inventedCells.front() <= kInvented * 12 / 10,
           qPrintable(QString::number(found.inventedCells.front())));
  QVERIFY(m_broken.validation.accuracy > 0.7);
}

void TestComparison::realCellsRaiseNone() {
  GRNWB_NEEDS_SHARED(kBlood);
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    const Rows rows = drawn(m_data.splitRows("train"), kCells, 100 + seed);
    const Comparison comparison = compared(runOf(m_data.subsetCells(rows)), seed);
    const Alarms found = alarms(comparison);
    QVERIFY2(found.count() == 0, qPrintable(QStringLiteral("seed %1: %2 drift, %3 regulons, %4 regions")
                                                .arg(seed)
                                                .arg(found.driftingTypes.size())
                                                .arg(found.brokenRegulons.size())
                                                .arg(found.inventedCells.size())));
    QCOMPARE(comparison.rows.front().name, std::string("synthetic"));
    QVERIFY(comparison.rows.front().metrics.mmd < 0.02);
  }
}

void TestComparison::markerSetsNameBothSides() {
  GRNWB_NEEDS_SHARED(kBlood);
  GRNWB_NEEDS_SHARED(kMarkers);
  const Rows rows = drawn(m_data.splitRows("train"), kCells, 101);
  const data::Dataset cells = m_data.subsetCells(rows);
  const std::vector<std::string> labels = cellLabels(cells, kLabels);
  Rows grown = rows;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (labels[i] == "CD14+ Monocyte") grown.insert(grown.end(), 2, rows[i]);
  ComparisonParameters parameters = quickParameters(1);
  parameters.controlResamples = 1;
  parameters.markerSets = std::make_shared<const NamedMarkerSets>(
      NamedMarkerSets{"signatures.txt", knowledge::readMarkerSets(test::sharedPath(kMarkers))});
  JobContext job(hardwareThreads());
  const Comparison found = compare({m_data, runOf(cells), {}, {}}, parameters, job);  // no labels are needed
  QVERIFY(found.types.types.size() >= 6);  // of seven: a set may have none of the variable genes
  for (const std::string& type : found.types.types) QVERIFY(parameters.markerSets->sets.contains(type));
  QCOMPARE(std::ssize(found.types.codes), found.embedding.points.rows());
  QCOMPARE(found.validation.confusion.size(), Eigen::Index{0});
  QVERIFY(alarms(found).driftingTypes.empty());
  const Comparison other = compare({m_data, runOf(m_data.subsetCells(grown)), {}, kLabels}, parameters, job);
  for (std::size_t cell = 0; cell < static_cast<std::size_t>(found.realCells); ++cell)
    QCOMPARE(other.types.codes[cell], found.types.codes[cell]);  // whatever the synthetic cells are
  QCOMPARE(alarms(other).driftingTypes, std::vector<std::string>{"Monocyte"});
  const auto again = comparisonFromJson(comparisonToJson(other));
  QCOMPARE(again->parameters.markerSets->name, std::string("signatures.txt"));
  QVERIFY(again->parameters.markerSets->sets == parameters.markerSets->sets);

  parameters.markerSets = std::make_shared<const NamedMarkerSets>(
      NamedMarkerSets{"fly.txt", {{"eye", {{"ey", 1}}}, {"wing", {{"vg", 1}}}}});
  const ComparisonInputs inputs{m_data, runOf(cells), {}, {}};
  QCOMPARE(test::errorOf([&] { compare(inputs, parameters, job); }).code(), ErrorCode::badInput);
}

void TestComparison::jsonKeepsEverything() {
  GRNWB_NEEDS_SHARED(kBlood);
  m_broken.randomRuns = {{"run-7", true, {1, 2, 3, 4, 5}}};
  const Json json = Json::parse(comparisonToJson(m_broken).dump());
  const auto again = comparisonFromJson(json);
  QVERIFY(again.has_value());
  QCOMPARE(comparisonToJson(*again).dump(), json.dump());
  QVERIFY(again->embedding.points == m_broken.embedding.points);
  QCOMPARE(again->regulons.size(), m_broken.regulons.size());
  QCOMPARE(again->regions.front().cells, m_broken.regions.front().cells);
  QCOMPARE(again->validation.confusion, m_broken.validation.confusion);
  Json damaged = json;
  damaged["type_codes"][0] = 99;
  QCOMPARE(test::errorOf([&] { comparisonFromJson(damaged); }).code(), ErrorCode::badInput);
  damaged = json;
  damaged["embedding"]["x"].erase(0);
  QCOMPARE(test::errorOf([&] { comparisonFromJson(damaged); }).code(), ErrorCode::badInput);
}

void TestComparison::jsonOfOlderVersionsIsMadeAnew() {
  QVERIFY(!comparisonFromJson(Json{{"run", "run-1"}, {"rows", Json::array()}}).has_value());
}

void TestComparison::randomRunsAreFound() {
  const auto network = [](const char* source) {
    return std::make_shared<const grn::Grn>(
        grn::Grn({"TF1"}, {"A"}, {{"TF1", "A", grn::Sign::unknown, false, {}, source}}));
  };
  data::Dataset cells;
  cells.genes.names = {"A", "TF1"};
  const auto made = std::make_shared<const data::Dataset>(cells);
  const auto run = [&](const char* id, const char* source, const char* data) {
    TrainingRun result;
    result.id = id;
    result.network = network(source);
    result.finished = true;
    result.synthetic = made;
    result.provenance.inputs["data"] = data;
    return std::make_shared<const TrainingRun>(result);
  };
  const auto own = run("run-1", "grnboost2", "x"), random = run("run-2", "random", "x");
  JobContext job;
  const auto found = randomRunsBeside(*own, {own, random, run("run-3", "random", "y"), run("run-4", "llm", "x")}, job);
  QCOMPARE(found.size(), std::size_t{1});
  QCOMPARE(found.front()->id, std::string("run-2"));
  QVERIFY(isRandom(*random->network) && !isRandom(*own->network) && !isRandom(grn::Grn()));
}

}  // namespace

QTEST_APPLESS_MAIN(TestComparison)
#include "tst_comparison.moc"
