// SPDX-License-Identifier: GPL-3.0-or-later
// What is found before a training, on data and networks made for each finding, and the disk that a run then takes.
#include "core/pipeline/training_checks.h"

#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>

#include "core/pipeline/training_run.h"
#include "tests/support/small_project.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using namespace grnwb::pipeline;
namespace fs = std::filesystem;

namespace {

using Genes = std::vector<std::string>;

grn::Edge edge(const char* tf, const char* target) {
  return {tf, target, grn::Sign::unknown, false, {}, "test"};
}

grn::Grn pairNetwork() {
  return {{"T1", "T2"}, {"A", "B"}, {edge("T1", "A"), edge("T2", "A"), edge("T1", "B"), edge("T2", "B")}};
}

DataFacts goodFacts() {
  return {{"A", "T1", "B", "T2"}, {500, {}}, {100, {}}, {80, {}}};
}

TrainingChecks checked(const DataFacts& facts, const grn::Grn& grn, const TrainingResources& resources = {}) {
  return checkTraining(facts, grn, {}, resources);
}

bool has(const TrainingChecks& checks, TrainingProblem problem, Severity severity, const Genes& genes = {}) {
  const TrainingFinding* finding = checks.find(problem);
  return finding != nullptr && finding->severity == severity && finding->genes == genes;
}

class TestTrainingChecks : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void factsOfTheSplits() {
    data::Dataset data;
    data::Matrix x(5, 3);
    x << 1, 0, 0,  // train
        2, 0, 3,   // validation
        0, 0, 4,   // train
        0, 0, 0,   // test
        0, 5, 0;   // without a split
    data.x = data::SparseMatrix::fromDense(x);
    data.genes.names = {"A", "B", "C"};
    data.cells.names = {"1", "2", "3", "4", "5"};
    data.cells.set("split", data::Categorical{{0, 1, 0, 2, -1}, {"train", "validation", "test"}});
    const DataFacts facts = dataFacts(data);
    QCOMPARE(facts.genes, data.genes.names);
    QCOMPARE(facts.training.cells, std::int64_t{2});
    QCOMPARE(facts.validation.cells, std::int64_t{1});
    QCOMPARE(facts.test.cells, std::int64_t{1});
    QCOMPARE(facts.training.silent, (Genes{"B"}));
    QCOMPARE(facts.validation.silent, (Genes{"B"}));
    QCOMPARE(facts.test.silent, (Genes{"A", "B", "C"}));
    data.cells.set("split", data::Categorical{{0, 0, 0, 0, 0}, {"train"}});
    QCOMPARE(dataFacts(data).training.silent, Genes());
    QCOMPARE(dataFacts(data).test.cells, std::int64_t{0});
    QCOMPARE(dataFacts(data).test.silent, Genes());
  }

  void nothingIsFoundWhereAllIsWell() {
    const TrainingChecks checks = checked(goodFacts(), pairNetwork(), {{1e9, 60}, 8e9, 0, 1e11});
    QVERIFY(checks.findings.empty() && checks.canStart());
    QCOMPARE(checks.genes, std::int64_t{4});
    QCOMPARE(checks.genesInNetwork, std::int64_t{4});
    QCOMPARE(checks.fewestRegulators, std::int64_t{2});
    QCOMPARE(checks.mostRegulators, std::int64_t{2});
    QCOMPARE(checks.batch, std::int64_t{128});
    QCOMPARE(checks.trainingCells, std::int64_t{500});
  }

  void genesOfDataAndNetwork() {
    DataFacts facts = goodFacts();
    facts.genes = {"A", "X", "T1", "B", "W"};
    const TrainingChecks checks = checked(facts, pairNetwork());
    QVERIFY(has(checks, TrainingProblem::genesNotInData, Severity::forbids, {"T2"}));
    QVERIFY(has(checks, TrainingProblem::genesNotInNetwork, Severity::caution, {"X", "W"}));
    QCOMPARE(checks.genesInNetwork, std::int64_t{3});
    QVERIFY(!checks.canStart());
  }

  void silentGenesOfTheNetwork() {
    DataFacts facts = goodFacts();
    facts.genes.push_back("X");
    facts.training.silent = {"B", "X"};  // X isn't trained on
    facts.validation.silent = {"A", "B"};
    facts.test.silent = {"X"};
    const TrainingChecks checks = checked(facts, pairNetwork());
    QVERIFY(has(checks, TrainingProblem::silentInTraining, Severity::caution, {"B"}));
    QVERIFY(has(checks, TrainingProblem::silentInValidation, Severity::note, {"A", "B"}));
    QVERIFY(checks.find(TrainingProblem::silentInTest) == nullptr);
    QVERIFY(checks.canStart());
  }

  void regulators() {
    const grn::Grn uneven{{"T1", "T2"}, {"A", "B"}, {edge("T1", "A"), edge("T2", "A"), edge("T1", "B")}};
    const TrainingChecks careful = checked(goodFacts(), uneven);
    QVERIFY(has(careful, TrainingProblem::unevenRegulators, Severity::caution));
    QVERIFY(careful.fewestRegulators == 1 && careful.mostRegulators == 2);
    const grn::Grn bare{{"T1", "T2"}, {"A", "B"}, {edge("T1", "A"), edge("T2", "A")}};
    const TrainingChecks forbidden = checked(goodFacts(), bare);
    QVERIFY(has(forbidden, TrainingProblem::targetsWithoutRegulators, Severity::forbids, {"B"}));
    QVERIFY(forbidden.find(TrainingProblem::unevenRegulators) == nullptr);
    QVERIFY(forbidden.fewestRegulators == 0 && forbidden.mostRegulators == 2);
    QVERIFY(has(checked(goodFacts(), {{"A", "B", "T1", "T2"}, {}, {}}), TrainingProblem::noTargets, Severity::forbids));
  }

  void cells() {
    DataFacts facts = goodFacts();
    facts.training.cells = 127;
    facts.validation.cells = 24;
    const TrainingChecks careful = checked(facts, pairNetwork());
    QVERIFY(has(careful, TrainingProblem::batchTooLarge, Severity::caution));
    QVERIFY(has(careful, TrainingProblem::fewValidationCells, Severity::caution));
    facts.training.cells = 128;
    facts.validation.cells = 25;
    QVERIFY(checked(facts, pairNetwork()).findings.empty());
    facts.training.cells = 1;
    facts.validation.cells = 0;
    const TrainingChecks forbidden = checked(facts, pairNetwork());
    QVERIFY(has(forbidden, TrainingProblem::noTrainingCells, Severity::forbids));
    QVERIFY(has(forbidden, TrainingProblem::fewValidationCells, Severity::forbids));
    QVERIFY(forbidden.find(TrainingProblem::batchTooLarge) == nullptr);
  }

  void memoryAndDisk() {
    const double disk = checked(goodFacts(), pairNetwork()).diskBytes;
    const auto found = [&](double memory, double held, double freeDisk, TrainingProblem problem) {
      return checked(goodFacts(), pairNetwork(), {{1e9, 60}, memory, held, freeDisk}).find(problem) != nullptr;
    };
    QVERIFY(found(9e8, 0, 0, TrainingProblem::littleMemory));
    QVERIFY(!found(9e8, 2e8, 0, TrainingProblem::littleMemory));  // the process holds some of it
    QVERIFY(!found(0, 0, 0, TrainingProblem::littleMemory));      // not known
    QVERIFY(found(0, 0, disk - 1, TrainingProblem::littleDisk));
    QVERIFY(!found(0, 0, disk + 1, TrainingProblem::littleDisk));
    QVERIFY(!found(0, 0, 0, TrainingProblem::littleDisk));
  }

  void diskOfARealRun() {
    const ProjectState state = test::smallState();
    const QTemporaryDir folder;
    TrainRequest request;
    request.parameters = test::smallTraining();
    request.parameters.checkpointEvery = 8;
    request.parameters.checkpointsKept = 1;
    request.folder = fs::path(folder.path().toStdString()) / "run";
    JobContext job(2);
    TrainingRun run = trainRun(state.prepared->data, *state.grn, request, job);
    generateCells(run, test::kSmallTest, 1, job);
    double written = 0, largest = 0;
    for (const auto& entry : fs::directory_iterator(request.folder)) {
      written += static_cast<double>(entry.file_size());
      if (entry.path().extension() == ".pt") largest = std::max(largest, static_cast<double>(entry.file_size()));
    }
    QVERIFY(fs::exists(request.folder / "stage1.best.pt") && fs::exists(request.folder / "stage2.16.pt"));
    const TrainingChecks checks = checkTraining(dataFacts(state.prepared->data), *state.grn, request.parameters, {});
    qInfo("said %.0f kB, took %.0f kB and %.0f kB more at times", checks.diskBytes / 1e3, written / 1e3, largest / 1e3);
    QVERIFY(checks.diskBytes > written + 0.9 * largest);
    QVERIFY(checks.diskBytes < 1.3 * (written + largest));
  }

  void timedRunOfTheWholeData() {
    const ProjectState state = test::smallState();
    const QTemporaryDir folder;
    TrainRequest request;
    request.parameters = test::smallTraining();
    request.folder = fs::path(folder.path().toStdString()) / "run";
    JobContext job(2);
    const gan::TrainEstimate estimate = timeRun(state.prepared->data, *state.grn, request, job);
    QVERIFY(estimate.seconds > 0 && estimate.memoryBytes > 1e7);
    QVERIFY(!fs::exists(request.folder));
  }
};

}  // namespace

QTEST_GUILESS_MAIN(TestTrainingChecks)
#include "tst_training_checks.moc"
