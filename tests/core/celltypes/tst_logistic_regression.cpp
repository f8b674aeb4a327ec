// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/celltypes/logistic_regression.h"

#include <cmath>

#include "core/base/random.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::celltypes;
using Eigen::Index;
using Eigen::MatrixXd;

namespace {

struct Clouds {
  MatrixXd features;
  std::vector<std::int32_t> codes;
};

/// Three overlapping clouds of unequal size.
Clouds clouds(Index cells) {
  RandomStream random(3, "test clouds");
  Clouds result{MatrixXd(cells, 4), {}};
  for (Index i = 0; i < cells; ++i) {
    result.codes.push_back(static_cast<std::int32_t>(i % 7 == 0 ? 2 : i % 2));
    for (Index j = 0; j < 4; ++j) result.features(i, j) = random.normal() + (j == result.codes.back() ? 1.5 : 0);
  }
  return result;
}

class LogisticRegressionTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsTheMinimum();
  void twoValuesInClosedForm();
  void isTheSameForAnyThreads();
  void stops();
};

void LogisticRegressionTest::findsTheMinimum() {
  const Clouds data = clouds(1500);
  JobContext job;
  const MatrixXd weights = fitLogistic(data.features, data.codes, 3, job);
  // The gradient of the penalised loss, written out: residuals times features, and the weights themselves.
  MatrixXd residual = logisticProbabilities(data.features, weights);
  for (Index i = 0; i < residual.rows(); ++i) residual(i, data.codes[static_cast<std::size_t>(i)]) -= 1;
  const MatrixXd gradient = residual.transpose() * data.features + weights.leftCols(4);
  QVERIFY(gradient.cwiseAbs().maxCoeff() < 2e-3);
  QVERIFY(residual.colwise().sum().cwiseAbs().maxCoeff() < 2e-3);  // intercepts: the shares of the types come out
  QVERIFY(weights.cwiseAbs().maxCoeff() > 0.5);
}

void LogisticRegressionTest::twoValuesInClosedForm() {
  // One feature at -1 and 1 in equal numbers, three quarters of each with its own type: w = +-u, where the gradient
  // n (s(2u) - 3/4) + u is 0 with s the logistic function.
  Clouds data{MatrixXd(4000, 1), {}};
  for (Index i = 0; i < 4000; ++i) {
    data.features(i, 0) = i % 2 == 0 ? -1 : 1;
    data.codes.push_back(static_cast<std::int32_t>((i % 2) ^ (i % 8 < 2 ? 1 : 0)));
  }
  double low = 0, high = 1;
  for (int i = 0; i < 60; ++i) {
    const double u = (low + high) / 2;
    (4000 * (1 / (1 + std::exp(-2 * u)) - 0.75) + u > 0 ? high : low) = u;
  }
  JobContext job;
  const MatrixXd weights = fitLogistic(data.features, data.codes, 2, job);
  GRNWB_CLOSE(weights(1, 0), low, 1e-5);
  GRNWB_CLOSE(weights(0, 0), -low, 1e-5);
}

void LogisticRegressionTest::isTheSameForAnyThreads() {
  const Clouds data = clouds(3000);
  JobContext one(1), four(4);
  QVERIFY(fitLogistic(data.features, data.codes, 3, one) == fitLogistic(data.features, data.codes, 3, four));
}

void LogisticRegressionTest::stops() {
  const Clouds data = clouds(100);
  JobContext job;
  job.requestStop();
  QCOMPARE(test::errorOf([&] { fitLogistic(data.features, data.codes, 3, job); }).code(), ErrorCode::cancelled);
}

}  // namespace

QTEST_APPLESS_MAIN(LogisticRegressionTest)
#include "tst_logistic_regression.moc"
