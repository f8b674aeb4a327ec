// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trees/random_forest.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>
#include <thread>

#include "core/base/random.h"
#include "core/trees/tree_growth.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::trees;

namespace {

/// Values by column, and the classes.
struct Samples {
  std::size_t count = 0, features = 0;
  std::vector<double> values;
  std::vector<bool> isClassOne;

  FeatureColumns columns() const { return {values, count, features}; }
};

/// Class 1 when feature 0 and feature 1 have different signs; the other features say nothing.
Samples crossed(std::size_t count, std::uint64_t seed) {
  Samples samples{count, 5, std::vector<double>(5 * count), {}};
  RandomStream random(seed, "crossed");
  for (double& value : samples.values) value = random.normal();
  for (std::size_t s = 0; s < count; ++s)
    samples.isClassOne.push_back((samples.columns().at(s, 0) > 0) != (samples.columns().at(s, 1) > 0));
  return samples;
}

std::vector<double> probabilities(const Samples& train, const Samples& test, std::int64_t trees, int threads = 1,
                                  std::uint64_t seed = 1) {
  JobContext job(threads);
  return forestProbabilities(train.columns(), train.isClassOne, test.columns(), {trees, seed}, job);
}

/// Rows x features for regressions, by column; each feature with its own number of different values.
struct Regression {
  std::vector<std::vector<float>> columns;
  std::vector<float> response;

  BinnedMatrix features() const {
    BinnedMatrix features(response.size(), BinnedMatrix::kManyBins);
    for (const auto& column : columns) features.addFeature(column);
    return features;
  }
};

/// The response follows feature 1, less so feature 2, and noise.
Regression noisySum(std::size_t rows, const std::vector<std::uint64_t>& valuesOfFeature, std::uint64_t seed) {
  Regression data;
  RandomStream random(seed, "noisy sum");
  for (const std::uint64_t values : valuesOfFeature) {
    std::vector<float>& column = data.columns.emplace_back();
    for (std::size_t row = 0; row < rows; ++row)
      column.push_back(static_cast<float>(random.below(values)) / static_cast<float>(values));
  }
  for (std::size_t row = 0; row < rows; ++row)
    data.response.push_back(3 * data.columns[1][row] + data.columns[2][row] + static_cast<float>(random.normal()) / 2);
  return data;
}

std::vector<double> importances(const Regression& data, std::optional<std::size_t> excluded, std::int64_t trees,
                                std::uint64_t seed = 1) {
  const JobContext job;
  return forestImportances(data.features(), data.response, excluded, {trees, seed}, job);
}

/// Sends the drawn rows down a tree and holds every split and leaf against a search in plain doubles over all features.
class NaiveSearch : public TreeListener {
 public:
  /// draws: how often each row was drawn; unit: of the response in fixed point.
  NaiveSearch(const Regression& data, const std::vector<int>& draws, double unit)
      : m_data(data), m_draws(draws), m_unit(unit) {
    for (std::size_t row = 0; row < draws.size(); ++row)
      if (draws[row] > 0) m_rows.push_back(row);
  }

  Passengers all() const { return {0, m_rows.size()}; }
  const std::vector<std::array<std::size_t, 3>>& splits() const { return m_splits; }
  std::size_t leaves() const { return m_leaves; }

  bool isInterested(Passengers) const override { return true; }

  std::size_t split(Passengers atNode, const NodeSplit& split, std::uint64_t) override {
    m_splits.push_back({split.feature, split.below, split.above});
    double best = -1;
    for (std::size_t f = 0; f < m_data.columns.size(); ++f) {
      std::set<float> values;
      for (std::size_t i = atNode.begin; i < atNode.end; ++i) values.insert(m_data.columns[f][m_rows[i]]);
      for (auto value = values.begin(); value != values.end() && value != std::prev(values.end()); ++value)
        best = std::max(best, score(atNode, f, *value));
    }
    const std::vector<float>& column = m_data.columns[split.feature];
    std::vector<float> sorted = column;
    std::ranges::sort(sorted);
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    const float below = sorted[split.below];
    const double ours = split.score * m_unit * m_unit;
    const double tolerance = 1e-6 * best + 1e-9;
    if (std::abs(ours - best) > tolerance || std::abs(score(atNode, split.feature, below) - best) > tolerance)
      qFatal("split of %zu rows scores %.12g, the best %.12g", atNode.end - atNode.begin, ours, best);
    const auto middle = std::stable_partition(m_rows.begin() + static_cast<std::ptrdiff_t>(atNode.begin),
                                              m_rows.begin() + static_cast<std::ptrdiff_t>(atNode.end),
                                              [&](std::size_t row) { return column[row] <= below; });
    return static_cast<std::size_t>(middle - m_rows.begin());
  }

  void leaf(Passengers atNode, std::uint64_t) override {
    ++m_leaves;
    std::set<float> responses;
    std::set<std::vector<float>> samples;
    for (std::size_t i = atNode.begin; i < atNode.end; ++i) {
      responses.insert(m_data.response[m_rows[i]]);
      std::vector<float> sample;
      for (const auto& column : m_data.columns) sample.push_back(column[m_rows[i]]);
      samples.insert(std::move(sample));
    }
    if (responses.size() > 1 && samples.size() > 1) qFatal("a leaf of %zu rows could be split", responses.size());
  }

 private:
  /// n_left * n_right * (mean_left - mean_right)^2
  double score(Passengers atNode, std::size_t feature, float below) const {
    double count[2] = {}, sum[2] = {};
    for (std::size_t i = atNode.begin; i < atNode.end; ++i) {
      const std::size_t row = m_rows[i], side = m_data.columns[feature][row] > below ? 1 : 0;
      count[side] += m_draws[row];
      sum[side] += m_draws[row] * double{m_data.response[row]};
    }
    return count[0] * count[1] * std::pow(sum[0] / count[0] - sum[1] / count[1], 2);
  }

  const Regression& m_data;
  const std::vector<int>& m_draws;
  double m_unit;
  std::vector<std::size_t> m_rows;
  std::vector<std::array<std::size_t, 3>> m_splits;
  std::size_t m_leaves = 0;
};

class RandomForestTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void learnsWhatNoSingleFeatureTells();
  void splitsHalfwayBetweenValues();
  void givesTheShareOfTheClassWhereNothingSplits();
  void looksAtFurtherFeaturesWhenSomeAreConstant();
  void remembersDistinctSamples();
  void keepsEqualValuesTogether();
  void doesNotDependOnThreads();
  void dependsOnSeed();
  void countsTreesAndStops();
  void stopsWhileItGrows();
  void refusesBadInput();
  void aSamplesAnswerDoesntDependOnTheOthers();
  void learnsFromMoreValuesThanBins();
  void splitsLikeANaiveSearch_data();
  void splitsLikeANaiveSearch();
  void drawsEachFeatureEquallyOften();
  void importancesFollowTheResponse();
  void excludedIsAsIfItWereNotThere();
  void nothingToExplainGivesNoImportance();
  void importancesDependOnSeed();
  void importancesStop();
  void importancesStopWhileTheForestGrows();
  void aTreeStopsAtTheNextNode();
};

void RandomForestTest::learnsWhatNoSingleFeatureTells() {
  const Samples train = crossed(600, 1), test = crossed(400, 2);
  const std::vector<double> probability = probabilities(train, test, 200);
  int right = 0;
  for (std::size_t s = 0; s < test.count; ++s) right += (probability[s] > 0.5) == test.isClassOne[s] ? 1 : 0;
  QVERIFY2(right > 350, qPrintable(QString::number(right)));
}

void RandomForestTest::splitsHalfwayBetweenValues() {
  Samples train{40, 1, std::vector<double>(40, 2.0), std::vector<bool>(40, false)};
  for (std::size_t s = 20; s < 40; ++s) train.values[s] = 5.0, train.isClassOne[s] = true;
  const Samples test{4, 1, {-9.0, 3.5, 3.5000001, 9.0}, {}};
  QCOMPARE(probabilities(train, test, 50), (std::vector<double>{0, 0, 1, 1}));
}

void RandomForestTest::givesTheShareOfTheClassWhereNothingSplits() {
  Samples train{300, 2, std::vector<double>(600, 1.0), std::vector<bool>(300, false)};
  for (std::size_t s = 0; s < 90; ++s) train.isClassOne[s] = true;
  const std::vector<double> probability = probabilities(train, Samples{1, 2, {1.0, 1.0}, {}}, 1000);
  // Mean of 1000 bootstrap shares, each with standard deviation sqrt(.3 * .7 / 300): within six standard errors.
  QVERIFY2(std::abs(probability[0] - 0.3) < 6 * std::sqrt(0.3 * 0.7 / 300 / 1000),
           qPrintable(QString::number(probability[0])));
}

void RandomForestTest::looksAtFurtherFeaturesWhenSomeAreConstant() {
  Samples train{40, 9, std::vector<double>(360, 1.0), std::vector<bool>(40, false)};
  for (std::size_t s = 20; s < 40; ++s) train.values[8 * 40 + s] = 3.0, train.isClassOne[s] = true;
  Samples test{2, 9, std::vector<double>(18, 1.0), {}};
  test.values[8 * 2 + 1] = 3.0;
  QCOMPARE(probabilities(train, test, 50), (std::vector<double>{0, 1}));
}

void RandomForestTest::remembersDistinctSamples() {
  // Leaves are pure, and about 63 % of the trees saw the sample: its own class gets most votes even without a pattern.
  Samples train = crossed(200, 3);
  RandomStream random(4, "noise");
  for (std::size_t s = 0; s < train.count; ++s) train.isClassOne[s] = random.uniform() < 0.5;
  const std::vector<double> probability = probabilities(train, train, 300);
  for (std::size_t s = 0; s < train.count; ++s) QCOMPARE(probability[s] > 0.5, bool{train.isClassOne[s]});
}

void RandomForestTest::keepsEqualValuesTogether() {
  // Two samples with the same values and different classes share a leaf, whichever way the bootstrap falls.
  const Samples train{4, 1, {1.0, 1.0, 2.0, 2.0}, {false, true, true, true}};
  const Samples test{2, 1, {1.0, 2.0}, {}};
  const std::vector<double> probability = probabilities(train, test, 4000);
  // Of the bootstrap's n draws at value 1 half are of class 1. n is 0 in 1/16 of the trees, and then all is class 1.
  QVERIFY2(std::abs(probability[0] - (0.5 * 15 / 16 + 1.0 / 16)) < 0.03, qPrintable(QString::number(probability[0])));
  // Without a draw at value 2, in 1/16 of the trees, the leaf holds value 1 only.
  QVERIFY2(std::abs(probability[1] - (15.0 / 16 + 0.5 / 16)) < 0.015, qPrintable(QString::number(probability[1])));
}

void RandomForestTest::doesNotDependOnThreads() {
  const Samples train = crossed(150, 5), test = crossed(50, 6);
  QCOMPARE(probabilities(train, test, 100, 2), probabilities(train, test, 100, 1));
}

void RandomForestTest::dependsOnSeed() {
  const Samples train = crossed(150, 5), test = crossed(50, 6);
  QVERIFY(probabilities(train, test, 20, 1, 1) != probabilities(train, test, 20, 1, 2));
}

void RandomForestTest::countsTreesAndStops() {
  const Samples samples = crossed(50, 7);
  JobContext job;
  job.beginPhase("Random forest", 30);
  forestProbabilities(samples.columns(), samples.isClassOne, samples.columns(), {30, 1}, job);
  QCOMPARE(job.progress().done, 30);
  job.requestStop();
  QCOMPARE(test::errorOf([&] {
             forestProbabilities(samples.columns(), samples.isClassOne, samples.columns(), {30, 1}, job);
           }).code(),
           ErrorCode::cancelled);
}

void RandomForestTest::stopsWhileItGrows() {
  constexpr std::int64_t kTrees = 1'000'000;
  const Samples train = crossed(400, 7), test = crossed(1, 8);
  JobContext job(2);
  ErrorCode code{};
  std::thread worker([&] {
    code = test::errorOf([&] {
             forestProbabilities(train.columns(), train.isClassOne, test.columns(), {kTrees, 1}, job);
           }).code();
  });
  while (job.progress().done == 0) std::this_thread::yield();
  job.requestStop();
  worker.join();
  QCOMPARE(code, ErrorCode::cancelled);
  QVERIFY(job.progress().done < kTrees / 100);
}

void RandomForestTest::refusesBadInput() {
  const Samples samples = crossed(20, 8);
  QCOMPARE(test::errorOf([&] { probabilities(Samples{}, samples, 5); }).code(), ErrorCode::badInput);
  QCOMPARE(test::errorOf([&] { probabilities(samples, Samples{1, 1, {0.0}, {}}, 5); }).code(), ErrorCode::badInput);
  Samples missing = samples;
  missing.values[3] = std::numeric_limits<double>::quiet_NaN();
  QCOMPARE(test::errorOf([&] { probabilities(missing, samples, 5); }).code(), ErrorCode::badInput);
  constexpr std::size_t kTooMany = std::size_t{1} << 20;
  const Samples many{kTooMany, 1, std::vector<double>(kTooMany), std::vector<bool>(kTooMany)};
  QCOMPARE(test::errorOf([&] { probabilities(many, Samples{1, 1, {0.0}, {}}, 5); }).code(), ErrorCode::badInput);
}

void RandomForestTest::aSamplesAnswerDoesntDependOnTheOthers() {
  const Samples train = crossed(150, 5), test = crossed(50, 6);
  Samples last{1, 5, {}, {}};
  for (std::size_t f = 0; f < 5; ++f) last.values.push_back(test.columns().at(49, f));
  QCOMPARE(probabilities(train, last, 50)[0], probabilities(train, test, 50)[49]);
}

void RandomForestTest::learnsFromMoreValuesThanBins() {
  constexpr std::size_t kSamples = 70000;
  Samples train{kSamples, 1, std::vector<double>(kSamples), std::vector<bool>(kSamples)};
  for (std::size_t s = 0; s < kSamples; ++s) {
    train.values[s] = static_cast<double>(s);
    train.isClassOne[s] = s >= 30000 && s < 31000;
  }
  const Samples test{4, 1, {29900.0, 30100.0, 30900.0, 31100.0}, {}};
  QCOMPARE(probabilities(train, test, 3), (std::vector<double>{0, 1, 1, 0}));
}

void RandomForestTest::splitsLikeANaiveSearch_data() {
  QTest::addColumn<std::size_t>("rows");
  QTest::addColumn<std::vector<std::uint64_t>>("values");
  QTest::addRow("few values") << std::size_t{700} << std::vector<std::uint64_t>{2, 3, 10, 25, 40};
  QTest::addRow("many values") << std::size_t{400} << std::vector<std::uint64_t>{1 << 20, 1 << 20, 1 << 20};
  QTest::addRow("more than eight features")
      << std::size_t{300} << std::vector<std::uint64_t>{5, 1 << 20, 3, 4, 90, 1, 2, 2, 7, 1 << 20, 30};
  QTest::addRow("alike rows") << std::size_t{300} << std::vector<std::uint64_t>{2, 3, 3};
}

void RandomForestTest::splitsLikeANaiveSearch() {
  QFETCH(std::size_t, rows);
  QFETCH(std::vector<std::uint64_t>, values);
  const Regression data = noisySum(rows, values, 11);
  const BinnedMatrix features = data.features();
  const PackedSum packing(2 * rows);
  const double unit = 0x1p-34;
  RandomStream random(12, "draws");
  std::vector<int> draws;
  std::vector<std::uint64_t> words;
  for (std::size_t row = 0; row < rows; ++row) {
    draws.push_back(static_cast<int>(random.below(3)));
    words.push_back(static_cast<std::uint64_t>(draws[row]) * packing.pack(std::llround(data.response[row] / unit)));
  }
  std::vector<std::array<std::size_t, 3>> first;
  for (const Simd simd : supportedSimd()) {
    NaiveSearch naive(data, draws, unit);
    TreeGrowth growth(features, packing, values.size(), std::nullopt, simd);
    growth.grow(words, 1, naive, naive.all(), JobContext());
    QCOMPARE(naive.leaves(), naive.splits().size() + 1);
    QVERIFY(naive.leaves() > 15);
    if (first.empty()) first = naive.splits();
    QVERIFY(naive.splits() == first);
  }
}

void RandomForestTest::drawsEachFeatureEquallyOften() {
  // Seven copies of a feature split equally well, and the first drawn wins; the excluded and the constant never do.
  constexpr std::size_t kCopies = 7, kDraws = 7000;
  const std::vector<float> copy{1, 2, 3, 4, 5, 6};
  BinnedMatrix features(copy.size(), BinnedMatrix::kManyBins);
  for (std::size_t f = 0; f < kCopies + 1; ++f) features.addFeature(copy);
  features.addFeature(std::vector<float>(copy.size(), 1.0F));
  const PackedSum packing(copy.size());
  std::vector<std::uint32_t> rows(copy.size());
  std::iota(rows.begin(), rows.end(), 0U);
  std::vector<std::uint64_t> words;
  for (const std::uint32_t row : rows) words.push_back(packing.pack(row * row));
  const std::uint64_t total = std::accumulate(words.begin(), words.end(), std::uint64_t{0});
  for (const std::size_t wanted : {1U, 3U}) {
    SplitSearch search(features, packing, wanted, kCopies);
    std::vector<int> chosen(features.features());
    for (std::size_t draw = 0; draw < kDraws; ++draw) {
      RandomStream key(draw, "feature draws", wanted);
      ++chosen[search.find(rows, words, total, NodeDraws(key.bits()))->feature];
    }
    QCOMPARE(chosen[kCopies], 0);
    QCOMPARE(chosen[kCopies + 1], 0);
    double chiSquare = 0;
    for (std::size_t f = 0; f < kCopies; ++f) chiSquare += std::pow(chosen[f] - 1000.0, 2) / 1000;
    QVERIFY2(chiSquare < 22.5, qPrintable(QString::number(chiSquare)));  // passed with probability .001
  }
}

void RandomForestTest::importancesFollowTheResponse() {
  const Regression data = noisySum(500, {50, 50, 50, 50, 50}, 13);
  const std::vector<double> importance = importances(data, std::nullopt, 100);
  QVERIFY(std::abs(std::accumulate(importance.begin(), importance.end(), 0.0) - 1) < 1e-12);
  QVERIFY(importance[1] > importance[2]);
  for (const std::size_t noise : {0U, 3U, 4U}) QVERIFY(importance[2] > importance[noise] && importance[noise] > 0);
}

void RandomForestTest::excludedIsAsIfItWereNotThere() {
  const Regression data = noisySum(300, {50, 50, 50, 50, 50, 50}, 14);
  Regression without = data;
  without.columns.erase(without.columns.begin() + 1);
  std::vector<double> expected = importances(without, std::nullopt, 30);
  expected.insert(expected.begin() + 1, 0.0);
  QCOMPARE(importances(data, 1, 30), expected);
}

void RandomForestTest::nothingToExplainGivesNoImportance() {
  Regression data = noisySum(100, {50, 50, 50}, 15);
  std::ranges::fill(data.response, 7.0F);
  QCOMPARE(importances(data, std::nullopt, 10), std::vector<double>(3));
  Regression alone{{{1, 2, 3, 4}}, {4, 3, 2, 1}};
  QCOMPARE(importances(alone, 0, 10), std::vector<double>(1));
  QCOMPARE(importances(alone, std::nullopt, 10), std::vector<double>(1, 1.0));
}

void RandomForestTest::importancesDependOnSeed() {
  const Regression data = noisySum(100, {50, 50, 50, 50}, 16);
  QCOMPARE(importances(data, std::nullopt, 10, 1), importances(data, std::nullopt, 10, 1));
  QVERIFY(importances(data, std::nullopt, 10, 1) != importances(data, std::nullopt, 10, 2));
}

void RandomForestTest::importancesStop() {
  const Regression data = noisySum(100, {50, 50, 50}, 17);
  JobContext job;
  job.requestStop();
  QCOMPARE(test::errorOf([&] {
             forestImportances(data.features(), data.response, std::nullopt, {10, 1}, job);
           }).code(),
           ErrorCode::cancelled);
}

void RandomForestTest::importancesStopWhileTheForestGrows() {
  const Regression data = noisySum(100, {50, 50, 50}, 17);
  const BinnedMatrix features = data.features();
  JobContext job;
  std::atomic<bool> begun = false;
  ErrorCode code{};
  std::thread worker([&] {
    begun = true;
    code = test::errorOf([&] {  // more trees than there is time for
             forestImportances(features, data.response, std::nullopt, {std::int64_t{1} << 40, 1}, job);
           })
               .code();
  });
  while (!begun) std::this_thread::yield();
  importances(data, std::nullopt, 200);  // time for the other to get on
  job.requestStop();
  worker.join();
  QCOMPARE(code, ErrorCode::cancelled);
}

void RandomForestTest::aTreeStopsAtTheNextNode() {
  class Stopper : public TreeListener {
   public:
    Stopper(JobContext& job, int nodesUntilStop) : m_job(job), m_nodesUntilStop(nodesUntilStop) {}
    int nodes() const { return m_nodes; }

    bool isInterested(Passengers) const override { return true; }
    std::size_t split(Passengers, const NodeSplit&, std::uint64_t) override { return count(), 0; }
    void leaf(Passengers, std::uint64_t) override { count(); }

   private:
    void count() {
      if (++m_nodes == m_nodesUntilStop) m_job.requestStop();
    }

    JobContext& m_job;
    int m_nodesUntilStop, m_nodes = 0;
  };
  const Regression data = noisySum(300, {50, 50, 50}, 18);
  const BinnedMatrix features = data.features();
  const PackedSum packing(data.response.size());
  std::vector<std::uint64_t> words;
  for (const float value : data.response) words.push_back(packing.pack(std::llround(value * 0x1p30)));
  TreeGrowth growth(features, packing, 3, std::nullopt);
  for (const int node : {1, 2, 20, 100}) {
    JobContext job;
    Stopper stopper(job, node);
    QCOMPARE(test::errorOf([&] { growth.grow(words, 1, stopper, {}, job); }).code(), ErrorCode::cancelled);
    QCOMPARE(stopper.nodes(), node);
  }
}

}  // namespace

QTEST_APPLESS_MAIN(RandomForestTest)
#include "tst_random_forest.moc"
