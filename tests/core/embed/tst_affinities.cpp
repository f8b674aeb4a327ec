// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/affinities.h"

#include <cmath>
#include <numbers>

#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::embed;
using Eigen::Index;

namespace {

Affinities affinitiesOf(const Eigen::MatrixXd& points, Index count, double perplexity, int threads = 1) {
  JobContext job(threads);
  return affinities(nearestNeighbours(PackedRows(points), count, job), perplexity, job);
}

Eigen::MatrixXd circle(Index count) {
  Eigen::MatrixXd points(count, 2);
  for (Index i = 0; i < count; ++i) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(count);
    points.row(i) << 5 * std::cos(angle), 5 * std::sin(angle);
  }
  return points;
}

class AffinitiesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isSymmetricAndSumsToOne();
  void hasThePerplexityAskedFor();
  void isGaussian();
  void spreadsEvenlyOverCopies();
  void doesNotDependOnThreads();
};

void AffinitiesTest::isSymmetricAndSumsToOne() {
  const Affinities p = affinitiesOf(Eigen::MatrixXd::Random(200, 6), 30, 10);
  GRNWB_CLOSE(p.sum(), 1.0, 1e-12);
  QVERIFY(Eigen::MatrixXd(p) == Eigen::MatrixXd(p).transpose());
  QVERIFY(Eigen::MatrixXd(p).diagonal().isZero(0));
}

void AffinitiesTest::hasThePerplexityAskedFor() {
  // On a regular circle with all points as neighbours each row is symmetric already: it holds 1/n of the whole.
  const Eigen::MatrixXd p(affinitiesOf(circle(60), 59, 12));
  for (Index i = 0; i < 60; ++i) {
    const Eigen::ArrayXd row = p.row(i).transpose().array() * 60;
    GRNWB_CLOSE(row.sum(), 1.0, 1e-9);
    const double entropy = -(row > 0).select(row * row.max(1e-300).log(), 0.0).sum();
    GRNWB_CLOSE(std::exp(entropy), 12.0, 1e-5);
  }
}

void AffinitiesTest::isGaussian() {
  const Eigen::MatrixXd points = circle(60), p(affinitiesOf(points, 59, 12));
  const auto squaredDistance = [&](Index i, Index j) { return (points.row(i) - points.row(j)).squaredNorm(); };
  const double beta = std::log(p(0, 1) / p(0, 2)) / (squaredDistance(0, 2) - squaredDistance(0, 1));
  for (Index j = 3; j < 20; ++j)
    GRNWB_CLOSE(std::log(p(0, 1) / p(0, j)), beta * (squaredDistance(0, j) - squaredDistance(0, 1)), 1e-6);
}

void AffinitiesTest::spreadsEvenlyOverCopies() {
  const Affinities p = affinitiesOf(Eigen::MatrixXd::Zero(8, 3), 7, 3);
  QVERIFY((Eigen::MatrixXd(p) - Eigen::MatrixXd(Eigen::MatrixXd::Ones(8, 8) - Eigen::MatrixXd::Identity(8, 8)) / 56)
              .cwiseAbs()
              .maxCoeff() < 1e-15);
}

void AffinitiesTest::doesNotDependOnThreads() {
  const Eigen::MatrixXd points = Eigen::MatrixXd::Random(300, 10);
  QVERIFY(Eigen::MatrixXd(affinitiesOf(points, 30, 10, 1)) == Eigen::MatrixXd(affinitiesOf(points, 30, 10, 2)));
}

}  // namespace

QTEST_APPLESS_MAIN(AffinitiesTest)
#include "tst_affinities.moc"
