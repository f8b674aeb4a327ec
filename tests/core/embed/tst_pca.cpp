// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/pca.h"

#include "core/embed/leading_components.h"
#include "tests/core/evaluate/reference_cells.h"

using namespace grnwb;
using namespace grnwb::embed;
using Eigen::Index;
using Eigen::MatrixXd;

namespace {

class PcaTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithReference();
  void decomposesTheData_data();
  void decomposesTheData();
  void randomisedAgreesWithExact();
  void randomisedBearsLowRank();
  void doesNotDependOnThreads();
  void fixesSigns();
  void projectsFurtherCells();
  void leavesComponentsBeyondTheRankZero();
  void refusesNothing();
};

void PcaTest::agreesWithReference() {
  GRNWB_NEEDS_SHARED(test::kReferenceMetrics);
  const Pca fit = pca(test::referenceLogCells(), 50);
  const QJsonArray expected = test::referenceValues("pca")[QLatin1String("explained_variance_ratio")].toArray();
  QCOMPARE(expected.size(), 10);
  for (int i = 0; i < 10; ++i) {
    const double ratio = fit.explainedVariance[i] / fit.totalVariance;
    QVERIFY2(std::abs(ratio - expected[i].toDouble()) < 1e-4, qPrintable(QString::number(ratio, 'g', 10)));
  }
}

void PcaTest::decomposesTheData_data() {
  QTest::addColumn<int>("cells");
  QTest::addColumn<int>("genes");
  QTest::newRow("more cells than genes") << 70 << 30;
  QTest::newRow("more genes than cells") << 30 << 70;
  QTest::newRow("more cells than a block") << 2500 << 20;
}

void PcaTest::decomposesTheData() {
  QFETCH(int, cells);
  QFETCH(int, genes);
  const data::Matrix x = (data::Matrix::Random(cells, genes).array() + 1) * 100;
  const Pca fit = pca(x, 1000);
  const Index count = std::min(cells, genes);
  QCOMPARE(fit.scores.rows(), Index{cells});
  QCOMPARE(fit.loadings.rows(), Index{genes});
  QCOMPARE(fit.explainedVariance.size(), count);
  const MatrixXd centred = x.cast<double>().rowwise() - x.cast<double>().colwise().mean();
  QVERIFY((fit.scores * fit.loadings.transpose() - centred).cwiseAbs().maxCoeff() < 1e-8);
  MatrixXd unit = fit.loadings.transpose() * fit.loadings - MatrixXd::Identity(count, count);
  if (genes > cells) unit.row(count - 1).setZero(), unit.col(count - 1).setZero();  // centred cells have one rank less
  QVERIFY(unit.cwiseAbs().maxCoeff() < 1e-10);
  MatrixXd covariance = fit.scores.transpose() * fit.scores / (cells - 1);
  covariance.diagonal() -= fit.explainedVariance;
  QVERIFY(covariance.cwiseAbs().maxCoeff() < 1e-8);
  GRNWB_CLOSE(fit.totalVariance, centred.squaredNorm() / (cells - 1), 1e-12);
}

void PcaTest::randomisedAgreesWithExact() {
  GRNWB_NEEDS_SHARED(test::kReferenceMetrics);
  const data::Matrix cells = test::referenceLogCells();
  const Pca exact = pca(cells, 50);  // 300 genes are few enough
  JobContext job(2);
  const Eigenpairs pairs = leadingAxes(cells, exact.mean, 20, job);
  for (Index j = 0; j < 20; ++j) {
    GRNWB_CLOSE(pairs.values[j] / static_cast<double>(cells.rows() - 1), exact.explainedVariance[j], 1e-6);
    QVERIFY(std::abs(pairs.vectors.col(j).dot(exact.loadings.col(j))) > 1 - 1e-5);
  }
}

void PcaTest::randomisedBearsLowRank() {
  const MatrixXd low = MatrixXd::Random(1600, 6) * MatrixXd::Random(6, 1700);
  const Pca fit = pca(low.cast<float>(), 8);
  const MatrixXd centred = low.rowwise() - low.colwise().mean();
  QVERIFY((fit.scores * fit.loadings.transpose() - centred).cwiseAbs().maxCoeff() < 1e-5);
  QVERIFY(fit.explainedVariance[6] < 1e-12 * fit.totalVariance);
}

void PcaTest::doesNotDependOnThreads() {
  for (const Index genes : {300, 1700}) {
    const data::Matrix x = data::Matrix::Random(1600, genes);
    JobContext one(1), three(3);
    const Pca a = pca(x, 5, one), b = pca(x, 5, three);
    QVERIFY(a.scores == b.scores && a.loadings == b.loadings && a.explainedVariance == b.explainedVariance);
  }
  JobContext stopped;
  stopped.requestStop();
  QCOMPARE(test::errorOf([&] { pca(data::Matrix::Random(40, 30), 3, stopped); }).code(), ErrorCode::cancelled);
}

void PcaTest::fixesSigns() {
  const data::Matrix x = data::Matrix::Random(50, 12), mirrored = -x;
  const Pca fit = pca(x, 12), mirroredFit = pca(mirrored, 12);
  for (Index i = 0; i < 12; ++i) QVERIFY(fit.loadings.col(i).maxCoeff() >= -fit.loadings.col(i).minCoeff());
  QVERIFY((fit.loadings - mirroredFit.loadings).cwiseAbs().maxCoeff() < 1e-10);
}

void PcaTest::projectsFurtherCells() {
  const data::Matrix x = data::Matrix::Random(60, 10);
  const Pca fit = pca(x, 4);
  QVERIFY(project(fit, x) == fit.scores);
  const MatrixXd one = project(fit, x.middleRows(17, 1));
  QVERIFY((one - fit.scores.row(17)).cwiseAbs().maxCoeff() < 1e-13);
}

void PcaTest::leavesComponentsBeyondTheRankZero() {
  data::Matrix x(5, 3);
  x << 1, 2, 7, 2, 4, 7, 3, 6, 7, 4, 8, 7, 5, 10, 7;
  const Pca fit = pca(x, 3);
  GRNWB_CLOSE(fit.explainedVariance[0], 12.5, 1e-12);
  GRNWB_CLOSE(fit.loadings(1, 0), 2 / std::sqrt(5.0), 1e-12);
  QCOMPARE(fit.explainedVariance[1], 0.0);
  QVERIFY(fit.loadings.rightCols(2).isZero(0));
  QVERIFY(pca(data::Matrix::Constant(4, 6, 2.0F), 2).scores.isZero(0));
}

void PcaTest::refusesNothing() {
  QCOMPARE(test::errorOf([] { pca(data::Matrix(0, 5), 2); }).code(), ErrorCode::badInput);
  QCOMPARE(test::errorOf([] { pca(data::Matrix::Ones(5, 5), 0); }).code(), ErrorCode::badInput);
}

}  // namespace

QTEST_APPLESS_MAIN(PcaTest)
#include "tst_pca.moc"
