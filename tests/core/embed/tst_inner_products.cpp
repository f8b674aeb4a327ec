// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/inner_products.h"

#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::embed;

namespace {

class InnerProductsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithPlainProduct_data();
  void agreesWithPlainProduct();
  void readsFloats();
  void doesNotDependOnRanges();
  void measuresDistances();
};

void InnerProductsTest::agreesWithPlainProduct_data() {
  QTest::addColumn<int>("rowsA");
  QTest::addColumn<int>("rowsB");
  QTest::addColumn<int>("depth");
  QTest::newRow("one value") << 1 << 1 << 1;
  QTest::newRow("whole panels") << 16 << 8 << 256;
  QTest::newRow("parts of panels") << 13 << 30 << 7;
  QTest::newRow("several depth blocks") << 21 << 9 << 700;
  QTest::newRow("no columns") << 3 << 4 << 0;
}

void InnerProductsTest::agreesWithPlainProduct() {
  QFETCH(int, rowsA);
  QFETCH(int, rowsB);
  QFETCH(int, depth);
  const Eigen::MatrixXd a = Eigen::MatrixXd::Random(rowsA, depth), b = Eigen::MatrixXd::Random(rowsB, depth);
  const RowMatrix products = innerProducts(PackedRows(a), {0, rowsA}, PackedRows(b), {0, rowsB});
  QCOMPARE(products.rows(), Eigen::Index{rowsA});
  QCOMPARE(products.cols(), Eigen::Index{rowsB});
  QVERIFY((products - a * b.transpose()).cwiseAbs().maxCoeff() < 1e-12);
}

void InnerProductsTest::readsFloats() {
  const data::Matrix cells = data::Matrix::Random(11, 40);
  const RowMatrix products = innerProducts(PackedRows(cells), {0, 11}, PackedRows(cells), {0, 11});
  const Eigen::MatrixXd exact = cells.cast<double>();
  QVERIFY((products - exact * exact.transpose()).cwiseAbs().maxCoeff() < 1e-13);
}

void InnerProductsTest::doesNotDependOnRanges() {
  const PackedRows a(Eigen::MatrixXd(Eigen::MatrixXd::Random(40, 300)));
  const RowMatrix whole = innerProducts(a, {0, 40}, a, {0, 40});
  const RowMatrix part = innerProducts(a, {16, 24}, a, {8, 5});
  QVERIFY(part == whole.block(16, 8, 24, 5));
  QVERIFY(whole == whole.transpose());
}

void InnerProductsTest::measuresDistances() {
  Eigen::MatrixXd points = Eigen::MatrixXd::Random(20, 30);
  points.row(7) = points.row(3);
  const PackedRows packed(points);
  const RowMatrix distances = squaredDistances(packed, {0, 20}, packed, {0, 20});
  for (Eigen::Index i = 0; i < 20; ++i)
    for (Eigen::Index j = 0; j < 20; ++j)
      QVERIFY(std::abs(distances(i, j) - (points.row(i) - points.row(j)).squaredNorm()) < 1e-12);
  QVERIFY(distances(3, 7) >= 0);
}

}  // namespace

QTEST_APPLESS_MAIN(InnerProductsTest)
#include "tst_inner_products.moc"
