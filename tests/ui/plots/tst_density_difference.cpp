// SPDX-License-Identifier: GPL-3.0-or-later
// The density difference on the plane: signs on made clouds, and the sum of kernels itself.
#include <QtTest>
#include <cmath>
#include <random>

#include "tests/support/test_support.h"
#include "ui/plots/density_difference.h"

using namespace grnwb::ui;

namespace {

/// Normally scattered points around each centre.
Eigen::MatrixX2d scattered(const std::vector<std::pair<QPointF, int>>& clouds, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<double> normal;
  Eigen::Index count = 0;
  for (const auto& cloud : clouds) count += cloud.second;
  Eigen::MatrixX2d points(count, 2);
  Eigen::Index row = 0;
  for (const auto& [centre, size] : clouds)
    for (int i = 0; i < size; ++i) points.row(row++) << centre.x() + normal(random), centre.y() + normal(random);
  return points;
}

class TestDensityDifference : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void signsFollowTheClouds() {
    // Real cells around a and b, synthetic ones around b and c.
    const QPointF a(-20, 0), b(0, 5), c(20, -3);
    const Eigen::MatrixX2d points = scattered({{a, 300}, {b, 300}, {b, 500}, {c, 500}}, 1);
    const std::vector<double> difference = densityDifference(points, 600);
    double atA = 0, atB = 0, atC = 0;
    for (std::size_t i = 0; i < 300; ++i) {
      QVERIFY(difference[i] < 0);
      atA += difference[i] / 300;
    }
    for (std::size_t i = 300; i < 1100; ++i) atB += difference[i] / 800;
    for (std::size_t i = 1100; i < 1600; ++i) {
      QVERIFY(difference[i] > 0);
      atC += difference[i] / 500;
    }
    // Half of the real cells lie in a, half of the synthetic ones in c: equal sizes, opposite signs; b cancels.
    QVERIFY(std::abs(atA + atC) < 0.1 * atC);
    QVERIFY(std::abs(atB) < 0.1 * atC);
    QVERIFY(atC > 0.5);
  }

  void equalsTheSumOfKernels() {
    const Eigen::MatrixX2d points = scattered({{{0, 0}, 150}, {{4, 1}, 50}, {{1, 0}, 100}, {{9, 9}, 60}}, 2);
    const Eigen::Index real = 200, count = points.rows();
    const Eigen::RowVector2d mean = points.colwise().mean();
    const Eigen::RowVector2d deviation =
        ((points.rowwise() - mean).colwise().squaredNorm() / double(count)).cwiseSqrt();
    const double width = 0.5 * deviation.mean() * std::pow(double(count), -1.0 / 6);
    std::vector<double> difference, both;
    for (Eigen::Index i = 0; i < count; ++i) {
      double sums[2] = {0, 0};
      for (Eigen::Index j = 0; j < count; ++j)
        sums[j < real ? 0 : 1] += std::exp(-(points.row(i) - points.row(j)).squaredNorm() / (2 * width * width));
      const double before = sums[0] / double(real), after = sums[1] / double(count - real);
      difference.push_back(after - before);
      both.push_back((after + before) / 2);
    }
    double unit = 0;
    for (const double value : both) unit += value / double(count);
    const std::vector<double> found = densityDifference(points, real);
    for (std::size_t i = 0; i < found.size(); ++i)
      QVERIFY2(std::abs(found[i] - difference[i] / unit) < 0.03,
               qPrintable(QStringLiteral("%1, expected %2").arg(found[i]).arg(difference[i] / unit)));
  }

  void equalSetsDoNotDiffer() {
    const Eigen::MatrixX2d half = scattered({{{0, 0}, 200}, {{8, 2}, 100}}, 3);
    Eigen::MatrixX2d points(600, 2);
    points << half, half;
    for (const double value : densityDifference(points, 300)) QVERIFY(std::abs(value) < 1e-12);
    for (const double value : densityDifference(half, 300)) QCOMPARE(value, 0.0);
    for (const double value : densityDifference(half, 0)) QCOMPARE(value, 0.0);
    // All at one place.
    for (const double value : densityDifference(Eigen::MatrixX2d::Ones(8, 2), 5)) QVERIFY(std::abs(value) < 1e-12);
  }
};

}  // namespace

QTEST_MAIN(TestDensityDifference)
#include "tst_density_difference.moc"
