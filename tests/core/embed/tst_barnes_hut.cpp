// SPDX-License-Identifier: GPL-3.0-or-later
// The oracle for many points is right itself.
#include "tests/core/embed/barnes_hut.h"

#include "tests/core/embed/exact_repulsion.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::test;
using Eigen::Index;

namespace {

class BarnesHutTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isExactWhenEverySquareIsOpened();
  void approximatesWell();
  void separatesPointsInOnePlace();
  void bearsSmallSets();
};

void BarnesHutTest::isExactWhenEverySquareIsOpened() {
  const Eigen::MatrixX2d points = clumps(300);
  const BarnesHutTree tree(points);
  for (Index i = 0; i < points.rows(); ++i) {
    const auto got = tree.repulsion(i, 0), exact = exactRepulsion(points, i);
    GRNWB_CLOSE(got.weight, exact.weight, 1e-12);
    QVERIFY(std::abs(got.x - exact.x) < 1e-11);
    QVERIFY(std::abs(got.y - exact.y) < 1e-11);
  }
}

void BarnesHutTest::approximatesWell() {
  const Eigen::MatrixX2d points = clumps(2000);
  const BarnesHutTree tree(points);
  double total = 0, exactTotal = 0, error = 0, size = 0;
  for (Index i = 0; i < points.rows(); ++i) {
    const auto got = tree.repulsion(i, 0.5), exact = exactRepulsion(points, i);
    total += got.weight;
    exactTotal += exact.weight;
    error += std::hypot(got.x - exact.x, got.y - exact.y);
    size += std::hypot(exact.x, exact.y);
  }
  GRNWB_CLOSE(total, exactTotal, 0.01);
  QVERIFY2(error < 0.04 * size, qPrintable(QString::number(error / size)));
  QVERIFY(error > 0);  // an approximation it is, else it would be of no use
}

void BarnesHutTest::separatesPointsInOnePlace() {
  Eigen::MatrixX2d points = Eigen::MatrixX2d::Random(40, 2);
  points.middleRows(10, 5).rowwise() = points.row(0);
  points(0, 0) += 1e-18;
  const BarnesHutTree tree(points);
  for (Index i = 0; i < points.rows(); ++i) {
    const auto got = tree.repulsion(i, 0), exact = exactRepulsion(points, i);
    GRNWB_CLOSE(got.weight, exact.weight, 1e-12);
    QVERIFY(std::abs(got.x - exact.x) < 1e-11);
  }
}

void BarnesHutTest::bearsSmallSets() {
  QCOMPARE(BarnesHutTree(Eigen::MatrixX2d::Zero(1, 2)).repulsion(0, 0.5).weight, 0.0);
  const auto copies = BarnesHutTree(Eigen::MatrixX2d::Constant(3, 2, 7.0)).repulsion(1, 0.5);
  QCOMPARE(copies.weight, 2.0);
  QCOMPARE(copies.x, 0.0);
}

}  // namespace

QTEST_APPLESS_MAIN(BarnesHutTest)
#include "tst_barnes_hut.moc"
