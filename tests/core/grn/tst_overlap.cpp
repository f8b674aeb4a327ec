// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>

#include "core/base/random.h"
#include "core/grn/overlap.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::grn;
using Names = std::vector<std::string>;

namespace {

Names numbered(const char* letter, int count) {
  Names names;
  for (int i = 0; i < count; ++i) names.push_back(letter + std::to_string(i));
  return names;
}

Grn grnOf(Names tfs, Names targets, const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::vector<Edge> edges;
  for (const auto& [tf, target] : pairs) {
    Edge& edge = edges.emplace_back();
    edge.tf = tf;
    edge.target = target;
  }
  return Grn(std::move(tfs), std::move(targets), std::move(edges));
}

/// Each target gets k TFs drawn at random.
Grn randomGrn(int tfs, int targets, std::size_t k, std::uint64_t seed) {
  RandomStream stream(seed, "overlap test");
  const Names tfNames = numbered("T", tfs), targetNames = numbered("G", targets);
  std::vector<std::pair<std::string, std::string>> edges;
  for (const std::string& target : targetNames)
    for (const std::size_t i : stream.sample(tfNames.size(), k)) edges.emplace_back(tfNames[i], target);
  return grnOf(tfNames, targetNames, edges);
}

/// Sum over s of P(s shared) s / (2k - s), where the second set of k is drawn at random out of n.
double expectedJaccard(int n, int k) {
  const auto logChoose = [](int a, int b) { return std::lgamma(a + 1) - std::lgamma(b + 1) - std::lgamma(a - b + 1); };
  double sum = 0;
  for (int s = std::max(0, 2 * k - n); s <= k; ++s)
    sum += std::exp(logChoose(k, s) + logChoose(n - k, k - s) - logChoose(n, k)) * s / (2 * k - s);
  return sum;
}

class OverlapTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void smallNetworksByHand() {
    const Grn a = grnOf({"A", "B", "C"}, {"X", "Y"}, {{"A", "X"}, {"B", "X"}, {"C", "Y"}});
    const Grn b = grnOf({"A", "B", "C"}, {"X", "Y"}, {{"B", "X"}, {"C", "X"}, {"C", "Y"}});
    const Overlap result = overlap(a, b);
    GRNWB_CLOSE(result.regulators, (1.0 / 3 + 1) / 2, 1e-15);
    QCOMPARE(result.sharedEdges, std::size_t{2});
    QCOMPARE(result.sharedTargets, std::size_t{2});
    QCOMPARE(EdgeSet(a).density(), 0.5);
  }

  void onlySharedTargetsCount() {
    // D is a TF in b and a target in a; Z is a target in b alone.
    const Grn a = grnOf({"A", "B"}, {"D", "X"}, {{"A", "D"}, {"A", "X"}, {"B", "X"}});
    const Grn b = grnOf({"A", "D"}, {"X", "Z"}, {{"A", "X"}, {"D", "X"}, {"D", "Z"}});
    const Overlap result = overlap(a, b);
    GRNWB_CLOSE(result.regulators, 1.0 / 3, 1e-15);
    QCOMPARE(result.sharedTargets, std::size_t{1});
    QCOMPARE(result.sharedEdges, std::size_t{1});
    const Overlap none = overlap(a, grnOf({"A"}, {"Q"}, {{"A", "Q"}}));
    QVERIFY(std::isnan(none.regulators));
    QCOMPARE(none.sharedTargets, std::size_t{0});
    QVERIFY(std::isnan(overlap(Grn(), Grn()).regulators));
  }

  void valuesOfEachTarget() {
    const Grn a = grnOf({"A", "B", "C"}, {"W", "X", "Y"}, {{"A", "X"}, {"B", "X"}, {"C", "W"}});
    const Grn b = grnOf({"A", "B", "C"}, {"X", "Y", "Z"}, {{"B", "X"}, {"C", "X"}, {"C", "Z"}});
    const std::vector<TargetOverlap> values = targetOverlaps(a, b);
    QCOMPARE(values.size(), std::size_t{2});
    QVERIFY(values[0].target == "X" && values[0].shared == 1 && values[0].jaccard == 1.0 / 3);
    QVERIFY(values[1].target == "Y" && values[1].shared == 0 && values[1].jaccard == 1.0);
  }

  void targetsWithoutRegulators() {
    const Grn bare = grnOf({"A"}, {"X", "Y"}, {{"A", "X"}});
    QCOMPARE(overlap(bare, bare).regulators, 1.0);
    QCOMPARE(overlap(bare, grnOf({"A"}, {"X", "Y"}, {{"A", "X"}, {"A", "Y"}})).regulators, 0.5);
  }

  void symmetricAndOneWithItself() {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      const Grn a = randomGrn(30, 40, 5, seed), b = randomGrn(25, 50, 3, seed + 100);
      const Overlap there = overlap(a, b), back = overlap(b, a);
      QCOMPARE(there.regulators, back.regulators);
      QCOMPARE(there.sharedEdges, back.sharedEdges);
      QVERIFY(there.regulators >= 0 && there.regulators <= 1);
      QCOMPARE(overlap(a, a).regulators, 1.0);
      QCOMPARE(overlap(a, a).sharedEdges, a.edges().size());
    }
  }

  void randomNetworksMeetTheExpectedValue_data() {
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("k");
    QTest::newRow("10 of 75") << 75 << 10;
    QTest::newRow("1 of 4") << 4 << 1;
    QTest::newRow("3 of 5") << 5 << 3;
  }

  void randomNetworksMeetTheExpectedValue() {
    QFETCH(int, n);
    QFETCH(int, k);
    const int targets = 20'000;
    const Overlap result = overlap(randomGrn(n, targets, std::size_t(k), 1), randomGrn(n, targets, std::size_t(k), 2));
    const double expected = expectedJaccard(n, k);
    // A target's index is in [0, 1], so its standard deviation is at most 0.5.
    QVERIFY2(std::abs(result.regulators - expected) < 4 * 0.5 / std::sqrt(targets),
             qPrintable(u"%1, expected %2"_qs.arg(result.regulators).arg(expected)));
  }

  void fewerSharedEdgesMeanLessOverlap() {
    const Grn full = randomGrn(30, 200, 10, 1);
    double last = 1;
    for (std::size_t removed = 1; removed <= 10; ++removed) {
      std::vector<Edge> edges;
      for (std::size_t i = 0; i < full.edges().size(); ++i)
        if (i % 10 >= removed) edges.push_back(full.edges()[i]);
      const Overlap result = overlap(full, Grn(full.tfs(), full.targets(), edges));
      GRNWB_CLOSE(result.regulators + 1, double(10 - removed) / 10 + 1, 1e-12);
      QVERIFY(result.regulators < last);
      last = result.regulators;
    }
  }

  void tablesOfEdges() {
    const EdgeSet table(data::KnownPairs{{"B", "A"}, {"A", "X"}, {"A", "X"}, {"C", "X", false}});
    QCOMPARE(table.tfs, (Names{"A", "B"}));
    QCOMPARE(table.targets, (Names{"A", "X"}));
    QCOMPARE(table.edges.size(), std::size_t{2});
    QCOMPARE(table.density(), 0.5);
    const Overlap result = overlap(table, grnOf({"A"}, {"X"}, {{"A", "X"}}));
    QCOMPARE(result.regulators, 1.0);
    QCOMPARE(result.sharedTargets, std::size_t{1});
  }

  void tfListsOfThePaper() {
    // PBMC-All: 48 of the 75 human TFs are among GPT-4's 95.
    Names human = numbered("S", 48), model = human;
    for (const std::string& name : numbered("H", 27)) human.push_back(name);
    for (const std::string& name : numbered("L", 47)) model.push_back(name);
    std::ranges::reverse(human);
    const ListOverlap result = listOverlap(human, model);
    QCOMPARE(result.share, 0.64);
    QCOMPARE(result.missing.size(), std::size_t{27});
    QCOMPARE(result.extra.size(), std::size_t{47});
    QVERIFY(std::ranges::is_sorted(result.missing) && result.missing.front() == "H0");
    GRNWB_CLOSE(listOverlap(model, human).share, 48.0 / 95, 1e-15);
  }

  void listsAtTheEdge() {
    QCOMPARE(listOverlap({"A", "A", "B"}, {"B", "B"}).share, 0.5);
    QCOMPARE(listOverlap({"A"}, {}).missing, Names{"A"});
    QVERIFY(std::isnan(listOverlap({}, {"A"}).share));
    QCOMPARE(listOverlap({}, {"A"}).extra, Names{"A"});
  }
};

}  // namespace

QTEST_APPLESS_MAIN(OverlapTest)
#include "tst_overlap.moc"
