// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/null_band.h"

#include <cmath>

#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::evaluate;

namespace {

/// A band of two values spread around each of the centres, so that its mean is theirs.
NullBand bandAround(double mean, double spread, int pairs = 5) {
  std::vector<double> values;
  for (int i = 0; i < pairs; ++i) {
    values.push_back(mean - spread);
    values.push_back(mean + spread);
  }
  return nullBand(values);
}

class NullBandTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void describesItsValues();
  void widensToThePredictionInterval_data();
  void widensToThePredictionInterval();
  void keepsAWiderRange();
  void judges_data();
  void judges();
  void knowsNothingOfTwoValues();
  void tellsBandsApart();
  void concludes_data();
  void concludes();
};

void NullBandTest::describesItsValues() {
  const NullBand band = nullBand({4, 1, 2, 5});
  QCOMPARE(band.count, 4);
  QCOMPARE(band.low, 1.0);
  QCOMPARE(band.high, 5.0);
  QCOMPARE(band.mean, 3.0);
  GRNWB_CLOSE(band.sd, std::sqrt(10.0 / 3), 1e-12);
  QCOMPARE(nullBand({7}).sd, 0.0);
  QCOMPARE(nullBand({}).count, 0);
}

void NullBandTest::widensToThePredictionInterval_data() {
  QTest::addColumn<int>("count");
  QTest::addColumn<double>("quantile");  // of tables of Student's distribution, 0.975
  QTest::newRow("2") << 2 << 12.7062047364;
  QTest::newRow("3") << 3 << 4.30265272991;
  QTest::newRow("4") << 4 << 3.18244630528;
  QTest::newRow("5") << 5 << 2.7764451052;
  QTest::newRow("10") << 10 << 2.26215716280;
  QTest::newRow("20") << 20 << 2.09302405441;
  QTest::newRow("101") << 101 << 1.98397151853;
}

void NullBandTest::widensToThePredictionInterval() {
  QFETCH(int, count);
  QFETCH(double, quantile);
  const NullBand band{count, 0, 0, 0, 2};
  const double reach = quantile * 2 * std::sqrt(1 + 1.0 / count);
  GRNWB_CLOSE(likelyRange(band).low, -reach, 1e-9);
  GRNWB_CLOSE(likelyRange(band).high, reach, 1e-9);
}

void NullBandTest::keepsAWiderRange() {
  std::vector<double> values(40, 1.0);
  values.back() = 9;
  const NullBand band = nullBand(values);
  QVERIFY(likelyRange(band).high == 9);
  QVERIFY(likelyRange(band).low < 1);
  QCOMPARE(likelyRange(nullBand({3})).low, 3.0);
}

void NullBandTest::judges_data() {
  QTest::addColumn<double>("value");
  QTest::addColumn<double>("mean");
  QTest::addColumn<double>("spread");
  QTest::addColumn<Better>("side");
  QTest::addColumn<Standing>("expected");
  // Ten values at mean +- spread reach to 2.501 times the spread: 2.262 * sqrt(10 / 9) * sqrt(1.1).
  QTest::newRow("far below, lower better") << 5.0 << 10.0 << 1.0 << Better::lower << Standing::better;
  QTest::newRow("just inside") << 12.4 << 10.0 << 1.0 << Better::lower << Standing::within;
  QTest::newRow("just outside") << 12.6 << 10.0 << 1.0 << Better::lower << Standing::worse;
  QTest::newRow("high, higher better") << 1.99 << 1.5 << 0.1 << Better::higher << Standing::better;
  QTest::newRow("low, higher better") << 1.2 << 1.5 << 0.1 << Better::higher << Standing::worse;
  QTest::newRow("AUROC in the band") << 0.53 << 0.505 << 0.02 << Better::towardsHalf << Standing::within;
  QTest::newRow("AUROC above") << 0.6 << 0.505 << 0.02 << Better::towardsHalf << Standing::worse;
  QTest::newRow("AUROC by chance below") << 0.45 << 0.505 << 0.01 << Better::towardsHalf << Standing::within;
  QTest::newRow("AUROC of copies") << 0.05 << 0.505 << 0.02 << Better::towardsHalf << Standing::worse;
  QTest::newRow("AUROC against random") << 0.76 << 0.96 << 0.01 << Better::towardsHalf << Standing::better;
  QTest::newRow("chance against random") << 0.47 << 0.96 << 0.01 << Better::towardsHalf << Standing::better;
  QTest::newRow("AUROC like random") << 0.97 << 0.96 << 0.01 << Better::towardsHalf << Standing::within;
  QTest::newRow("a band below one half") << 0.5 << 0.44 << 0.01 << Better::towardsHalf << Standing::within;
}

void NullBandTest::judges() {
  QFETCH(double, value);
  QFETCH(double, mean);
  QFETCH(double, spread);
  QFETCH(Better, side);
  QFETCH(Standing, expected);
  QCOMPARE(standing(value, bandAround(mean, spread), side), expected);
}

void NullBandTest::knowsNothingOfTwoValues() {
  QCOMPARE(standing(5, nullBand({1, 2}), Better::lower), Standing::unknown);
  QCOMPARE(standing(5, nullBand({}), Better::lower), Standing::unknown);
  QVERIFY(!tellsApart(nullBand({1, 1}), nullBand({9, 9, 9})));
  const Verdict none = verdict(5, nullBand({1, 2}), nullBand({}), Better::lower);
  QCOMPARE(none.control, Verdict::Control::unknown);
  QCOMPARE(none.random, Verdict::Random::unknown);
}

void NullBandTest::tellsBandsApart() {
  QVERIFY(tellsApart(bandAround(1, 0.1), bandAround(2, 0.1)));
  QVERIFY(tellsApart(bandAround(2, 0.1), bandAround(1, 0.1)));
  QVERIFY(!tellsApart(bandAround(1, 0.1), bandAround(1.3, 0.1)));
  // The ranges 0.9-1.1 and 1.3-1.5 don't touch, but a further value may lie in both.
  QVERIFY(!tellsApart(bandAround(1, 0.1), bandAround(1.4, 0.1)));
}

void NullBandTest::concludes_data() {
  QTest::addColumn<double>("value");
  QTest::addColumn<NullBand>("control");
  QTest::addColumn<NullBand>("random");
  QTest::addColumn<Better>("side");
  QTest::addColumn<Verdict::Control>("againstControl");
  QTest::addColumn<Verdict::Random>("againstRandom");
  using Control = Verdict::Control;
  using Random = Verdict::Random;
  const NullBand none, mmd = bandAround(0.0045, 0.0002), randomMmd = bandAround(0.06, 0.005);
  const NullBand auroc = bandAround(0.5, 0.015), lisi = bandAround(1.9, 0.01), euclid = bandAround(90, 20);
  const Better lower = Better::lower, half = Better::towardsHalf, higher = Better::higher;
  QTest::newRow("real") << 0.0046 << mmd << randomMmd << lower << Control::withinNoise << Random::better;
  QTest::newRow("good") << 0.0073 << mmd << randomMmd << lower << Control::slightlyOff << Random::better;
  QTest::newRow("poor") << 0.04 << mmd << randomMmd << lower << Control::farOff << Random::better;
  QTest::newRow("random") << 0.055 << mmd << randomMmd << lower << Control::farOff << Random::within;
  QTest::newRow("worse") << 0.2 << mmd << randomMmd << lower << Control::farOff << Random::worse;
  QTest::newRow("blind") << 95.0 << euclid << bandAround(100, 20) << lower << Control::withinNoise << Random::tellsNone;
  QTest::newRow("no control") << 0.01 << none << randomMmd << lower << Control::unknown << Random::better;
  QTest::newRow("below twice") << 0.0085 << mmd << none << lower << Control::slightlyOff << Random::unknown;
  QTest::newRow("above twice") << 0.0095 << mmd << none << lower << Control::farOff << Random::unknown;
  QTest::newRow("AUROC .6") << 0.6 << auroc << none << half << Control::slightlyOff << Random::unknown;
  QTest::newRow("AUROC .65") << 0.65 << auroc << none << half << Control::farOff << Random::unknown;
  QTest::newRow("LISI 1.7") << 1.7 << lisi << none << higher << Control::slightlyOff << Random::unknown;
  QTest::newRow("LISI 1.6") << 1.6 << lisi << none << higher << Control::farOff << Random::unknown;
}

void NullBandTest::concludes() {
  QFETCH(double, value);
  QFETCH(NullBand, control);
  QFETCH(NullBand, random);
  QFETCH(Better, side);
  QFETCH(Verdict::Control, againstControl);
  QFETCH(Verdict::Random, againstRandom);
  const Verdict result = verdict(value, control, random, side);
  QCOMPARE(result.control, againstControl);
  QCOMPARE(result.random, againstRandom);
}

}  // namespace

QTEST_APPLESS_MAIN(NullBandTest)
#include "tst_null_band.moc"
