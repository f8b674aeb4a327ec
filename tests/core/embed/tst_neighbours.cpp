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
