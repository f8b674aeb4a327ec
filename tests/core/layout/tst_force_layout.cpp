// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTest>
#include <cmath>
#include <limits>
#include <thread>

#include "core/base/random.h"
#include "core/layout/force_layout.h"
#include "tests/core/layout/networks.h"

namespace {
using grnwb::JobContext;
using grnwb::Mailbox;
using grnwb::layout::Edges;
using grnwb::layout::forceLayout;
using grnwb::layout::Positions;

/// Every pair of the nodes first, first + 1, ..., first + count - 1.
void addClique(Edges& edges, int first, int count) {
  for (int i = first; i < first + count; ++i)
    for (int j = i + 1; j < first + count; ++j) edges.push_back({i, j});
}

double meanDistance(const Positions& p, int a, int aEnd, int b, int bEnd) {
  double sum = 0;
  int count = 0;
  for (int i = a; i < aEnd; ++i)
    for (int j = b; j < bEnd; ++j) {
      if (i == j) continue;
      sum += (p.row(i) - p.row(j)).norm();
      ++count;
    }
  return sum / count;
}

double meanLength(const Positions& p, const Edges& edges) {
  double sum = 0;
  for (const auto& [a, b] : edges) sum += (p.row(a) - p.row(b)).norm();
  return sum / static_cast<double>(edges.size());
}

/// A network as the imposed ones: every target has k TFs, most of them from the module it belongs to.
Edges modularNetwork(int tfs, int targets, int k, int modules) {
  Edges edges;
  for (int target = 0; target < targets; ++target) {
    grnwb::RandomStream random(5, "network", static_cast<std::uint64_t>(target));
    std::vector<bool> taken(static_cast<std::size_t>(tfs), false);
    for (int drawn = 0; drawn < k;) {
      const bool own = random.uniform() < 0.8;
      const int perModule = tfs / modules;
      const int tf =
          own ? target % modules * perModule + static_cast<int>(random.below(static_cast<std::uint64_t>(perModule)))
              : static_cast<int>(random.below(static_cast<std::uint64_t>(tfs)));
      if (taken[static_cast<std::size_t>(tf)]) continue;
      taken[static_cast<std::size_t>(tf)] = true;
      edges.push_back({tf, tfs + target});
      ++drawn;
    }
  }
  return edges;
}

class TestForceLayout : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void twoCliquesSeparate() {
    Edges edges;
    addClique(edges, 0, 20);
    addClique(edges, 20, 20);
    edges.push_back({0, 20});
    JobContext job;
    const Positions p = forceLayout(40, edges, {}, 1, job);
    const double within = (meanDistance(p, 0, 20, 0, 20) + meanDistance(p, 20, 40, 20, 40)) / 2;
    QVERIFY2(meanDistance(p, 0, 20, 20, 40) > 2.5 * within, qPrintable(QString::number(within)));
  }

  void modulesOfABipartiteNetworkPart() {
    const int tfs = 75, targets = 925, modules = 5;
    const Edges edges = modularNetwork(tfs, targets, 10, modules);
    JobContext job(2);
    const Positions p = forceLayout(tfs + targets, edges, {}, 1, job);
    Positions centre = Positions::Zero(modules, 2);
    for (int i = 0; i < targets; ++i) centre.row(i % modules) += p.row(tfs + i) / (targets / modules);
    int home = 0;
    for (int i = 0; i < targets; ++i) {
      Eigen::Index nearest = 0;
      (centre.rowwise() - p.row(tfs + i)).rowwise().squaredNorm().minCoeff(&nearest);
      home += nearest == i % modules ? 1 : 0;
    }
    QVERIFY2(home > 0.9 * targets, qPrintable(QString::number(home)));
  }

  void edgesAreAboutOneLong() {
    const Edges edges = modularNetwork(30, 300, 10, 3);
    JobContext job;
    const double length = meanLength(forceLayout(330, edges, {}, 2, job), edges);
    QVERIFY2(length > 0.5 && length < 1.5, qPrintable(QString::number(length)));
  }

  void bytesDontDependOnThreadsAndSeedsDiffer() {
    const Edges edges = modularNetwork(20, 280, 8, 4);
    JobContext one(1), two(2), other(1);
    const Positions p = forceLayout(300, edges, {}, 3, one);
    QVERIFY(p == forceLayout(300, edges, {}, 3, two));
    QVERIFY(p != forceLayout(300, edges, {}, 4, other));
  }

  void partsStayNearAndApart() {
    // Three cliques, a pair and ten single nodes.
    Edges edges;
    for (int c = 0; c < 3; ++c) addClique(edges, 10 * c, 10);
    edges.push_back({30, 31});
    JobContext job;
    const Positions p = forceLayout(42, edges, {}, 1, job);
    QVERIFY(p.allFinite());
    QVERIFY2(p.cwiseAbs().maxCoeff() < 8, qPrintable(QString::number(p.cwiseAbs().maxCoeff())));
    for (int i = 0; i < 42; ++i)
      for (int j = i + 1; j < 42; ++j) QVERIFY((p.row(i) - p.row(j)).norm() > 1e-3);
    QVERIFY(meanDistance(p, 0, 10, 10, 20) > 1.5 * meanDistance(p, 0, 10, 0, 10));
  }

  void smallAndOddGraphs_data() {
    QTest::addColumn<int>("nodes");
    QTest::addColumn<Edges>("edges");
    QTest::newRow("empty") << 0 << Edges{};
    QTest::newRow("single node") << 1 << Edges{};
    QTest::newRow("single node with a loop") << 1 << Edges{{0, 0}};
    QTest::newRow("pair") << 2 << Edges{{0, 1}};
    QTest::newRow("loops and doubled edges") << 4 << Edges{{0, 0}, {0, 1}, {1, 0}, {2, 2}, {3, 2}};
    QTest::newRow("no edges") << 50 << Edges{};
  }
  void smallAndOddGraphs() {
    QFETCH(int, nodes);
    QFETCH(Edges, edges);
    JobContext job;
    const Positions p = forceLayout(nodes, edges, {}, 1, job);
    QCOMPARE(p.rows(), nodes);
    QVERIFY(p.allFinite());
    QVERIFY(nodes == 0 || p.cwiseAbs().maxCoeff() < 10);
  }

  void coincidentStartsPart() {
    JobContext job;
    const Positions p = forceLayout(6, {{0, 1}, {2, 3}}, Positions::Zero(6, 2), 1, job);
    for (int i = 0; i < 6; ++i)
      for (int j = i + 1; j < 6; ++j) QVERIFY((p.row(i) - p.row(j)).norm() > 0.05);
  }

  void aPictureIsKeptAfterAnEdit() {
    Edges edges = modularNetwork(30, 300, 10, 3);
    JobContext first, second;
    const Positions before = forceLayout(330, edges, {}, 1, first);
    edges.erase(edges.begin() + 100);
    const Positions after = forceLayout(330, edges, before, 99, second);
    const double size = (before.colwise().maxCoeff() - before.colwise().minCoeff()).norm();
    const double moved = (after - before).rowwise().norm().mean();
    QVERIFY2(moved < 0.05 * size, qPrintable(QStringLiteral("%1 of %2").arg(moved).arg(size)));
  }

  void aNewNodeBeginsBesideItsNeighbours() {
    Edges edges = modularNetwork(30, 300, 10, 3);
    JobContext first, second;
    Positions start = forceLayout(330, edges, {}, 1, first);
    const Eigen::RowVector2d was = start.row(329);
    start.row(329).setConstant(std::numeric_limits<double>::quiet_NaN());
    const Positions after = forceLayout(330, edges, start, 1, second);
    QVERIFY(after.allFinite());
    QVERIFY((after.row(329) - was).norm() < 0.5);
  }

  void pinnedNodesDontMoveABit() {
    const Edges edges = modularNetwork(30, 300, 10, 3);
    JobContext first, free, second;
    Positions start = forceLayout(330, edges, {}, 1, first) * 1.1;  // numbers that aren't whole floats
    std::vector<bool> pinned(330, false);
    for (const std::size_t i : {0, 29, 30, 329}) pinned[i] = true;
    start.row(329) << 2.0 + 1e-12, -1.5;  // dragged away
    start.row(30) = start.row(29);
    const Positions after = forceLayout(330, edges, start, 7, second, nullptr, pinned);
    for (Eigen::Index i = 0; i < 330; ++i)
      QCOMPARE((after.row(i) == start.row(i)), bool(pinned[static_cast<std::size_t>(i)]));
    QVERIFY(after.allFinite());
  }

  void pinnedNodesExertForces() {
    // Two chains of three, each held at its ends: the middles settle between, and on their own side.
    Positions start(6, 2);
    start << -3, 0, 0, 0.1, -3, 2, 3, 0, 0, -0.1, 3, 2;
    JobContext job;
    const Positions p = forceLayout(6, {{0, 1}, {1, 2}, {3, 4}, {4, 5}}, start, 1, job, nullptr,
                                    {true, false, true, true, false, true});
    QVERIFY2(p(1, 0) < -0.5 && p(4, 0) > 0.5, qPrintable(QStringLiteral("%1 %2").arg(p(1, 0)).arg(p(4, 0))));
  }

  void pinsAreTheSameForAnyNumberOfThreads() {
    const Edges edges = modularNetwork(20, 280, 8, 4);
    JobContext first, one(1), two(2);
    const Positions start = forceLayout(300, edges, {}, 3, first);
    std::vector<bool> pinned(300, false);
    for (std::size_t i = 0; i < 300; i += 3) pinned[i] = true;
    QVERIFY(forceLayout(300, edges, start, 3, one, nullptr, pinned) ==
            forceLayout(300, edges, start, 3, two, nullptr, pinned));
  }

  void farFromAnEditTheMapStays_data() {
    QTest::addColumn<bool>("known");
    QTest::newRow("made network") << false;
    QTest::newRow("known network of blood cells") << true;
  }
  void farFromAnEditTheMapStays() {
    QFETCH(bool, known);
    if (known) {
      GRNWB_NEEDS_SHARED(grnwb::test::kBloodCells);
      GRNWB_NEEDS_SHARED(grnwb::test::kCollecTri);
    }
    const auto network = known ? grnwb::test::bloodNetwork(75, 925) : grnwb::test::madeNetwork(75, 925, 10, 5);
    const int gene = network.nodes();
    JobContext first, second;
    const Positions before = forceLayout(gene, network.edges, {}, 1, first);
    const double size = (before.colwise().maxCoeff() - before.colwise().minCoeff()).norm();
    // A gene with 8 regulators, and 12 edges elsewhere.
    Edges edges = network.edges;
    Positions start = Positions::Constant(gene + 1, 2, std::numeric_limits<double>::quiet_NaN());
    start.topRows(gene) = before;
    std::vector<bool> touched(static_cast<std::size_t>(gene), false);
    for (int i = 0; i < 20; ++i) {
      const int tf = i % 15, target = i < 8 ? gene : network.tfs + 7 * i;
      edges.push_back({tf, target});
      touched[static_cast<std::size_t>(tf)] = true;
      if (target != gene) touched[static_cast<std::size_t>(target)] = true;
    }
    const Positions after = forceLayout(gene + 1, edges, start, 2, second);
    std::vector<double> shifts;
    for (int i = 0; i < gene; ++i)
      if (!touched[static_cast<std::size_t>(i)]) shifts.push_back((after.row(i) - before.row(i)).norm() / size);
    std::sort(shifts.begin(), shifts.end());
    const double median = shifts[shifts.size() / 2], most = shifts.back();
    qInfo() << "shift as a share of the picture: median" << median << "most" << most;
    QVERIFY(median < 0.005);
    QVERIFY(most < 0.1);
    Positions regulators(8, 2);
    for (int i = 0; i < 8; ++i) regulators.row(i) = after.row(i);
    QVERIFY((after.row(gene) - regulators.colwise().mean()).norm() < 0.25 * size);
  }

  void fromAWarmStartTheFirstPictureComesAtOnce() {
    const auto network = grnwb::test::madeNetwork(75, 925, 10, 5);
    JobContext first;
    const Positions start = forceLayout(network.nodes(), network.edges, {}, 1, first);
    qint64 fastest = std::numeric_limits<qint64>::max();  // of three, since other programs may hold the processor
    for (int run = 0; run < 3; ++run) {
      JobContext job;
      Mailbox<Positions> live;
      QElapsedTimer timer;
      timer.start();
      std::thread worker([&] { forceLayout(network.nodes(), network.edges, start, 1, job, &live); });
      while (!live.take()) std::this_thread::yield();
      fastest = std::min(fastest, timer.nsecsElapsed());
      job.requestStop();
      worker.join();
    }
    qInfo() << "first positions after" << double(fastest) / 1e6 << "ms";
    QVERIFY(fastest < 20'000'000);
  }

  void aStoppedJobReturnsWhatItHas() {
    const Edges edges = modularNetwork(75, 925, 10, 5);
    JobContext job;
    Mailbox<Positions> live;
    Positions partial;
    std::thread worker([&] { partial = forceLayout(1000, edges, {}, 1, job, &live); });
    std::shared_ptr<const Positions> seen;
    while (!seen) seen = live.take();
    job.requestStop();
    worker.join();
    QVERIFY(job.progress().done < job.progress().total);
    QCOMPARE(partial.rows(), 1000);
    QVERIFY(partial.allFinite());
    QCOMPARE(seen->rows(), 1000);
  }

  void wrongInputIsRefused() {
    JobContext job;
    using grnwb::test::errorOf;
    QCOMPARE(errorOf([&] { forceLayout(2, {{0, 2}}, {}, 1, job); }).code(), grnwb::ErrorCode::badInput);
    QCOMPARE(errorOf([&] { forceLayout(2, {{-1, 0}}, {}, 1, job); }).code(), grnwb::ErrorCode::badInput);
    QCOMPARE(errorOf([&] {
               forceLayout(2, {{0, 1}}, Positions::Zero(3, 2), 1, job);
             }).code(),
             grnwb::ErrorCode::badInput);
    const auto pinning = [&](const Positions& start, const std::vector<bool>& pinned) {
      return errorOf([&] { forceLayout(2, {{0, 1}}, start, 1, job, nullptr, pinned); }).problem();
    };
    QCOMPARE(pinning(Positions::Zero(2, 2), {true}), "the pins are of another graph");
    QCOMPARE(pinning({}, {true, false}), "a pinned node has no place");
    QCOMPARE(pinning(Positions::Constant(2, 2, std::numeric_limits<double>::quiet_NaN()), {false, true}),
             "a pinned node has no place");
  }

  void aThousandNodes() {
    const Edges edges = modularNetwork(75, 925, 10, 5);
    QBENCHMARK_ONCE {
      JobContext job(1);
      forceLayout(1000, edges, {}, 1, job);
    }
  }
};
}  // namespace

QTEST_APPLESS_MAIN(TestForceLayout)
#include "tst_force_layout.moc"
