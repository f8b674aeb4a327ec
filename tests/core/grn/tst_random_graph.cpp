// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/random_graph.h"

#include <QtTest>
#include <algorithm>
#include <map>
#include <set>

using namespace grnwb::grn;

namespace {

/// Four TFs, 300 targets with one, two or three regulators, always the first ones.
Grn network() {
  const std::vector<std::string> tfs{"TF1", "TF2", "TF3", "TF4"};
  std::vector<std::string> targets;
  std::vector<Edge> edges;
  for (std::size_t i = 0; i < 300; ++i) {
    targets.push_back("G" + std::to_string(i));
    for (std::size_t r = 0; r <= i % 3; ++r) edges.push_back({tfs[r], targets.back(), Sign::unknown, false, {}, "x"});
  }
  return {tfs, targets, edges};
}

class TestRandomGraph : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void keepsGenesAndNumbersOfRegulators() {
    const Grn grn = network(), random = randomGraph(grn, RandomTfs::keep, 5);
    QCOMPARE(random.tfs(), grn.tfs());
    QCOMPARE(random.targets(), grn.targets());
    for (const std::string& target : grn.targets()) QCOMPARE(random.regulatorCount(target), grn.regulatorCount(target));
    for (const Edge& edge : random.edges()) QCOMPARE(edge.source, std::string("random"));
  }

  void everyTfIsAsLikely() {
    const Grn random = randomGraph(network(), RandomTfs::keep, 5);
    // 600 edges over 4 TFs: 150 each, standard deviation below 10.
    for (const std::string& tf : random.tfs()) {
      const auto targets = static_cast<double>(random.targetCount(tf));
      QVERIFY2(std::abs(targets - 150) < 40, qPrintable(QString::number(targets)));
    }
  }

  void drawnTfsAreOthers() {
    const Grn grn = network(), random = randomGraph(grn, RandomTfs::draw, 5);
    QCOMPARE(random.tfs().size(), grn.tfs().size());
    QCOMPARE(random.edges().size(), grn.edges().size());
    QVERIFY(random.tfs() != grn.tfs());
    std::set<std::string> genes(random.tfs().begin(), random.tfs().end());
    genes.insert(random.targets().begin(), random.targets().end());
    QCOMPARE(genes.size(), std::size_t{304});
  }

  void seedsDecide() {
    const Grn grn = network();
    QVERIFY(randomGraph(grn, RandomTfs::keep, 1) == randomGraph(grn, RandomTfs::keep, 1));
    QVERIFY(!(randomGraph(grn, RandomTfs::keep, 1) == randomGraph(grn, RandomTfs::keep, 2)));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(TestRandomGraph)
#include "tst_random_graph.moc"
