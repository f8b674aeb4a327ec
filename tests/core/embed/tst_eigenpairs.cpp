// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/eigenpairs.h"

#include <Eigen/Eigenvalues>

#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::embed;
using Eigen::Index;
using Eigen::MatrixXd;

namespace {

double residual(const MatrixXd& matrix, const Eigenpairs& pairs) {
  return (matrix * pairs.vectors - pairs.vectors * pairs.values.asDiagonal()).cwiseAbs().maxCoeff();
}

double distanceFromOrthonormal(const MatrixXd& vectors) {
  return (vectors.transpose() * vectors - MatrixXd::Identity(vectors.cols(), vectors.cols())).cwiseAbs().maxCoeff();
}

class EigenpairsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithFullDecomposition();
  void solvesHardCases_data();
  void solvesHardCases();
};

void EigenpairsTest::agreesWithFullDecomposition() {
  const MatrixXd factor = MatrixXd::Random(120, 80);
  const MatrixXd matrix = factor * factor.transpose();  // 40 eigenvalues are 0
  const Eigen::SelfAdjointEigenSolver<MatrixXd> full(matrix);
  const Eigenpairs pairs = leadingEigenpairs(matrix, 30);
  QCOMPARE(pairs.values.size(), Index{30});
  for (Index i = 0; i < 30; ++i) {
    GRNWB_CLOSE(pairs.values[i], full.eigenvalues()[119 - i], 1e-12);
    GRNWB_CLOSE(std::abs(pairs.vectors.col(i).dot(full.eigenvectors().col(119 - i))), 1.0, 1e-10);
  }
}

void EigenpairsTest::solvesHardCases_data() {
  QTest::addColumn<MatrixXd>("matrix");
  QTest::newRow("a single entry") << MatrixXd(MatrixXd::Constant(1, 1, 3.0));
  QTest::newRow("zero") << MatrixXd(MatrixXd::Zero(6, 6));
  QTest::newRow("all eigenvalues equal") << MatrixXd(MatrixXd::Identity(40, 40) * 2.5);
  MatrixXd blocks = MatrixXd::Zero(60, 60);
  const MatrixXd block = MatrixXd::Random(20, 20);
  for (Index i = 0; i < 3; ++i) blocks.block(20 * i, 20 * i, 20, 20) = block * block.transpose();
  QTest::newRow("each eigenvalue three times") << blocks;
  QTest::newRow("rank one") << MatrixXd(MatrixXd::Ones(30, 30));
  MatrixXd wilkinson = MatrixXd::Zero(21, 21);  // pairs of eigenvalues that agree to 14 digits
  for (Index i = 0; i < 21; ++i) wilkinson(i, i) = std::abs(10.0 - static_cast<double>(i));
  wilkinson.diagonal(-1).setOnes();
  wilkinson.diagonal(1).setOnes();
  QTest::newRow("Wilkinson's matrix") << wilkinson;
  QTest::newRow("large values") << MatrixXd(wilkinson * 1e12);
}

void EigenpairsTest::solvesHardCases() {
  QFETCH(MatrixXd, matrix);
  const Eigenpairs pairs = leadingEigenpairs(matrix, matrix.rows());
  const double scale = std::max(1e-300, matrix.cwiseAbs().maxCoeff());
  QVERIFY2(residual(matrix, pairs) <= 1e-11 * scale, qPrintable(QString::number(residual(matrix, pairs) / scale)));
  QVERIFY2(distanceFromOrthonormal(pairs.vectors) < 1e-11,
           qPrintable(QString::number(distanceFromOrthonormal(pairs.vectors))));
  for (Index i = 1; i < pairs.values.size(); ++i) QVERIFY(pairs.values[i] <= pairs.values[i - 1]);
}

}  // namespace

QTEST_APPLESS_MAIN(EigenpairsTest)
#include "tst_eigenpairs.moc"
