// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/layout/layered_layout.h"
#include "tests/core/layout/networks.h"
#include "tests/core/layout/picture.h"

using namespace grnwb;
using namespace grnwb::layout;
using test::Network;

namespace {

Positions layered(const Network& network) {
  JobContext job;
  return layeredLayout(network.nodes(), network.edges, network.isTf(), job);
}

class TestLayeredLayout : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void tfsStandInOneRowAboveTheirTargets_data() {
    QTest::addColumn<int>("tfs");
    QTest::addColumn<int>("targets");
    QTest::addColumn<int>("rows");
    QTest::newRow("a few") << 5 << 10 << 1;
    QTest::newRow("fifty targets") << 10 << 50 << 3;
    QTest::newRow("a thousand genes") << 100 << 900 << 12;
  }
  void tfsStandInOneRowAboveTheirTargets() {
    QFETCH(int, tfs);
    QFETCH(int, targets);
    QFETCH(int, rows);
    const Positions p = layered(test::madeNetwork(tfs, targets, 3, 5));
    const double above = p.col(1).minCoeff();
    std::set<long> depths;
    for (int i = 0; i < tfs; ++i) QCOMPARE(p(i, 1), above);
    for (int i = tfs; i < tfs + targets; ++i) depths.insert(std::lround(1e6 * (p(i, 1) - above)));
    QCOMPARE(int(depths.size()), rows);
    QVERIFY(double(*depths.begin()) > 1e6 * 0.3 * test::pictureSize(p)[1]);
    const double ratio = test::pictureSize(p)[0] / test::pictureSize(p)[1];
    QVERIFY2(ratio > 1.4 && ratio < 1.9, qPrintable(QString::number(ratio)));
  }

  void noTwoNodesAreNearerThanPromised() {
    for (const Network& network : {test::madeNetwork(100, 900, 11, 5), test::madeNetwork(10, 33, 2, 5),
                                   Network{40, 0, {}}, Network{0, 70, {}}, Network{1, 1, {{0, 1}}}}) {
      const Positions p = layered(network);
      QVERIFY(test::nearestTwo(p) >= test::pictureSize(p)[0] / network.nodes());
    }
    const Positions p = layered(test::madeNetwork(100, 900, 11, 5));
    QVERIFY(test::nearestTwo(p) > 0.009 * test::pictureSize(p)[0]);
  }

  void aLadderIsUntangled() {
    // Every target has two neighbouring TFs, but the names are shuffled: an order without a crossing exists.
    const int tfs = 12, targets = 11;
    std::vector<int> tf(tfs), target(targets);
    for (int i = 0; i < tfs; ++i) tf[static_cast<std::size_t>(i)] = i;
    for (int i = 0; i < targets; ++i) target[static_cast<std::size_t>(i)] = tfs + i;
    RandomStream random(1, "names");
    random.shuffle(tf);
    random.shuffle(target);
    Network ladder{tfs, targets, {}};
    for (std::size_t i = 0; i < target.size(); ++i) {
      ladder.edges.push_back({tf[i], target[i]});
      ladder.edges.push_back({tf[i + 1], target[i]});
    }
    const Positions p = layered(ladder);
    const auto named = test::inNameOrder(p, tfs, [](const Eigen::RowVector2d& place) { return place[0]; });
    QVERIFY(test::crossingEdges(p, ladder.edges) * 4 < test::crossingEdges(named, ladder.edges));
  }

  void fewerEdgesOfAKnownNetworkCrossThanByName() {
    GRNWB_NEEDS_SHARED(test::kBloodCells);
    GRNWB_NEEDS_SHARED(test::kCollecTri);
    const Network network = test::bloodNetwork(40, 300);
    const Positions p = layered(network);
    const auto named = test::inNameOrder(p, network.tfs, [](const Eigen::RowVector2d& place) { return place[0]; });
    const auto found = test::crossingEdges(p, network.edges), byName = test::crossingEdges(named, network.edges);
    qInfo() << network.edges.size() << "edges cross" << found << "times, by name" << byName;
    QVERIFY(double(found) < 0.75 * double(byName));
  }

  void modulesStandSideBySide() {
    const Network network = test::madeNetwork(50, 450, 8, 5);
    const Positions p = layered(network);
    const auto named = test::inNameOrder(p, network.tfs, [](const Eigen::RowVector2d& place) { return place[0]; });
    QVERIFY(double(test::crossingEdges(p, network.edges)) < 0.5 * double(test::crossingEdges(named, network.edges)));
  }

  void theSameGraphGivesTheSamePicture() {
    const Network network = test::madeNetwork(30, 200, 5, 3);
    QVERIFY(layered(network) == layered(network));
  }

  void nodesWithoutEdgesComeLast() {
    const Network network{3, 5, {{0, 4}, {2, 6}, {0, 6}}};
    const Positions p = layered(network);
    QVERIFY(p.allFinite());
    QCOMPARE(p(1, 0), p.topRows(3).col(0).maxCoeff());
    for (const int alone : {3, 5, 7})
      for (const int bound : {4, 6}) QVERIFY(p(alone, 0) > p(bound, 0));
  }

  void edgesAmongTfsAndLoopsAreBorne() {
    const Positions p = layered({3, 2, {{0, 1}, {1, 2}, {2, 2}, {0, 3}, {0, 3}, {3, 4}}});
    QVERIFY(p.allFinite());
    QVERIFY(test::nearestTwo(p) > 0);
  }

  void smallGraphs() {
    QCOMPARE(layered({0, 0, {}}).rows(), 0);
    for (const Network& one : {Network{1, 0, {}}, Network{0, 1, {}}, Network{1, 0, {{0, 0}}}})
      QVERIFY(layered(one) == Positions::Zero(1, 2));
  }

  void wrongInputIsRefused() {
    JobContext job;
    QCOMPARE(test::errorOf([&] { layeredLayout(2, {{0, 2}}, {true, false}, job); }).code(), ErrorCode::badInput);
    QCOMPARE(test::errorOf([&] { layeredLayout(2, {{0, 1}}, {true}, job); }).code(), ErrorCode::badInput);
    job.requestStop();
    QCOMPARE(test::errorOf([&] { layeredLayout(2, {{0, 1}}, {true, false}, job); }).code(), ErrorCode::cancelled);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(TestLayeredLayout)
#include "tst_layered_layout.moc"
