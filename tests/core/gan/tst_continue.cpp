// SPDX-License-Identifier: GPL-3.0-or-later
// Training that goes on after an edit of the network.
#include <torch/torch.h>

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <thread>

#include "core/gan/checkpoint.h"
#include "core/gan/continued_start.h"
#include "core/gan/generate.h"
#include "core/gan/run_files.h"
#include "core/grn/edge_steps.h"
#include "core/grn/gene_steps.h"
#include "tests/core/gan/small_training.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::gan;
namespace fs = std::filesystem;

namespace {

grn::Grn edited(const grn::Grn& grn, grn::Batch batch) {
  return grn::apply(grn, grn::Edit(std::move(batch))).grn;
}

/// Equal where both have room: their padding may differ.
bool equalInFront(torch::Tensor a, torch::Tensor b) {
  for (std::int64_t axis = 0; axis < a.dim(); ++axis) {
    const std::int64_t size = std::min(a.size(axis), b.size(axis));
    a = a.narrow(axis, 0, size);
    b = b.narrow(axis, 0, size);
  }
  return torch::equal(a, b);
}

class Continue : public QObject {
  Q_OBJECT
 private:
  SmallTraining m_small = smallTraining();
  QTemporaryDir m_dir;
  fs::path m_older;
  grn::Grn m_swapped;  ///< one target has another regulator

  fs::path folder(const char* name) const {
    const fs::path path = fs::path(m_dir.path().toStdString()) / name;
    fs::create_directories(path);
    return path;
  }

  void train(const grn::Grn& grn, const TrainParameters& p, const fs::path& path, bool resume, JobContext& job) const {
    trainStage2(m_small.training, grn, p, {m_older, m_older}, path, resume, job);
  }

  /// Targets of grn whose block in the group differs from the older training's.
  std::vector<std::string> moved(const fs::path& path, const grn::Grn& grn, const std::string& group) const {
    const Checkpoint older = Checkpoint::load(checkpointFile(m_older, 2)),
                     newer = Checkpoint::load(checkpointFile(path, 2));
    std::vector<std::string> names;
    for (std::size_t i = 0; i < grn.targets().size(); ++i) {
      const auto& targets = m_small.grn.targets();
      const auto at = std::ranges::lower_bound(targets, grn.targets()[i]);
      bool same = at != targets.end() && *at == grn.targets()[i];
      for (const char* name : {"hidden_0.weight", "hidden_1.bias", "hidden_2.gamma", "output.weight", "output.bias"}) {
        if (!same) break;
        const torch::Tensor a = older.tensors.at(group + "/" + name)[at - targets.begin()];
        const torch::Tensor b = newer.tensors.at(group + "/" + name)[static_cast<std::int64_t>(i)];
        same = equalInFront(a, b);
      }
      if (!same) names.push_back(grn.targets()[i]);
    }
    return names;
  }

 private Q_SLOTS:
  void initTestCase() {
    m_older = folder("older");
    JobContext job(2);
    trainStage1(m_small.training, smallTrainParameters(), m_older, false, job);
    trainStage2(m_small.training, m_small.grn, smallTrainParameters(), {m_older, {}}, m_older, false, job);
    const grn::Edge edge = m_small.grn.edges().front();
    const auto other =
        std::ranges::find_if(m_small.grn.tfs(), [&](const auto& tf) { return !m_small.grn.find(tf, edge.target); });
    m_swapped = edited(m_small.grn, grn::swapRegulator(m_small.grn, edge.target, edge.tf, *other, {}));
    QCOMPARE(changedTargets(m_small.grn, m_swapped), std::vector<std::string>{edge.target});
  }

  void onlyChangedTargetsMoveAtFirst() {
    TrainParameters p = smallTrainParameters();
    p.changedSteps = 8;
    p.steps = 7;
    JobContext job(2);
    const fs::path path = folder("first");
    train(m_swapped, p, path, false, job);
    const auto changed = changedTargets(m_small.grn, m_swapped);
    QCOMPARE(moved(path, m_swapped, "targets"), changed);
    QCOMPARE(moved(path, m_swapped, "average"), changed);
    QVERIFY(!torch::equal(Checkpoint::load(checkpointFile(path, 2)).tensors.at("critic/layer_0.weight"),
                          Checkpoint::load(checkpointFile(m_older, 2)).tensors.at("critic/layer_0.weight")));
    p.steps = 9;
    train(m_swapped, p, path, false, job);
    QCOMPARE(moved(path, m_swapped, "targets"), m_swapped.targets());
  }

  void withoutAnEditNothingWaits() {
    TrainParameters p = smallTrainParameters();
    p.changedSteps = p.steps = 2;
    JobContext job(2);
    const fs::path path = folder("same");
    train(m_small.grn, p, path, false, job);
    QCOMPARE(moved(path, m_small.grn, "targets"), m_small.grn.targets());
  }

  /// A TF that turns into a target, one target that gets one regulator more: other shapes on both sides.
  void genesMayChangeTheirRole() {
    const std::string tf = m_small.grn.tfs().front();
    std::vector<data::ScoredEdge> scored;
    for (std::size_t i = 1; i < m_small.grn.tfs().size(); ++i)
      scored.push_back({m_small.grn.tfs()[i], tf, static_cast<double>(i)});
    const grn::CandidateIndex candidates(scored, "test");
    grn::Grn grn = edited(m_small.grn, grn::turnIntoTarget(m_small.grn, tf, 5, candidates).edit);
    TrainParameters p = smallTrainParameters();
    p.changedSteps = 9;
    p.steps = 4;
    JobContext job(2);
    const fs::path path = folder("roles");
    train(grn, p, path, false, job);
    const auto changed = changedTargets(m_small.grn, grn);
    QVERIFY(std::ranges::binary_search(changed, tf) && changed.size() < grn.targets().size());
    QCOMPARE(moved(path, grn, "targets"), changed);
    // Unchanged targets see their regulators at the scale they were trained with.
    const Checkpoint older = Checkpoint::load(checkpointFile(m_older, 2)),
                     newer = Checkpoint::load(checkpointFile(path, 2));
    const torch::Tensor before = older.tensors.at("controller/output.weight")[1];
    const torch::Tensor after = newer.tensors.at("controller/output.weight")[0];
    QVERIFY(torch::allclose(before, after, 1e-5));
  }

  void resumingEqualsNotStopping() {
    TrainParameters p = smallTrainParameters();
    p.changedSteps = 6;
    const fs::path whole = folder("whole"), parts = folder("parts");
    JobContext job(2);
    train(m_swapped, p, whole, false, job);
    for (const std::int64_t steps : {2, 5, 7}) {
      JobContext stopped(2);
      std::atomic<bool> ended{false};
      std::thread watcher([&] {
        while (stopped.progress().done < steps && !ended) std::this_thread::yield();
        stopped.requestStop();
      });
      const Error error = test::errorOf([&] { train(m_swapped, p, parts, true, stopped); });
      ended = true;
      watcher.join();
      QVERIFY(error.code() == ErrorCode::cancelled);
    }
    trainStage2(m_small.training, m_swapped, p, {m_older, {}}, parts, true, job);  // it remembers what waits
    const Checkpoint first = Checkpoint::load(checkpointFile(whole, 2)),
                     second = Checkpoint::load(checkpointFile(parts, 2));
    QCOMPARE(first.tensors.size(), second.tensors.size());
    for (const auto& [name, tensor] : first.tensors)
      QVERIFY2(torch::equal(tensor, second.tensors.at(name)), name.c_str());
  }

  void otherTrainingsAreRefused() {
    JobContext job(2);
    const fs::path path = folder("refused");
    TrainParameters p = smallTrainParameters();
    p.depth = 3;
    const Error shape = test::errorOf([&] { train(m_swapped, p, path, false, job); });
    QVERIFY(shape.code() == ErrorCode::badInput);
    QVERIFY2(shape.problem().find("--depth 2") != std::string::npos, shape.what());
    data::Dataset other = m_small.training;
    other.x.values.front() += 1;
    const Error cells = test::errorOf([&] {
      trainStage2(other, m_swapped, smallTrainParameters(), {m_older, m_older}, path, false, job);
    });
    QVERIFY(cells.code() == ErrorCode::badInput);
    QVERIFY2(cells.problem().find("other cells") != std::string::npos, cells.what());
    const Error none = test::errorOf([&] {
      trainStage2(m_small.training, m_swapped, smallTrainParameters(), {m_older, path}, path, false, job);
    });
    QVERIFY(none.code() == ErrorCode::badInput);
    QVERIFY(!fs::exists(checkpointFile(path, 2)));
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Continue)
#include "tst_continue.moc"
