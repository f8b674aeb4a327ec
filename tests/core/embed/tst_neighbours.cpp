// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/neighbours.h"

#include <algorithm>
#include <vector>

#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::embed;
using Eigen::Index;

namespace {

class NeighboursTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithAllPairs();
  void ordersEqualDistancesByIndex();
  void clampsCount();
  void findsNearestAmongOthers();
  void seesPastManyBlocks();
  void doesNotDependOnThreads();
};

void NeighboursTest::agreesWithAllPairs() {
  const Eigen::MatrixXd points = Eigen::MatrixXd::Random(90, 5);
  JobContext job;
  const Neighbours nearest = nearestNeighbours(PackedRows(points), 7, job);
  for (Index i = 0; i < 90; ++i) {
    std::vector<std::pair<double, Index>> others;
    for (Index j = 0; j < 90; ++j)
      if (j != i) others.emplace_back((points.row(i) - points.row(j)).squaredNorm(), j);
    std::ranges::sort(others);
    for (Index k = 0; k < 7; ++k) {
      QCOMPARE(Index{nearest.index(i, k)}, others[static_cast<std::size_t>(k)].second);
      GRNWB_CLOSE(nearest.squaredDistance(i, k), others[static_cast<std::size_t>(k)].first, 1e-10);
    }
  }
}

void NeighboursTest::ordersEqualDistancesByIndex() {
  const Eigen::MatrixXd copies = Eigen::MatrixXd::Constant(6, 3, 1.5);
  JobContext job;
  const Neighbours nearest = nearestNeighbours(PackedRows(copies), 3, job);
  QVERIFY((nearest.squaredDistance.array() == 0).all());
  QVERIFY(nearest.index.row(0) == Eigen::RowVector3i(1, 2, 3));
  QVERIFY(nearest.index.row(2) == Eigen::RowVector3i(0, 1, 3));
}

void NeighboursTest::clampsCount() {
  JobContext job;
  QCOMPARE(nearestNeighbours(PackedRows(Eigen::MatrixXd(Eigen::MatrixXd::Random(4, 2))), 9, job).index.cols(),
           Index{3});
  QCOMPARE(nearestNeighbours(PackedRows(Eigen::MatrixXd(Eigen::MatrixXd::Random(1, 2))), 9, job).index.cols(),
           Index{0});
}

void NeighboursTest::findsNearestAmongOthers() {
  const Eigen::MatrixXd points = Eigen::MatrixXd::Random(70, 4), queries = Eigen::MatrixXd::Random(30, 4);
  JobContext job;
  const Neighbours nearest = nearestAmong(PackedRows(points), PackedRows(queries), 3, job);
  for (Index i = 0; i < 30; ++i) {
    Index first = 0;
    (points.rowwise() - queries.row(i)).rowwise().squaredNorm().minCoeff(&first);
    QCOMPARE(Index{nearest.index(i, 0)}, first);
  }
  const Neighbours own = nearestAmong(PackedRows(points), PackedRows(points), 200, job);
  QCOMPARE(own.index.cols(), Index{70});
  for (Index i = 0; i < 70; ++i) QCOMPARE(Index{own.index(i, 0)}, i);
}

void NeighboursTest::seesPastManyBlocks() {
  // On a line, in an order that mixes near and far.
  constexpr Index kSize = 3001;
  Eigen::MatrixXd points(kSize, 1);
  for (Index i = 0; i < kSize; ++i) points(i, 0) = static_cast<double>(i * 1009 % kSize);
  JobContext job(2);
  const Neighbours nearest = nearestNeighbours(PackedRows(points), 20, job);
  for (Index i = 0; i < kSize; ++i) {
    const double place = points(i, 0);
    if (place < 10 || place >= static_cast<double>(kSize - 10)) continue;
    for (Index k = 0; k < 20; ++k)
      QCOMPARE(std::abs(points(nearest.index(i, k), 0) - place), static_cast<double>(k / 2 + 1));
  }
}

void NeighboursTest::doesNotDependOnThreads() {
  const PackedRows points(Eigen::MatrixXd(Eigen::MatrixXd::Random(500, 20)));
  JobContext one(1), two(2);
  const Neighbours a = nearestNeighbours(points, 15, one), b = nearestNeighbours(points, 15, two);
  QVERIFY(a.index == b.index);
  QVERIFY(a.squaredDistance == b.squaredDistance);
}

}  // namespace

QTEST_APPLESS_MAIN(NeighboursTest)
#include "tst_neighbours.moc"
