// SPDX-License-Identifier: GPL-3.0-or-later
// Known edges of a network against those of random networks of equal degrees.
#include "core/knowledge/known_edges.h"

#include <QElapsedTimer>
#include <QtTest>
#include <cmath>
#include <map>
#include <set>

#include "core/base/random.h"
#include "tests/support/test_support.h"

namespace {

using namespace grnwb;
using namespace grnwb::knowledge;

PriorNetwork priorOf(const EdgeNames& pairs) {
  std::vector<PriorEdge> edges;
  for (const auto& [tf, target] : pairs) edges.push_back({tf, target, PriorSign::unknown, {"test"}, {}});
  return PriorNetwork(std::move(edges));
}

class KnownEdgesTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void twoEqualNetworks() {
    // a -> x, b -> y and a -> y, b -> x are equally likely.
    JobContext job;
    const KnownEdges one =
        countKnownEdges({{"a", "x"}, {"b", "y"}}, priorOf({{"a", "x"}, {"c", "y"}}), {20000, 1}, job);
    QCOMPARE(one.edges, 2);
    QCOMPARE(one.known, 1);
    QCOMPARE(one.coverable, 1);
    QVERIFY(std::abs(one.expected - 0.5) < 0.02);
    QVERIFY(std::abs(one.deviation - 0.5) < 0.01);
  }

  void fourTfsOfFourTargets() {
    // 24 permutations; the number of fixed points has mean 1 and variance 1.
    JobContext job;
    const EdgeNames edges{{"a", "w"}, {"b", "x"}, {"c", "y"}, {"d", "z"}};
    const KnownEdges all = countKnownEdges(edges, priorOf(edges), {20000, 7}, job);
    QCOMPARE(all.known, 4);
    QCOMPARE(all.coverable, 4);
    QVERIFY(std::abs(all.expected - 1) < 0.03);
    QVERIFY(std::abs(all.deviation - 1) < 0.03);
  }

  void nothingSelfRegulatesUnlessItDid() {
    // Of a -> x, b -> a the only other network would be a -> a, b -> x.
    JobContext job;
    const KnownEdges kept = countKnownEdges({{"a", "x"}, {"b", "a"}}, priorOf({{"a", "a"}, {"a", "x"}}), {100, 1}, job);
    QCOMPARE(kept.expected, 1.0);
    QCOMPARE(kept.deviation, 0.0);
    const KnownEdges free =
        countKnownEdges({{"a", "x"}, {"b", "a"}, {"b", "b"}}, priorOf({{"a", "a"}}), {5000, 1}, job);
    QVERIFY(free.expected > 0.1);
  }

  void fullNetworksStay() {
    JobContext job;
    const EdgeNames edges{{"a", "x"}, {"a", "y"}, {"b", "x"}, {"b", "y"}, {"b", "y"}};
    const KnownEdges full = countKnownEdges(edges, priorOf({{"a", "x"}, {"b", "y"}}), {100, 1}, job);
    QCOMPARE(full.edges, 4);
    QCOMPARE(full.known, 2);
    QCOMPARE(full.expected, 2.0);
    QCOMPARE(full.deviation, 0.0);
  }

  void realPriorsKnowEachOtherAboveChance() {
    GRNWB_NEEDS_SHARED("data/knowledge/collectri_decoupler.csv");
    GRNWB_NEEDS_SHARED("data/knowledge/trrust_rawdata.human.tsv");
    const PriorNetwork trrust = readPriorNetwork(test::sharedPath("data/knowledge/trrust_rawdata.human.tsv"));
    const PriorNetwork collectri = readPriorNetwork(test::sharedPath("data/knowledge/collectri_decoupler.csv"));
    EdgeNames edges;
    for (const PriorEdge& edge : trrust.edges()) edges.emplace_back(edge.tf, edge.target);
    JobContext job;
    QElapsedTimer timer;
    timer.start();
    const KnownEdges result = countKnownEdges(edges, collectri, {}, job);
    qInfo("TRRUST: %lld edges, %lld coverable, %lld in CollecTRI, %.1f +- %.1f by chance, %lld ms",
          static_cast<long long>(result.edges), static_cast<long long>(result.coverable),
          static_cast<long long>(result.known), result.expected, result.deviation, timer.elapsed());
    QCOMPARE(result.edges, 8427);
    QCOMPARE(result.known, 7871);
    QVERIFY(result.coverable >= result.known && result.coverable <= result.edges);
    // The closed form, sum of out-degree * in-degree / edges over the known pairs, is an upper approximation.
    std::map<std::string, double> out, in;
    for (const auto& [tf, target] : edges) ++out[tf], ++in[target];
    double closedForm = 0;
    for (const PriorEdge& edge : collectri.edges())
      if (out.contains(edge.tf) && in.contains(edge.target))
        closedForm += std::min(1.0, out[edge.tf] * in[edge.target] / double(edges.size()));
    QVERIFY2(std::abs(result.expected / closedForm - 1) < 0.15,
             qPrintable(QStringLiteral("%1, closed form %2").arg(result.expected).arg(closedForm)));
    QVERIFY(double(result.known) > result.expected + 50 * result.deviation);
    const KnownEdges again = countKnownEdges(edges, collectri, {}, job);
    QCOMPARE(again.expected, result.expected);
    QCOMPARE(again.deviation, result.deviation);
  }

  void randomEdgesAreKnownByChanceOnly() {
    GRNWB_NEEDS_SHARED("data/knowledge/collectri_decoupler.csv");
    const PriorNetwork prior = readPriorNetwork(test::sharedPath("data/knowledge/collectri_decoupler.csv"));
    std::set<std::string> tfs, targets;
    for (const PriorEdge& edge : prior.edges()) tfs.insert(edge.tf), targets.insert(edge.target);
    const std::vector<std::string> tf(tfs.begin(), tfs.end()), target(targets.begin(), targets.end());
    RandomStream random(5, "test");
    EdgeNames edges;
    for (int i = 0; i < 10000; ++i)
      edges.emplace_back(tf[random.below(tf.size())], target[random.below(target.size())]);
    JobContext job;
    const KnownEdges result = countKnownEdges(edges, prior, {}, job);
    QVERIFY(std::abs(double(result.known) - result.expected) < 4 * result.deviation);
    QCOMPARE(result.coverable, result.edges);
  }

  void refusesWhatCantBeCompared() {
    JobContext job;
    QVERIFY(test::errorOf([&] { countKnownEdges({}, {}, {}, job); }).code() == ErrorCode::badInput);
    QVERIFY(test::errorOf([&] { countKnownEdges({{"a", "x"}}, {}, {99, 1}, job); }).code() == ErrorCode::usage);
    const KnownEdges nothing = countKnownEdges({{"a", "x"}}, {}, {}, job);
    QCOMPARE(nothing.known + nothing.coverable, 0);
    job.requestStop();
    QVERIFY(test::errorOf([&] { countKnownEdges({{"a", "x"}}, {}, {}, job); }).code() == ErrorCode::cancelled);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(KnownEdgesTest)
#include "tst_known_edges.moc"
