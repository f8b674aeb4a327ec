// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/gan/health.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::gan;

namespace {

class HealthTest : public QObject {
  Q_OBJECT

 private:
  /// 100 cells; "common" in all, "frequent" in 6, "rare" in 5.
  static data::Dataset realCells() {
    data::Matrix values = data::Matrix::Zero(100, 3);
    values.col(0).setOnes();
    values.col(1).head(6).setOnes();
    values.col(2).head(5).setOnes();
    data::Dataset cells;
    cells.genes.names = {"common", "frequent", "rare"};
    cells.x = data::SparseMatrix::fromDense(values);
    return cells;
  }
  static data::Matrix synthetic(std::initializer_list<float> values) {
    return Eigen::Map<const Eigen::RowVectorXf>(values.begin(), 3).replicate(4, 1);
  }
  static StepLog step(double critic, double penalty, double generator) {
    StepLog log;
    log.stage = 2;
    log.step = 30;
    log.criticLoss = critic;
    log.gradientPenalty = penalty;
    log.generatorLoss = generator;
    return log;
  }

 private Q_SLOTS:
  void lossesSayWhenTheyExplode() {
    const double inf = std::numeric_limits<double>::infinity(), none = std::numeric_limits<double>::quiet_NaN();
    TrainingHealth::checkLosses(step(-3e4, 9e5, 12));
    TrainingHealth::checkLosses(step(none, none, 12));  // step 0 has no critic
    for (const StepLog& log : {step(1, 1, none), step(inf, 1, 1), step(1, inf, 1)}) {
      const Error error = test::errorOf([&] { TrainingHealth::checkLosses(log); });
      QVERIFY(error.code() == ErrorCode::failed);
      QCOMPARE(error.problem(), std::string("the losses are no numbers any more at step 30"));
    }
    const Error error = test::errorOf([&] { TrainingHealth::checkLosses(step(1, 4e6, 1)); });
    QCOMPARE(error.subject(), std::string("Stage 2"));
    QCOMPARE(error.problem(),
             std::string("the critic exploded at step 30: its gradients have a norm near 2000 where 1 is wanted"));
  }

  void silentGenesAreNamed() {
    TrainingHealth health(realCells());
    health.checkCells(synthetic({1, 0, 0}), step(0, 0, 0));
    QCOMPARE(health.silentGenes(), std::vector<std::string>{"frequent"});
    health.checkCells(synthetic({1, 2, 0}), step(0, 0, 0));
    QVERIFY(health.silentGenes().empty());
  }

  void collapseIsSaidTheSecondTime() {
    TrainingHealth health(realCells());
    health.checkCells(synthetic({0, 0, 0}), step(0, 0, 0));
    health.checkCells(synthetic({1, 0, 0}), step(0, 0, 0));
    health.checkCells(synthetic({0, 0, 1}), step(0, 0, 0));
    const Error error = test::errorOf([&] { health.checkCells(synthetic({0, 0, 0}), step(0, 0, 0)); });
    QVERIFY(error.code() == ErrorCode::failed);
    QCOMPARE(error.problem(), std::string("2 of 2 expressed genes are zero in every synthetic cell at step 30"));
  }
};

}  // namespace

QTEST_APPLESS_MAIN(HealthTest)
#include "tst_health.moc"
