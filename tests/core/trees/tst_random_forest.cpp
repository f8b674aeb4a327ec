// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trees/random_forest.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/random.h"
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
  void refusesBadInput();
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

void RandomForestTest::refusesBadInput() {
  const Samples samples = crossed(20, 8);
  QCOMPARE(test::errorOf([&] { probabilities(Samples{}, samples, 5); }).code(), ErrorCode::badInput);
  QCOMPARE(test::errorOf([&] { probabilities(samples, Samples{1, 1, {0.0}, {}}, 5); }).code(), ErrorCode::badInput);
  Samples missing = samples;
  missing.values[3] = std::numeric_limits<double>::quiet_NaN();
  QCOMPARE(test::errorOf([&] { probabilities(missing, samples, 5); }).code(), ErrorCode::badInput);
}

}  // namespace

QTEST_APPLESS_MAIN(RandomForestTest)
#include "tst_random_forest.moc"
