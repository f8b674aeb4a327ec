// SPDX-License-Identifier: GPL-3.0-or-later
// Training end to end on a small simulated data set: learning, stopping, resuming, checkpoints and generated cells.
#include <torch/torch.h>

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <fstream>
#include <limits>
#include <set>
#include <thread>

#include "core/base/file.h"
#include "core/gan/checkpoint.h"
#include "core/gan/device.h"
#include "core/gan/generate.h"
#include "core/gan/run_files.h"
#include "core/gan/train.h"
#include "tests/core/gan/small_training.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::gan;
namespace fs = std::filesystem;

namespace {

/// |mean of a - mean of b| / |mean of b|
double meanError(const data::Dataset& a, const data::Dataset& b) {
  const Eigen::RowVectorXf meanA = a.x.toDense().colwise().mean(), meanB = b.x.toDense().colwise().mean();
  return static_cast<double>((meanA - meanB).norm() / meanB.norm());
}

data::Dataset cellsOf(const fs::path& folder, int stage, std::int64_t cells = 400, std::uint64_t seed = 1) {
  JobContext job(2);
  GenerateParameters parameters;
  parameters.stage = stage;
  parameters.cells = cells;
  parameters.seed = seed;
  return generate(folder, parameters, job);
}

/// Names of tensors that aren't equal bit for bit.
std::string unequal(const fs::path& a, const fs::path& b) {
  const Checkpoint first = Checkpoint::load(a), second = Checkpoint::load(b);
  std::string names = first.tensors.size() == second.tensors.size() ? "" : "number of tensors";
  for (const auto& [name, tensor] : first.tensors)
    if (!second.tensors.contains(name) || !torch::equal(tensor, second.tensors.at(name))) names += " " + name;
  return names;
}

class Train : public QObject {
  Q_OBJECT
 private:
  SmallTraining m_small = smallTraining();
  QTemporaryDir m_dir;

  fs::path folder(const char* name) const {
    const fs::path path = fs::path(m_dir.path().toStdString()) / name;
    fs::create_directories(path);
    return path;
  }

  void train(const TrainParameters& p, const fs::path& path, bool resume, JobContext& job, int stage,
             const TrainObserver& observer = {}) const {
    if (stage == 1)
      trainStage1(m_small.training, p, path, resume, job, observer);
    else
      trainStage2(m_small.training, m_small.grn, p, {path, {}}, path, resume, job, observer);
  }

  /// Trains until the job has done the given steps, then stops it at whatever it is at.
  void trainAndStop(const TrainParameters& p, const fs::path& path, int stage, std::int64_t steps,
                    const TrainObserver& observer = {}) const {
    JobContext job(2);
    std::atomic<bool> ended{false};
    std::thread watcher([&] {
      while (job.progress().done < steps && !ended) std::this_thread::yield();
      job.requestStop();
    });
    const Error error = test::errorOf([&] { train(p, path, true, job, stage, observer); });
    ended = true;
    watcher.join();
    QVERIFY(error.code() == ErrorCode::cancelled);
  }

  /// Trains with the given metrics at the checkpoints, one after the other; true when it asked for all of them.
  bool trainMeasuring(const TrainParameters& p, const fs::path& path, std::vector<double> metrics,
                      JobContext& job) const {
    std::size_t asked = 0;
    TrainObserver observer;
    observer.validationMetric = [&](const data::Matrix&) { return metrics.at(asked++); };
    train(p, path, false, job, 1, observer);
    return asked == metrics.size();
  }

 private Q_SLOTS:
  void meansApproachTheRealOnes() {
    TrainParameters p = smallTrainParameters();
    p.stage1Steps = 500;
    p.steps = 250;
    p.averaging = 0.98;
    p.checkpointEvery = 1000;
    const fs::path path = folder("learn");
    JobContext job(2);
    TrainParameters untrained = p;
    untrained.stage1Steps = untrained.steps = 1;
    train(untrained, path, false, job, 1);
    train(untrained, path, false, job, 2);
    const double before1 = meanError(cellsOf(path, 1), m_small.training);
    const double before2 = meanError(cellsOf(path, 2), m_small.training);
    train(p, path, false, job, 1);
    train(p, path, false, job, 2);
    const double after1 = meanError(cellsOf(path, 1), m_small.training);
    const double after2 = meanError(cellsOf(path, 2), m_small.training);
    qInfo("error of the means: Stage 1 %.3f -> %.3f, Stage 2 %.3f -> %.3f", before1, after1, before2, after2);
    QVERIFY(before1 > 0.5);
    QVERIFY(after2 < before2);
    QVERIFY(after1 < 0.1);
    QVERIFY(after2 < 0.1);
  }

  void resumingEqualsNotStopping() {
    const TrainParameters p = smallTrainParameters();
    const fs::path whole = folder("whole"), parts = folder("parts");
    TrainObserver observer;
    observer.validationMetric = [](const data::Matrix& cells) { return double(cells.col(0).mean()); };
    for (const int stage : {1, 2}) {
      JobContext job(2);
      train(p, whole, false, job, stage, observer);
      QCOMPARE(job.progress().done, p.steps + 1);
      for (const std::int64_t steps : {2, 5, 6, 9}) trainAndStop(p, parts, stage, steps, observer);
      JobContext last(2);
      train(p, parts, true, last, stage, observer);
      QCOMPARE(last.progress().done, p.steps + 1);
      for (const fs::path& file : {checkpointFile({}, stage), bestFile({}, stage)}) {
        const std::string names = unequal(whole / file, parts / file);
        QVERIFY2(names.empty(), names.c_str());
      }
      QVERIFY(cellsOf(whole, stage).x == cellsOf(parts, stage).x);
    }
  }

  void theBestCheckpointMakesTheCells() {
    TrainParameters p = smallTrainParameters();
    const fs::path best = folder("best"), shorter = folder("shorter"), last = folder("last");
    JobContext job(2);
    QVERIFY(trainMeasuring(p, best, {3, 1, 2}, job));  // after steps 4, 9 and 12
    const Checkpoint kept = Checkpoint::load(bestFile(best, 1));
    QCOMPARE(kept.text("best step"), std::string("9"));
    QCOMPARE(Checkpoint::load(checkpointFile(best, 1)).text("best step"), std::string("9"));
    QCOMPARE(weightsFile(best, 1), bestFile(best, 1));
    p.keepBest = false;
    QVERIFY(trainMeasuring(p, last, {3, 1, 2}, job));
    QCOMPARE(weightsFile(last, 1), checkpointFile(last, 1));
    QVERIFY(!(cellsOf(best, 1).x == cellsOf(last, 1).x));
    p.stage1RateSteps = p.stage1Steps;  // the same rates
    p.stage1Steps = 9;
    train(p, shorter, false, job, 1);
    QVERIFY(cellsOf(best, 1).x == cellsOf(shorter, 1).x);
    train(smallTrainParameters(), best, false, job, 1);
    QVERIFY(!fs::exists(bestFile(best, 1)));  // it was of another training
  }

  void onlyTheVeryStage1IsShared() {
    const TrainParameters p = smallTrainParameters();
    const fs::path path = folder("shared");
    JobContext job(2);
    QVERIFY(!holdsStage1(path, m_small.training, p));
    trainAndStop(p, path, 1, 3);
    QVERIFY(!holdsStage1(path, m_small.training, p));
    JobContext unfinished(2);
    train(p, path, false, unfinished, 2);
    QVERIFY(std::ranges::any_of(unfinished.warnings(), [](const std::string& text) {
      return text.find("Stage 1 was stopped after") != std::string::npos;
    }));
    train(p, path, true, job, 1);
    QVERIFY(holdsStage1(path, m_small.training, p));
    TrainParameters other = p;
    other.steps = 3;
    other.labelerLayers = "8";
    QVERIFY(holdsStage1(path, m_small.training, other));  // of Stage 2 alone
    for (const auto& change : std::initializer_list<std::function<void(TrainParameters&)>>{
             [](TrainParameters& q) { q.stage1Steps -= 1; }, [](TrainParameters& q) { q.stage1Rate *= 2; },
             [](TrainParameters& q) { q.keepBest = false; }, [](TrainParameters& q) { q.seed = 2; }}) {
      other = p;
      change(other);
      QVERIFY(!holdsStage1(path, m_small.training, other));
    }
    data::Dataset cells = m_small.training;
    cells.x.values.front() += 1;
    QVERIFY(!holdsStage1(path, cells, p));
  }

  void patienceEndsAStage() {
    TrainParameters p = smallTrainParameters();
    p.stage1Steps = 100;
    p.patience = 2;
    const fs::path path = folder("patience");
    JobContext job(2);
    QVERIFY(trainMeasuring(p, path, {5, 4, 6, 4}, job));
    QCOMPARE(Checkpoint::load(checkpointFile(path, 1)).text("step"), std::string("20"));
    QVERIFY(std::ranges::any_of(job.warnings(), [](const std::string& text) {
      return text.find("ended early, after step 19") != std::string::npos;
    }));
    train(p, path, true, job, 1);  // has ended
    QCOMPARE(Checkpoint::load(checkpointFile(path, 1)).text("step"), std::string("20"));
  }

  void olderCheckpointsStay() {
    TrainParameters p = smallTrainParameters();
    const fs::path path = folder("kept");
    const auto files = [&] {
      std::set<std::string> names;
      for (const auto& entry : fs::directory_iterator(path)) names.insert(entry.path().filename().string());
      return names;
    };
    JobContext job(2);
    p.checkpointsKept = 2;
    train(p, path, false, job, 1);
    QCOMPARE(files(), (std::set<std::string>{"stage1.pt", "stage1.5.pt", "stage1.10.pt"}));
    QCOMPARE(Checkpoint::load(path / "stage1.5.pt").text("step"), std::string("5"));
    p.checkpointsKept = 1;
    train(p, path, false, job, 1);
    QCOMPARE(files(), (std::set<std::string>{"stage1.pt", "stage1.10.pt"}));
  }

  void stepsAreLogged() {
    const TrainParameters p = smallTrainParameters();
    const fs::path path = folder("log");
    std::vector<StepLog> log;
    int validations = 0;
    TrainObserver observer;
    observer.onStep = [&](const StepLog& step) { log.push_back(step); };
    observer.validationMetric = [&](const data::Matrix& generated) {
      ++validations;
      return static_cast<double>(generated.cols());
    };
    JobContext job(2);
    train(p, path, false, job, 1, observer);
    QCOMPARE(job.progress().phase, std::string("Stage 1"));
    QCOMPARE(log.size(), std::size_t(13));  // steps 0..12
    QVERIFY(std::isnan(log[0].criticLoss) && std::isfinite(log[0].generatorLoss));
    QVERIFY(std::isfinite(log[1].criticLoss) && log[1].gradientPenalty > 0);
    QCOMPARE(validations, 3);  // after steps 4, 9 and 12
    QCOMPARE(log[4].validation, 50.0);
    QVERIFY(std::isnan(log[5].validation));
    log.clear();
    train(p, path, false, job, 2, observer);
    QVERIFY(log[3].labelerLoss > 0 && log[3].antilabelerLoss > 0);
    QCOMPARE(log[3].stage, 2);
  }

  void cancellingLeavesAReadableCheckpoint() {
    TrainParameters p = smallTrainParameters();
    p.stage1Steps = p.steps = 100000;
    p.checkpointEvery = 100000;
    const fs::path path = folder("cancel");
    for (const int stage : {1, 2}) {
      trainAndStop(p, path, stage, 3);
      QCOMPARE(cellsOf(path, stage, 10).cellCount(), 10);
    }
  }

  void generatedCells() {
    const fs::path path = folder("generate");
    JobContext job(2);
    train(smallTrainParameters(), path, false, job, 1);
    train(smallTrainParameters(), path, false, job, 2);
    for (const int stage : {1, 2}) {
      const data::Dataset cells = cellsOf(path, stage, 75);  // 2.3 batches
      QCOMPARE(cells.cellCount(), 75);
      QCOMPARE(cells.genes.names, m_small.training.genes.names);
      QCOMPARE(cells.cells.names.front(), std::string("synthetic-000001"));
      QCOMPARE(cells.cells.names.back(), std::string("synthetic-000075"));
      QVERIFY(QString::fromStdString(cells.notes.at("synthetic")).contains(QStringLiteral("\"run\":\"generate\"")));
      for (std::int64_t cell = 0; cell < 75; ++cell) GRNWB_CLOSE(cells.x.rowSum(cell), 20000, 1e-4);
      for (const float value : cells.x.values) QVERIFY(std::isfinite(value) && value > 0);
      QVERIFY(cells.x == cellsOf(path, stage, 75).x);
      QVERIFY(!(cells.x == cellsOf(path, stage, 75, 2).x));
      const std::vector<std::int64_t> first{0, 1, 2}, all = [] {
        std::vector<std::int64_t> columns(50);
        std::iota(columns.begin(), columns.end(), 0);
        return columns;
      }();
      QVERIFY(cells.x.subset(first, all) == cellsOf(path, stage, 3).x.subset(first, all) || stage == 1);
    }
  }

  void olderCheckpointsDoAsThePaperWhereTheySayNothing() {
    const fs::path file = folder("older") / "stage1.pt";
    Checkpoint checkpoint;
    TrainParameters parameters;  // of the preset quick, which wakes silent targets
    parameters.steps = 7;
    putParameters(checkpoint.texts, parameters);
    QCOMPARE(parametersOf(checkpoint).wakeSilent, true);
    checkpoint.texts.erase("parameter/wake-silent");
    checkpoint.save(file);
    const TrainParameters read = parametersOf(Checkpoint::load(file));
    QCOMPARE(read.wakeSilent, false);
    QCOMPARE(read.steps, std::int64_t{7});
    QCOMPARE(read.preset, std::string("quick"));
  }

  void damagedCheckpointsAreRefused() {
    const fs::path path = folder("damaged"), file = path / "stage1.pt";
    JobContext job(2);
    train(smallTrainParameters(), path, false, job, 1);
    const std::string good = readFile(file);
    std::string flipped = good;
    flipped[good.size() / 2] = static_cast<char>(flipped[good.size() / 2] ^ 16);
    for (const std::string& bad : {std::string(), std::string("no checkpoint"), good.substr(0, good.size() / 2),
                                   good.substr(0, good.size() - 1), flipped, good + good}) {
      writeFileAtomically(file, bad);
      const Error fromGenerate = test::errorOf([&] { cellsOf(path, 1); });
      QVERIFY(fromGenerate.code() == ErrorCode::badInput && fromGenerate.subject() == file.string());
      const Error fromResume = test::errorOf([&] { train(smallTrainParameters(), path, true, job, 1); });
      QVERIFY(fromResume.code() == ErrorCode::badInput && fromResume.subject() == file.string());
    }
    fs::remove(file);
    QVERIFY(test::errorOf([&] { cellsOf(path, 1); }).code() == ErrorCode::badInput);
  }

  void otherDataOrParametersAreNotResumed() {
    const fs::path path = folder("other");
    JobContext job(2);
    train(smallTrainParameters(), path, false, job, 1);
    TrainParameters other = smallTrainParameters();
    other.criticLayers = "32,16";
    QVERIFY(test::errorOf([&] { train(other, path, true, job, 1); }).problem().find("--critic-layers") !=
            std::string::npos);
    other = smallTrainParameters();
    other.seed = 2;
    QVERIFY(test::errorOf([&] { train(other, path, true, job, 1); }).code() == ErrorCode::badInput);
    data::Dataset changed = m_small.training;
    changed.x.values.front() += 1;
    QVERIFY(test::errorOf([&] { trainStage1(changed, smallTrainParameters(), path, true, job); }).code() ==
            ErrorCode::badInput);
    other = smallTrainParameters();
    other.labelerLayers = "8";  // of Stage 2 alone
    train(other, path, true, job, 1);
  }

  void badInputIsRefused() {
    const fs::path path = folder("bad");
    JobContext job(2);
    data::Dataset bad = m_small.training;
    bad.x.values.front() = std::numeric_limits<float>::quiet_NaN();
    QVERIFY(test::errorOf([&] { trainStage1(bad, smallTrainParameters(), path, false, job); }).code() ==
            ErrorCode::badInput);
    const std::vector<std::int64_t> one{0};
    QVERIFY(test::errorOf([&] {
              trainStage1(m_small.training.subsetCells(one), smallTrainParameters(), path, false, job);
            }).code() == ErrorCode::badInput);
    QVERIFY(!fs::exists(path / "stage1.pt"));
    TrainParameters wrong = smallTrainParameters();
    wrong.criticLayers = "64,x";
    QVERIFY(test::errorOf([&] { train(wrong, path, false, job, 1); }).code() == ErrorCode::usage);

    train(smallTrainParameters(), path, false, job, 1);
    const std::string gene = m_small.grn.targets().front();
    std::vector<std::string> targets(m_small.grn.targets().begin() + 1, m_small.grn.targets().end());
    std::vector<grn::Edge> edges;
    for (const grn::Edge& edge : m_small.grn.edges())
      if (edge.target != gene) edges.push_back(edge);
    const auto errorWith = [&](const grn::Grn& network) {
      return test::errorOf([&] {
        trainStage2(m_small.training, network, smallTrainParameters(), {path, {}}, path, false, job);
      });
    };
    const Error outside = errorWith(grn::Grn(m_small.grn.tfs(), targets, edges));
    QVERIFY(outside.code() == ErrorCode::badInput && outside.problem().find(gene) != std::string::npos);
    const Error bare = errorWith(grn::Grn(m_small.grn.tfs(), m_small.grn.targets(), edges));
    QVERIFY(bare.code() == ErrorCode::badInput && bare.problem().find("no regulator") != std::string::npos);
    QVERIFY(bare.problem().find(gene) != std::string::npos);
    QVERIFY(!fs::exists(path / "stage2.pt"));
  }

  void divergenceIsAnError() {
    data::Dataset overflowing = m_small.training;
    std::ranges::fill(overflowing.x.values, std::numeric_limits<float>::max());
    JobContext job(2);
    const Error error =
        test::errorOf([&] { trainStage1(overflowing, smallTrainParameters(), folder("divergence"), false, job); });
    QVERIFY(error.code() == ErrorCode::failed);
    QVERIFY(error.problem().find("no numbers") != std::string::npos);
  }

  void theBatchIsClamped() {
    TrainParameters p = smallTrainParameters();
    p.stage1Batch = 1024;
    p.stage1Steps = 2;
    JobContext job(2);
    train(p, folder("clamp"), false, job, 1);
    QCOMPARE(job.warnings().size(), std::size_t(1));
    QVERIFY(job.warnings().front().find("400 are used") != std::string::npos);
  }

  void presets() {
    const TrainParameters paper = presetParameters("paper");
    QCOMPARE(paper.stage1Steps, 200000);
    QCOMPARE(paper.steps, 200000);
    QCOMPARE(paper.rateSteps, 240000);
    QCOMPARE(paper.stage1Batch, 128);
    QCOMPARE(paper.batch, 1024);
    QCOMPARE(paper.criticIterations, 5);
    QCOMPARE(paper.labelerLayers, std::string("2000,2000,2000"));
    QCOMPARE(paper.generatorLayers, std::string("256,512,1024"));
    QCOMPARE(paper.criticLayers, std::string("1024,512,256"));
    QCOMPARE(paper.stage1Rate, 1e-4);
    QCOMPARE(paper.generatorRate, 1e-3);
    QCOMPARE(paper.generatorRateEnd, 1e-4);
    QCOMPARE(paper.criticRate, 1e-3);
    QCOMPARE(paper.labelerRate, 1e-4);
    QCOMPARE(paper.labelerEvery, 1);
    QCOMPARE(paper.labelerWeight, 1.0);
    QCOMPARE(paper.stage1CriticPower, 1.0);
    QCOMPARE(paper.criticPower, 1.0);
    QVERIFY(!paper.matchScale && !paper.wakeSilent && !paper.keepBest);
    QCOMPARE(paper.patience, 0);
    QCOMPARE(paper.averaging, 0.0);
    for (const char* name : {"quick", "desktop", "paper"}) {
      TrainParameters p = presetParameters(name);
      QCOMPARE(p.preset, std::string(name));
      checkFields(fields(p));
    }
    QVERIFY(test::errorOf([] { presetParameters("slow"); }).code() == ErrorCode::usage);
  }

  void estimatesGrow() {
    const TrainParameters quick = presetParameters("quick"), paper = presetParameters("paper");
    const TrainEstimate small = estimate(2000, m_small.grn, quick, 2), large = estimate(2000, m_small.grn, paper, 2);
    QVERIFY(small.seconds > 1 && large.seconds > 1000 * small.seconds / 10);
    QVERIFY(large.memoryBytes > small.memoryBytes && small.memoryBytes > 1e8);
    QVERIFY(estimate(2000, m_small.grn, paper, 8).seconds < large.seconds);
  }

  void device() {
    const DeviceInfo info = deviceInfo();
    QVERIFY(info.gigaflops > 0.1 && info.gigaflops < 10000);
    QVERIFY(!info.torchVersion.empty());
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Train)
#include "tst_train.moc"
