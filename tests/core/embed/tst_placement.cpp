// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/placement.h"

#include <limits>
#include <map>

#include "core/embed/neighbours.h"
#include "tests/core/embed/prepared_cells.h"

using namespace grnwb;
using namespace grnwb::embed;
using Eigen::Index;
using Eigen::MatrixXd;

namespace {

/// Share of queries whose type most of the 10 nearest points have.
double voteAccuracy(const Neighbours& nearest, const std::vector<std::int32_t>& types,
                    const std::vector<std::int32_t>& truth) {
  int right = 0;
  for (Index i = 0; i < nearest.index.rows(); ++i) {
    std::map<std::int32_t, int> votes;
    for (Index k = 0; k < nearest.index.cols(); ++k) ++votes[types[static_cast<std::size_t>(nearest.index(i, k))]];
    const auto most = std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
    right += most->first == truth[static_cast<std::size_t>(i)] ? 1 : 0;
  }
  return right / static_cast<double>(truth.size());
}

class PlacementTest : public QObject {
  Q_OBJECT

 private:
  static constexpr Index kRows = 400;
  const MatrixXd m_input =
      (MatrixXd(kRows, 6) << MatrixXd::Random(200, 6), 8 + MatrixXd::Random(200, 6).array()).finished();
  Embedding m_fitted;
  static TsneParameters settings() { return {.perplexity = 12, .iterations = 500, .seed = 1}; }

 private Q_SLOTS:
  void initTestCase();
  void copiesComeToRestByTheirOriginals();
  void heldOutCellsLandAmongTheirType();
  void repeatsForAnyThreadsAndCompany();
  void refusesBadInput();
};

void PlacementTest::initTestCase() {
  JobContext job(2);
  m_fitted = tsne(m_input, settings(), job);
}

void PlacementTest::copiesComeToRestByTheirOriginals() {
  JobContext job(2);
  const Embedding copies = placed(m_fitted, m_input, m_input, settings(), job);
  QCOMPARE(copies.points.rows(), kRows);
  const Neighbours nearest = nearestNeighbours(PackedRows(m_input), 12, job);
  int near = 0;
  for (Index i = 0; i < kRows; ++i) {
    double spread = 0;
    for (Index k = 0; k < 12; ++k)
      spread = std::max(spread, (m_fitted.points.row(nearest.index(i, k)) - m_fitted.points.row(i)).norm());
    near += (copies.points.row(i) - m_fitted.points.row(i)).norm() <= spread ? 1 : 0;
  }
  QVERIFY2(near >= 0.98 * kRows, qPrintable(QString::number(near)));
  QVERIFY(copies.kl > 0);
}

void PlacementTest::heldOutCellsLandAmongTheirType() {
  GRNWB_NEEDS_SHARED(test::kSortedCells);
  const test::TypedCells cells = test::sortedCells(3);
  std::vector<std::int32_t> fittedTypes, heldOutTypes;
  MatrixXd fittedInput(cells.scores.rows(), cells.scores.cols()), heldOut = fittedInput;
  for (Index i = 0; i < cells.scores.rows(); ++i) {
    auto& types = i % 5 == 0 ? heldOutTypes : fittedTypes;
    (i % 5 == 0 ? heldOut : fittedInput).row(static_cast<Index>(types.size())) = cells.scores.row(i);
    types.push_back(cells.types[static_cast<std::size_t>(i)]);
  }
  fittedInput.conservativeResize(static_cast<Index>(fittedTypes.size()), Eigen::NoChange);
  heldOut.conservativeResize(static_cast<Index>(heldOutTypes.size()), Eigen::NoChange);
  JobContext job(2);
  const Embedding fitted = tsne(fittedInput, {.iterations = 500}, job),
                  found = placed(fitted, fittedInput, heldOut, {}, job);
  const PackedRows plane{MatrixXd(fitted.points)};
  const double own = voteAccuracy(nearestNeighbours(plane, 10, job), fittedTypes, fittedTypes);
  const double placedOnes =
      voteAccuracy(nearestAmong(plane, PackedRows(MatrixXd(found.points)), 10, job), fittedTypes, heldOutTypes);
  qInfo("accuracy of fitted cells %.3f, of placed ones %.3f", own, placedOnes);
  QVERIFY(own > 0.8);
  QVERIFY2(placedOnes > own - 0.04, qPrintable(QString::number(placedOnes)));
}

void PlacementTest::repeatsForAnyThreadsAndCompany() {
  JobContext one(1), three(3);
  const MatrixXd further = m_input.middleRows(150, 100).array() + 0.1;
  const Embedding a = placed(m_fitted, m_input, further, settings(), one);
  QVERIFY(a.points == placed(m_fitted, m_input, further, settings(), three).points);
  QVERIFY(a.points.topRows(8) == placed(m_fitted, m_input, further.topRows(8), settings(), one).points);
  QCOMPARE(placed(m_fitted, m_input, further.topRows(0), settings(), one).points.rows(), Index{0});
}

void PlacementTest::refusesBadInput() {
  JobContext job;
  MatrixXd further = m_input.topRows(5);
  QCOMPARE(test::errorOf([&] { placed(m_fitted, m_input, further.leftCols(3), settings(), job); }).code(),
           ErrorCode::badInput);
  QCOMPARE(test::errorOf([&] { placed(m_fitted, m_input.topRows(9), further, settings(), job); }).code(),
           ErrorCode::badInput);
  further(2, 2) = std::numeric_limits<double>::quiet_NaN();
  QCOMPARE(test::errorOf([&] { placed(m_fitted, m_input, further, settings(), job); }).code(), ErrorCode::badInput);
  job.requestStop();
  QCOMPARE(test::errorOf([&] { placed(m_fitted, m_input, m_input, settings(), job); }).code(), ErrorCode::cancelled);
}

}  // namespace

QTEST_APPLESS_MAIN(PlacementTest)
#include "tst_placement.moc"
