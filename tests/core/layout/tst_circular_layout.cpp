// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>
#include <numbers>

#include "core/layout/circular_layout.h"
#include "tests/core/layout/networks.h"
#include "tests/core/layout/picture.h"

using namespace grnwb;
using namespace grnwb::layout;
using test::Network;

namespace {

Positions circular(const Network& network) {
  JobContext job;
  return circularLayout(network.nodes(), network.edges, network.isTf(), job);
}

double angleOf(const Eigen::RowVector2d& place) {
  return std::atan2(place[1], place[0]);
}

/// Mean over neighbouring TFs of the share of their targets that both have.
double sharedByNeighbours(const Positions& p, const Network& network) {
  std::vector<std::set<int>> targets(static_cast<std::size_t>(network.tfs));
  for (const auto& [tf, target] : network.edges) targets[static_cast<std::size_t>(tf)].insert(target);
  std::vector<int> order(static_cast<std::size_t>(network.tfs));
  for (int i = 0; i < network.tfs; ++i) order[static_cast<std::size_t>(i)] = i;
  std::sort(order.begin(), order.end(), [&](int a, int b) { return angleOf(p.row(a)) < angleOf(p.row(b)); });
  double sum = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto& a = targets[static_cast<std::size_t>(order[i])];
    const auto& b = targets[static_cast<std::size_t>(order[(i + 1) % order.size()])];
    const auto both = std::count_if(a.begin(), a.end(), [&](int target) { return b.contains(target); });
    const auto either = static_cast<double>(a.size() + b.size()) - static_cast<double>(both);
    sum += either > 0 ? static_cast<double>(both) / either : 0;
  }
  return sum / static_cast<double>(order.size());
}

class TestCircularLayout : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void targetsLieAroundTheTfs_data() {
    QTest::addColumn<int>("targets");
    QTest::addColumn<int>("rings");
    QTest::newRow("twenty") << 20 << 1;
    QTest::newRow("a hundred") << 100 << 2;
    QTest::newRow("nine hundred") << 900 << 7;
  }
  void targetsLieAroundTheTfs() {
    QFETCH(int, targets);
    QFETCH(int, rings);
    const int tfs = 20;
    const Positions p = circular(test::madeNetwork(tfs, targets, 3, 5));
    // The middle of the picture may lie a little beside the middle of the circles.
    const Eigen::VectorXd radius = (p.rowwise() - p.topRows(tfs).colwise().mean()).rowwise().norm();
    const double inner = radius.head(tfs).mean();
    for (int i = 0; i < tfs; ++i) GRNWB_CLOSE(radius[i], inner, 1e-9);
    QVERIFY(radius.tail(targets).minCoeff() > 1.3 * inner);
    std::set<long> depths;
    for (int i = tfs; i < tfs + targets; ++i) depths.insert(std::lround(1e6 * radius[i]));
    QCOMPARE(int(depths.size()), rings);
  }

  void noTwoNodesAreNearerThanPromised() {
    for (const Network& network : {test::madeNetwork(100, 900, 11, 5), test::madeNetwork(10, 33, 2, 5),
                                   Network{40, 0, {}}, Network{0, 71, {}}, Network{1, 1, {{0, 1}}}}) {
      const Positions p = circular(network);
      QVERIFY(test::nearestTwo(p) >= test::pictureSize(p)[0] / (2 * network.nodes()));
    }
    const Positions p = circular(test::madeNetwork(100, 900, 11, 5));
    QVERIFY(test::nearestTwo(p) > 0.012 * test::pictureSize(p)[0]);
  }

  void tfsThatShareTargetsAreNeighbours_data() {
    QTest::addColumn<bool>("known");
    QTest::newRow("made network") << false;
    QTest::newRow("known network of blood cells") << true;
  }
  void tfsThatShareTargetsAreNeighbours() {
    QFETCH(bool, known);
    if (known) {
      GRNWB_NEEDS_SHARED(test::kBloodCells);
      GRNWB_NEEDS_SHARED(test::kCollecTri);
    }
    Network network = known ? test::bloodNetwork(40, 300) : test::madeNetwork(40, 300, 6, 8);
    if (!known)  // names that say nothing about the module
      for (auto& [tf, target] : network.edges) tf = tf * 7 % 40;
    const Positions p = circular(network);
    const auto named = test::inNameOrder(p, network.tfs, angleOf);
    const double found = sharedByNeighbours(p, network), byName = sharedByNeighbours(named, network);
    const auto crossing = test::crossingEdges(p, network.edges),
               crossingByName = test::crossingEdges(named, network.edges);
    qInfo() << "neighbours share" << found << "by name" << byName << "; edges cross" << crossing << "times, by name"
            << crossingByName;
    QVERIFY(found > 1.2 * byName);
    QVERIFY(double(crossing) < 0.75 * double(crossingByName));
  }

  void targetsLieTowardsTheirTfs() {
    const Network network = test::madeNetwork(50, 450, 8, 5);
    const Positions p = circular(network);
    double closeness = 0;
    for (const auto& [tf, target] : network.edges) closeness += std::cos(angleOf(p.row(tf)) - angleOf(p.row(target)));
    QVERIFY2(closeness / double(network.edges.size()) > 0.6,
             qPrintable(QString::number(closeness / double(network.edges.size()))));
  }

  void theSameGraphGivesTheSamePicture() {
    const Network network = test::madeNetwork(30, 200, 5, 3);
    QVERIFY(circular(network) == circular(network));
  }

  void nodesWithoutEdgesArePlaced() {
    const Positions p = circular({3, 5, {{0, 4}, {2, 6}, {0, 6}}});
    QVERIFY(p.allFinite());
    QVERIFY(test::nearestTwo(p) > 0.1);
  }

  void edgesAmongTfsAndLoopsAreBorne() {
    const Positions p = circular({3, 2, {{0, 1}, {1, 2}, {2, 2}, {0, 3}, {0, 3}, {3, 4}}});
    QVERIFY(p.allFinite());
    QVERIFY(test::nearestTwo(p) > 0);
  }

  void smallGraphs() {
    QCOMPARE(circular({0, 0, {}}).rows(), 0);
    for (const Network& one : {Network{1, 0, {}}, Network{0, 1, {}}, Network{1, 0, {{0, 0}}}})
      QVERIFY(circular(one) == Positions::Zero(1, 2));
  }

  void wrongInputIsRefused() {
    JobContext job;
    QCOMPARE(test::errorOf([&] { circularLayout(2, {{0, 2}}, {true, false}, job); }).code(), ErrorCode::badInput);
    QCOMPARE(test::errorOf([&] { circularLayout(2, {{0, 1}}, {true}, job); }).code(), ErrorCode::badInput);
    job.requestStop();
    QCOMPARE(test::errorOf([&] { circularLayout(2, {{0, 1}}, {true, false}, job); }).code(), ErrorCode::cancelled);
  }
};

}  // namespace

QTEST_APPLESS_MAIN(TestCircularLayout)
#include "tst_circular_layout.moc"
