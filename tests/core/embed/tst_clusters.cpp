// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/clusters.h"

#include <limits>
#include <map>
#include <set>

#include "tests/core/embed/prepared_cells.h"

using namespace grnwb;
using namespace grnwb::embed;
using Eigen::Index;
using Eigen::MatrixXd;

namespace {

/// Adjusted Rand index (Hubert and Arabie, 1985).
double agreement(const std::vector<std::int32_t>& a, const std::vector<std::int32_t>& b) {
  const auto pairs = [](double count) { return count * (count - 1) / 2; };
  std::map<std::pair<int, int>, double> both;
  std::map<int, double> ofA, ofB;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ++both[{a[i], b[i]}];
    ++ofA[a[i]];
    ++ofB[b[i]];
  }
  double together = 0, inA = 0, inB = 0;
  for (const auto& [key, count] : both) together += pairs(count);
  for (const auto& [key, count] : ofA) inA += pairs(count);
  for (const auto& [key, count] : ofB) inB += pairs(count);
  const double expected = inA * inB / pairs(static_cast<double>(a.size()));
  return (together - expected) / ((inA + inB) / 2 - expected);
}

/// Clouds of 30, 50 and 40 points.
MatrixXd unevenClouds() {
  MatrixXd points = MatrixXd::Random(120, 4);
  points.middleRows(30, 50).col(0).array() += 20;
  points.bottomRows(40).col(1).array() += 20;
  return points;
}

class ClustersTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void keepsCloudsApart();
  void findsCellTypes();
  void repeatsForAnyThreads();
  void bearsFewCells();
  void refusesBadNumbers();
};

void ClustersTest::keepsCloudsApart() {
  JobContext job;
  const std::vector<std::int32_t> found = clusters(unevenClouds(), {}, job);
  QCOMPARE(found.size(), std::size_t{120});
  std::map<std::int32_t, int> sizes;
  std::map<std::int32_t, std::set<int>> clouds;
  for (std::size_t i = 0; i < 120; ++i) {
    ++sizes[found[i]];
    clouds[found[i]].insert(i < 30 ? 0 : i < 80 ? 1 : 2);
  }
  int before = 120;
  for (const auto& [cluster, size] : sizes) {
    QCOMPARE(clouds[cluster].size(), std::size_t{1});
    QVERIFY(size <= before);
    before = size;
  }
  QCOMPARE(sizes.rbegin()->first + 1, static_cast<int>(sizes.size()));
  QVERIFY(sizes.size() < 10);
}

void ClustersTest::findsCellTypes() {
  GRNWB_NEEDS_SHARED(test::kSortedCells);
  const test::TypedCells cells = test::sortedCells(3);
  JobContext job(2);
  const std::vector<std::int32_t> found = clusters(cells.scores, {}, job);
  const double index = agreement(found, cells.types);
  qInfo("adjusted Rand index %.3f, %zu clusters", index, std::set(found.begin(), found.end()).size());
  QVERIFY2(index > 0.6, qPrintable(QString::number(index)));
}

void ClustersTest::repeatsForAnyThreads() {
  const MatrixXd points = MatrixXd::Random(600, 8);
  JobContext one(1), three(3);
  QVERIFY(clusters(points, {}, one) == clusters(points, {}, three));
}

void ClustersTest::bearsFewCells() {
  JobContext job;
  QVERIFY(clusters(MatrixXd(0, 3), {}, job).empty());
  QCOMPARE(clusters(MatrixXd::Zero(1, 3), {}, job), std::vector<std::int32_t>{0});
  QCOMPARE(clusters(MatrixXd::Zero(5, 3), {}, job), std::vector<std::int32_t>(5, 0));
}

void ClustersTest::refusesBadNumbers() {
  JobContext job;
  MatrixXd points = unevenClouds();
  points(7, 1) = std::numeric_limits<double>::quiet_NaN();
  QCOMPARE(test::errorOf([&] { clusters(points, {}, job); }).code(), ErrorCode::badInput);
  job.requestStop();
  QCOMPARE(test::errorOf([&] { clusters(unevenClouds(), {}, job); }).code(), ErrorCode::cancelled);
}

}  // namespace

QTEST_APPLESS_MAIN(ClustersTest)
#include "tst_clusters.moc"
