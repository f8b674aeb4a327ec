// SPDX-License-Identifier: GPL-3.0-or-later
// Cells made with calibrated statistics: none depends on the others, and on average they are those of the batch.
#include <torch/torch.h>

#include <QtTest>
#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/gan/generate.h"
#include "core/gan/sampling.h"
#include "tests/core/gan/tiny_run.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::gan;

namespace {

constexpr std::int64_t kFirst = 10;

class Statistics : public QObject {
  Q_OBJECT
 private:
  test::TinyRun m_run;

  static GenerateParameters parameters(const char* statistics, std::int64_t cells, std::uint64_t seed = 1) {
    GenerateParameters p = test::TinyRun::cells(cells, seed);
    p.statistics = statistics;
    return p;
  }
  data::Dataset made(const GenerateParameters& p, int threads = 2) const {
    JobContext job(threads);
    return generate(m_run.folder("run"), p, job);
  }
  CausalNetworks networks() const { return {Checkpoint::load(m_run.folder("run") / "stage2.pt"), 2}; }

 private Q_SLOTS:
  void theFirstCellsStay() {
    const data::Matrix few = made(parameters("calibrated", kFirst, 3)).x.toDense();
    const data::Matrix many = made(parameters("calibrated", 1000, 3)).x.toDense();
    QVERIFY(few == many.topRows(kFirst));  // bit for bit
    QVERIFY(many == made(parameters("calibrated", 1000, 3), 1).x.toDense());
    QVERIFY(many != made(parameters("batch", 1000, 3)).x.toDense());
    for (std::int64_t cell = 0; cell < many.rows(); ++cell) GRNWB_CLOSE(double(many.row(cell).sum()), 20000, 1e-4);
  }

  void noCellDependsOnTheOthers() {
    const torch::NoGradGuard noGradient;
    CausalNetworks trained = networks();
    JobContext job(2);
    trained.calibrate(job);
    const BatchDraws draws =
        drawBatch(5, 0, trained.batch, trained.parameters.latent, trained.graph.targets(), torch::kCPU);
    const CellColumns columns(trained.graph, torch::kCPU);
    const auto cells = [&](std::int64_t count, Normalise normalise) {
      return causalPass(trained.controller, trained.targets, columns, 20000, draws.z.narrow(0, 0, count),
                        draws.noise.narrow(0, 0, count), normalise)
          .cells.narrow(0, 0, kFirst);
    };
    const auto change = [&](Normalise normalise) {
      return (cells(kFirst, normalise) - cells(trained.batch, normalise)).abs().max().item<double>();
    };
    QVERIFY2(change(Normalise::running) < 0.01, qPrintable(QString::number(change(Normalise::running))));  // of 20,000
    QVERIFY(change(Normalise::batch) > 100);
  }

  /// The first hidden layer of the controller is linear in z ~ N(0, I): mean = bias, variance = |weights|^2.
  void statisticsOfTheFirstLayer() {
    CausalNetworks trained = networks();
    JobContext job(2);
    trained.calibrate(job);
    const torch::NoGradGuard noGradient;
    const auto tensor = [&trained](const NamedTensors& named, const char* name) {
      return std::ranges::find(named, std::string("hidden_0.") + name, &NamedTensors::value_type::first)->second;
    };
    const NamedTensors &weights = trained.controller.parameters(), &buffers = trained.controller.buffers();
    const double cells = 16384, biased = 1 - 1 / static_cast<double>(trained.batch);
    const torch::Tensor variance = tensor(weights, "weight").square().sum(1);
    const torch::Tensor off = (tensor(buffers, "running_mean") - tensor(weights, "bias")) / variance.sqrt();
    QVERIFY(off.abs().max().item<double>() < 4.5 / std::sqrt(cells));
    const torch::Tensor ratio = tensor(buffers, "running_var") / (variance * biased);
    QVERIFY((ratio - 1).abs().max().item<double>() < 4.5 * std::sqrt(2 / cells));
    QVERIFY(std::abs(ratio.mean().item<double>() - 1) < 0.01);  // 0.03 with unbiased ones
  }

  void distributionsAgree() {
    constexpr std::int64_t kCells = 2000;
    const data::Matrix batch = made(parameters("batch", kCells, 1)).x.toDense();
    const data::Matrix calibrated = made(parameters("calibrated", kCells, 2)).x.toDense();
    const auto variance = [](const data::Matrix& cells) -> Eigen::ArrayXd {
      const Eigen::MatrixXd x = cells.cast<double>();
      return (x.rowwise() - x.colwise().mean()).array().square().colwise().mean().transpose();
    };
    const Eigen::ArrayXd error = ((variance(batch) + variance(calibrated)) / double(kCells)).sqrt();
    const Eigen::ArrayXd difference =
        (batch.cast<double>().colwise().mean() - calibrated.cast<double>().colwise().mean()).transpose();
    const Eigen::ArrayXd errors = (error > 0).select(difference / error.max(1e-9), 0).abs();
    qInfo("means differ by %.2f standard errors on average, %.2f at most", errors.mean(), errors.maxCoeff());
    QVERIFY(errors.mean() < 2 && errors.maxCoeff() < 6);
    const Eigen::ArrayXd spread = (variance(calibrated) / variance(batch).max(1e-9)).sqrt();
    std::vector<double> sorted(spread.begin(), spread.end());
    std::ranges::sort(sorted);
    QVERIFY(sorted[sorted.size() / 2] > 0.9 && sorted[sorted.size() / 2] < 1.1);
  }

  void stage1IsTheSameWithBoth() {
    GenerateParameters batch = parameters("batch", 50), calibrated = parameters("calibrated", 50);
    batch.stage = calibrated.stage = 1;
    QVERIFY(made(batch).x == made(calibrated).x);
    QVERIFY(made(calibrated).notes.at("synthetic").find("\"statistics\":\"running\"") != std::string::npos);
  }

  void theNoteSaysWhich() {
    for (const char* statistics : {"batch", "calibrated"})
      QVERIFY(made(parameters(statistics, 5))
                  .notes.at("synthetic")
                  .find(std::string("\"statistics\":\"") + statistics + "\"") != std::string::npos);
    QVERIFY(test::errorOf([&] { made(parameters("running", 5)); }).code() == ErrorCode::usage);
  }

  void matchedPairs() {
    JobContext job(2);
    const std::string tf = m_run.tf();
    const auto pairs = [&](std::int64_t count) {
      return perturb(m_run.folder("run"), parameters("calibrated", count, 3), {{tf, 0, false}}, job);
    };
    const MatchedCells few = pairs(kFirst), many = pairs(70);
    QVERIFY(few.control() == many.control().topRows(kFirst));
    // The TF's mean, and with it a value such as 3x, is of the cells asked for; a knock-out is 0 for all.
    QVERIFY(few.perturbed() == many.perturbed().topRows(kFirst));
    std::vector<std::string> expected = m_run.grn().targetsOf(tf), moved = test::movedGenes(many);
    expected.push_back(tf);
    std::ranges::sort(expected);
    std::ranges::sort(moved);
    QVERIFY(std::ranges::includes(expected, moved) && moved.size() > 1);
    const data::Matrix plain = made(parameters("calibrated", 70, 3)).x.toDense();
    QVERIFY((plain - many.control()).cwiseAbs().maxCoeff() < 1e-6F * plain.maxCoeff());
    QVERIFY(many.notes.at("synthetic").find("\"statistics\":\"calibrated\"") != std::string::npos);
  }

  void stopping() {
    JobContext job;
    job.requestStop();
    CausalNetworks trained = networks();
    QVERIFY(test::errorOf([&] { trained.calibrate(job); }).code() == ErrorCode::cancelled);
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Statistics)
#include "tst_statistics.moc"
