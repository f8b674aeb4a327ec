// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from a perturbation, target by target, also in networks made by hand whose answers are known.
#include <torch/torch.h>

#include <QtTest>
#include <algorithm>
#include <cmath>

#include "core/gan/checkpoint.h"
#include "core/gan/dose_response.h"
#include "core/gan/target_changes.h"
#include "tests/core/gan/tiny_run.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::gan;
using test::movedGenes;
using test::TinyRun;

namespace {

constexpr std::int64_t kCells = 75;  // 2.3 batches of 32

class TargetChanges : public QObject {
  Q_OBJECT
 private:
  TinyRun m_run;

  /// The trained run with target generators whose noise counts for nothing, that are 5 + the (normalised) sum of the
  /// regulators before their last ReLU, and with the first TF's output at a constant.
  std::filesystem::path runMadeByHand(const char* name, double constantTf) const {
    Checkpoint checkpoint = Checkpoint::load(m_run.folder("run") / "stage2.pt");
    for (auto& [key, tensor] : checkpoint.tensors) {
      if (key.starts_with("controller/output.") && constantTf >= 0) {
        tensor = tensor.clone();
        tensor[0].fill_(key.ends_with("bias") ? constantTf : 0);
      }
      if (!key.starts_with("targets/")) continue;
      tensor = torch::zeros_like(tensor);
      if (key == "targets/hidden_0.weight")  // the noise is the input after the regulators
        for (std::size_t g = 0; g < m_run.grn().targets().size(); ++g)
          for (std::size_t r = 0; r < m_run.grn().regulatorCount(m_run.grn().targets()[g]); ++r)
            tensor.index_put_({static_cast<std::int64_t>(g), 0, static_cast<std::int64_t>(r)}, 1);
      else if (key.ends_with("weight") && tensor.dim() == 3)
        tensor.select(1, 0).select(1, 0).fill_(1);
      else if (key.ends_with("gamma") || key.ends_with("output.weight"))
        tensor.select(1, 0).fill_(1);
      else if (key.ends_with("beta"))
        tensor.select(1, 0).fill_(20);  // nothing is cut
      else if (key.ends_with("output.bias"))
        tensor.fill_(-15);
    }
    checkpoint.save(m_run.folder(name) / "stage2.pt");
    return m_run.folder(name);
  }

 private Q_SLOTS:
  void changesAreThoseOfTheCells() {
    const std::string tf = m_run.tf();
    JobContext job(2);
    const MatchedCells cells = perturb(m_run.folder("run"), TinyRun::cells(kCells), {{tf, 0, false}}, job);
    const std::vector<TargetChange> changes = targetChanges(cells);
    QCOMPARE(changes.size(), m_run.grn().targets().size());
    const data::Matrix control = cells.control(), perturbed = cells.perturbed();
    std::size_t moved = 0;
    for (std::size_t i = 0; i < changes.size(); ++i) {
      const TargetChange& change = changes[i];
      QCOMPARE(change.target, m_run.grn().targets()[i]);
      const auto column = data::indexOf(cells.genes).at(change.target);
      QCOMPARE(change.regulated, m_run.grn().find(tf, change.target) != nullptr);
      if (!change.regulated)
        QVERIFY(change.moved == 0 && change.difference == 0 && change.deviation == 0);
      else if (change.moved > 0)
        ++moved;
      QCOMPARE(change.deviation > 0, change.moved > 0);
      double sum = 0, squares = 0;
      for (std::int64_t row = 0; row < kCells; ++row) {
        const double d = static_cast<double>(perturbed(row, column)) - static_cast<double>(control(row, column));
        sum += d;
        squares += d * d;
      }
      const double mean = sum / kCells, variance = (squares - sum * mean) / (kCells - 1);
      QVERIFY(std::abs(change.difference - mean) < 1e-4 && std::abs(change.deviation - std::sqrt(variance)) < 1e-3);
      GRNWB_CLOSE(change.perturbed, perturbed.col(column).cast<double>().mean(), 1e-5);
      GRNWB_CLOSE(change.log2FoldChange, std::log2((change.perturbed + 1) / (change.control + 1)), 1e-12);
    }
    // A target that few cells express may be silent wherever the TF is.
    QVERIFY(10 * moved >= 8 * m_run.grn().targetCount(tf));
    QCOMPARE(targetChanges(perturb(m_run.folder("run"), TinyRun::cells(1), {{tf, 0, false}}, job)).front().deviation,
             0.0);
  }

  void zeroHasAFoldChange() {
    MatchedCells cells;
    cells.network = grn::Grn({"A"}, {"X"}, {TinyRun::edge("A", "X")});
    cells.genes = {"A", "X"};
    cells.held = {{{"A", 2, false}, 1, 2}};
    cells.controlRaw = data::Matrix{{1, 0}, {1, 0}};
    cells.perturbedRaw = data::Matrix{{2, 1}, {2, 5}};
    cells.scale = Eigen::VectorXf{{1, 0.4F}};
    const TargetChange change = targetChanges(cells).front();
    QVERIFY(change.control == 0 && change.moved == 2 && change.regulated);
    GRNWB_CLOSE(change.perturbed, 1.5, 1e-7);
    GRNWB_CLOSE(change.log2FoldChange, std::log2(2.5), 1e-7);
    GRNWB_CLOSE(change.deviation, std::sqrt(0.5), 1e-7);
  }

  void linearTargetsFollowTheDose() {
    const std::filesystem::path made = runMadeByHand("linear", -1);
    JobContext job(2);
    const std::string tf = m_run.tf();
    const MatchedCells cells = perturb(made, TinyRun::cells(32), {{tf, 0, false}}, job);  // one whole batch
    const std::vector<DoseCurve> curves = doseResponse(made, TinyRun::cells(32), tf, kDoseMultiples, job);
    QCOMPARE(curves.size(), m_run.grn().targetCount(tf));
    QVERIFY(cells.held[0].controlMean > 0);
    const auto column = data::indexOf(cells.genes);
    for (const DoseCurve& curve : curves) {
      const auto& points = curve.points;
      QCOMPARE(curve.tf, tf);
      QCOMPARE(points.size(), kDoseMultiples.size());
      const Eigen::VectorXd control = cells.controlRaw.col(column.at(curve.target)).cast<double>();
      Eigen::VectorXd sum = Eigen::VectorXd::Zero(32);
      for (const std::string& regulator : m_run.grn().regulators(curve.target))
        sum += cells.controlRaw.col(column.at(regulator)).cast<double>();
      // BatchNorm divides by the biased deviation over the control batch; the later layers only shift.
      const double slope = 1 / std::sqrt((sum.array() - sum.mean()).square().mean() + 1e-5);
      GRNWB_CLOSE(control.mean(), 5, 1e-4);
      GRNWB_CLOSE(points[3].mean, 5, 1e-4);  // at its own mean
      for (const DosePoint& point : points) {
        GRNWB_CLOSE(point.tfValue, point.multiple * cells.held[0].controlMean, 1e-12);
        const double expected = 5 + slope * (point.tfValue - cells.held[0].controlMean);
        if (expected > 0) GRNWB_CLOSE(point.mean, expected, 2e-3);
      }
      GRNWB_CLOSE(points[0].mean, cells.perturbedRaw.col(column.at(curve.target)).cast<double>().mean(), 1e-6);
    }
  }

  void itsOwnValueChangesNothing() {
    const std::string tf = m_run.grn().tfs().front();
    const std::filesystem::path made = runMadeByHand("constant", 1.5);
    JobContext job(2);
    for (const Perturbation& own : {Perturbation{tf, 1.5, false}, Perturbation{tf, 1, true}}) {
      const MatchedCells cells = perturb(made, TinyRun::cells(kCells), {own}, job);
      QVERIFY(movedGenes(cells).empty());
      QCOMPARE(cells.held[0].value, 1.5);
    }
    std::vector<std::string> moved = m_run.grn().targetsOf(tf);
    moved.push_back(tf);
    std::ranges::sort(moved);
    std::vector<std::string> found = movedGenes(perturb(made, TinyRun::cells(kCells), {{tf, 0, false}}, job));
    std::ranges::sort(found);
    QCOMPARE(found, moved);
    QVERIFY(job.warnings().empty());

    const std::filesystem::path silent = runMadeByHand("silent", 0);  // knocked out already; three times nothing
    for (const Perturbation& zero : {Perturbation{tf, 0, false}, Perturbation{tf, 3, true}}) {
      JobContext warned(2);
      QVERIFY(movedGenes(perturb(silent, TinyRun::cells(kCells), {zero}, warned)).empty());
      QCOMPARE(warned.warnings().size(), std::size_t{1});
    }
  }
};

}  // namespace

QTEST_GUILESS_MAIN(TargetChanges)
#include "tst_target_changes.moc"
