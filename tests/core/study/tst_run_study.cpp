// SPDX-License-Identifier: GPL-3.0-or-later
// A study ends the same whether it was interrupted, parted, or left alone; what fails is recorded.
#include "core/study/run_study.h"

#include <QTemporaryDir>
#include <QtTest>
#include <atomic>
#include <thread>

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/grn/grn.h"
#include "core/io/read_dataset.h"
#include "core/knowledge/tf_list.h"
#include "core/study/study_files.h"
#include "tests/support/small_study.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using study::CellResult;
using study::CellState;
using study::Setting;
using study::Study;
using study::StudyResults;
namespace fs = std::filesystem;

namespace {

class RunStudy : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;
  fs::path m_folder;
  Study m_study;
  test::RuleProvider m_rule;
  study::StudyObserver m_observer;
  StudyResults m_whole;

  StudyResults run(const Study& small, const char* folder, std::size_t shard = 1, std::size_t shards = 1) const {
    JobContext job(2);
    return study::runStudy(small, {m_folder / folder, shard, shards, true}, job, m_observer);
  }
  StudyResults run(const char* folder) const { return run(m_study, folder); }
  std::string jsonOf(const StudyResults& results) const { return study::resultsToJson(m_study, results); }
  std::size_t indexOf(Setting setting) const {
    const std::vector<study::StudyRow> rows = study::rows(m_study);
    const auto found = std::ranges::find(rows, setting, &study::StudyRow::setting);
    return static_cast<std::size_t>(found - rows.begin());
  }
  fs::path cellFolder(Setting setting) const { return m_folder / "whole" / m_whole.cells[indexOf(setting)].folder; }
  grn::Grn graphOf(Setting setting) const {
    const fs::path file = study::graphFile(cellFolder(setting));
    return grn::fromJson(readFile(file), file.string());
  }
  std::vector<std::string> tfsOf(Setting setting) const {
    return knowledge::readTfList(m_folder / "whole" / study::tfListFile(m_study, {0, setting, 0}, 1000));
  }

  /// Asks a job to stop once it has begun so many phases; the phases of a study are many.
  static std::jthread stopAtPhase(JobContext& job, std::uint64_t phases, const std::atomic<bool>& ended) {
    return std::jthread([&job, phases, &ended] {
      std::string last;
      for (std::uint64_t seen = 0; seen < phases && !ended; std::this_thread::yield())
        if (std::string phase = job.progress().phase; phase != last) {
          last = std::move(phase);
          ++seen;
        }
      job.requestStop();
    });
  }

 private Q_SLOTS:
  void initTestCase() {
    m_folder = m_dir.path().toStdString();
    m_study = test::smallStudy(m_folder);
    m_observer.provider = [this](const study::StudyModel&) { return &m_rule; };
    std::vector<std::pair<std::size_t, CellState>> changes;
    m_observer.changed = [&](std::size_t cell, const CellResult& result) { changes.emplace_back(cell, result.state); };
    m_whole = run("whole");
    QCOMPARE(changes.size(), 2 * m_whole.cells.size());
    for (std::size_t i = 0; i < changes.size(); ++i)
      QVERIFY(changes[i] == std::pair(i / 2, i % 2 == 0 ? CellState::running : CellState::done));
    m_observer.changed = {};
  }

  void everyCellHasItsFigures() {
    QCOMPARE(m_whole.cells.size(), std::size_t{8});
    for (const CellResult& cell : m_whole.cells) {
      QVERIFY2(cell.state == CellState::done, cell.error.c_str());
      QCOMPARE(cell.sets.size(), std::size_t{2});
      QCOMPARE(cell.driftingTypes.size(), std::size_t{2});
      QVERIFY(cell.sets[0].mmd > 0 && cell.sets[0].mmd != cell.sets[1].mmd);
      QVERIFY(cell.seconds > 0);
      QCOMPARE(cell.steps.front().stage, std::string("preprocess"));
      QCOMPARE(cell.steps.front().seed, std::uint64_t{1000});
      QCOMPARE(cell.steps.back().stage, std::string("evaluate"));
    }
    const CellResult &control = m_whole.cells[indexOf(Setting::control)],
                     &stage1 = m_whole.cells[indexOf(Setting::stage1)];
    QCOMPARE(control.tfs, 0);
    QVERIFY2(control.sets[0].mmd < stage1.sets[0].mmd, "real cells are nearer to real ones than a hardly trained GAN");
    for (const std::vector<std::string>& types : control.driftingTypes) QVERIFY(types.empty());
    QVERIFY(fs::exists(study::setFile(cellFolder(Setting::stage1), 1)));
    JobContext job;
    const data::Dataset made = io::readDataset(study::setFile(cellFolder(Setting::modelModel), 1), job);
    QCOMPARE(made.cellCount(), test::kSmallTest);
  }

  void graphsAreThoseOfTheirSettings() {
    const std::vector<std::string> curated{"TF001", "TF002", "TF003", "TF004", "TF005"};
    QVERIFY(tfsOf(Setting::curatedInferred) == curated);
    QCOMPARE(tfsOf(Setting::modelInferred).size(), std::size_t{6});  // the model knows TF006 too
    for (const Setting setting : {Setting::curatedModel, Setting::curatedInferred, Setting::curatedRandom,
                                  Setting::modelModel, Setting::modelInferred, Setting::modelRandom}) {
      const grn::Grn graph = graphOf(setting);
      const CellResult& cell = m_whole.cells[indexOf(setting)];
      QCOMPARE(cell.tfs, std::ssize(graph.tfs()));
      QCOMPARE(cell.edges, std::ssize(graph.edges()));
      const std::vector<std::string> listed = tfsOf(setting);
      for (const std::string& tf : graph.tfs()) QVERIFY(std::ranges::find(listed, tf) != listed.end());
      for (const std::string& target : graph.targets())
        QCOMPARE(graph.regulatorCount(target), static_cast<std::size_t>(test::kSmallRegulators));
    }
    QVERIFY(std::ranges::all_of(graphOf(Setting::curatedRandom).edges(),
                                [](const grn::Edge& edge) { return edge.source == "random"; }));
    // The rule names the first three TFs for every target.
    QCOMPARE(graphOf(Setting::curatedModel).tfs().size(), std::size_t{3});
    QVERIFY(graphOf(Setting::curatedModel).edges().front().source == "llm");
  }

  void interruptedAtManyMoments() {
    RandomStream random(1, "stops");
    int stops = 0;
    for (bool finished = false; !finished;) {
      JobContext job(2);
      std::atomic<bool> ended{false};
      const std::jthread watcher = stopAtPhase(job, 4 + random.below(25), ended);
      try {
        study::runStudy(m_study, {m_folder / "stopped", 1, 1, true}, job, m_observer);
        finished = true;
      } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::cancelled);
        ++stops;
      }
      ended = true;
    }
    qInfo("%d stops", stops);
    QVERIFY(stops >= 3);
    QCOMPARE(jsonOf(study::readResults(m_study, m_folder / "stopped")), jsonOf(m_whole));
  }

  void partsMakeTheWhole() {
    const StudyResults first = run(m_study, "first", 1, 2), second = run(m_study, "second", 2, 2);
    QCOMPARE(first.count(CellState::done), 4);
    QCOMPARE(second.count(CellState::done), 4);
    JobContext job;
    const std::vector<fs::path> parts{m_folder / "first", m_folder / "second"};
    QCOMPARE(jsonOf(study::mergeStudies(m_study, parts, m_folder / "merged", job)), jsonOf(m_whole));
    QCOMPARE(jsonOf(study::mergeStudies(m_study, parts, m_folder / "merged", job)), jsonOf(m_whole));  // again
    QCOMPARE(jsonOf(study::readResults(m_study, m_folder / "merged")), jsonOf(m_whole));
    QCOMPARE(jsonOf(run("merged")), jsonOf(m_whole));  // nothing is left to do
    for (const CellResult& cell : m_whole.cells)
      if (cell.tfs > 0) {
        QCOMPARE(readFile(study::graphFile(m_folder / "merged" / cell.folder)),
                 readFile(study::graphFile(m_folder / "whole" / cell.folder)));
        QVERIFY(fs::exists(study::setFile(m_folder / "merged" / cell.folder, 0)));
      }
  }

  void mergingRefusesOtherResults() {
    JobContext job;
    QCOMPARE(test::errorOf([&] {
               study::mergeStudies(m_study, {m_folder / "nowhere"}, m_folder / "merged2", job);
             }).problem(),
             std::string("holds no results of a study"));
    Study changed = m_study;
    changed.sets = 3;
    QVERIFY(test::errorOf([&] { study::mergeStudies(changed, {m_folder / "whole"}, m_folder / "merged2", job); })
                .problem()
                .starts_with("holds results of another study"));
    fs::copy(m_folder / "whole", m_folder / "forged", fs::copy_options::recursive);
    CellResult forged = m_whole.cells[0];
    forged.sets[0].mmd += 1e-9;
    study::writeResult(m_study, 0, forged, m_folder / "forged");
    const Error error = test::errorOf([&] {
      study::mergeStudies(m_study, {m_folder / "whole", m_folder / "forged"}, m_folder / "merged3", job);
    });
    QCOMPARE(error.code(), ErrorCode::badInput);
    QVERIFY(error.problem().starts_with("holds another result of Small control, seed 1000"));
  }

  void failedCellsAreRecordedAndTheOthersGoOn() {
    Study few = m_study;
    few.settings = {Setting::control, Setting::curatedModel, Setting::curatedInferred};
    few.models[0].transcripts = m_folder / "other answers.jsonl";
    m_rule.refuses = true;
    StudyResults results = run(few, "failing");
    QCOMPARE(results.count(CellState::done), 2);
    QCOMPARE(results.count(CellState::failed), 1);
    QVERIFY2(results.cells[1].error.find("doesn't answer") != std::string::npos, results.cells[1].error.c_str());
    QCOMPARE(study::readResults(few, m_folder / "failing").cells[1].error, results.cells[1].error);

    m_rule.refuses = false;
    JobContext job(2);
    results = study::runStudy(few, {m_folder / "failing", 1, 1, false}, job, m_observer);
    QCOMPARE(results.count(CellState::failed), 1);  // left as it is
    results = run(few, "failing");
    QCOMPARE(results.count(CellState::done), 3);
    QVERIFY(results.cells[1].error.empty());
    QCOMPARE(results.cells[1].sets[0].mmd, m_whole.cells[indexOf(Setting::curatedModel)].sets[0].mmd);
  }

  void withoutAProviderRecordedAnswersDo() {
    Study replayed = m_study;
    replayed.settings = {Setting::curatedModel};
    JobContext job(2);
    StudyResults results = study::runStudy(replayed, {m_folder / "nobody", 1, 1, true}, job);
    QVERIFY2(results.cells[0].error.find("nobody is there to ask") != std::string::npos,
             results.cells[0].error.c_str());
    replayed.models[0].settings.replay = true;
    results = study::runStudy(replayed, {m_folder / "nobody", 1, 1, true}, job);
    QCOMPARE(results.cells[0].sets[0].mmd, m_whole.cells[indexOf(Setting::curatedModel)].sets[0].mmd);
  }

  void missingAnswersFailTheCell() {
    Study partly = m_study;
    partly.settings = {Setting::curatedModel};
    partly.models[0].settings.replay = true;
    const std::string all = readFile(m_folder / "answers.jsonl");
    partly.models[0].transcripts = m_folder / "partly.jsonl";
    writeFileAtomically(partly.models[0].transcripts, all.substr(0, all.rfind('\n', all.size() - 2) + 1));
    partly.settings = {Setting::modelModel};
    const StudyResults results = run(partly, "partly");
    QVERIFY2(results.cells[0].error.find("has no answer to 1 of ") != std::string::npos,
             results.cells[0].error.c_str());
  }

  void anotherStudyIsRefused() {
    Study changed = m_study;
    changed.sets = 3;
    QVERIFY(test::errorOf([&] { run(changed, "whole"); }).problem().starts_with("holds results of another study"));
    QCOMPARE(study::readResults(changed, m_folder / "whole").count(CellState::waiting), 8);

    const fs::path list = m_folder / "list" / "tfs.txt";
    fs::create_directories(list.parent_path());
    knowledge::writeTfList({"TF001", "TF002", "TF003", "TF004", "TF006"}, list);
    changed = m_study;
    changed.data[0].tfs = list.string();
    QVERIFY(test::errorOf([&] { run(changed, "whole"); }).problem().ends_with("(Small, tfs)"));
  }

  void oneProcessAtATime() {
    Error second = cancelledError();
    study::StudyObserver observer;
    observer.changed = [&](std::size_t, const CellResult& result) {
      if (result.state == CellState::running) second = test::errorOf([&] { run("locked"); });
    };
    Study one = m_study;
    one.settings = {Setting::control};
    JobContext job(2);
    study::runStudy(one, {m_folder / "locked", 1, 1, true}, job, observer);
    QCOMPARE(second.code(), ErrorCode::failed);
    QVERIFY(second.problem().starts_with("is open in a study of"));
  }

  void folderMustBeWritable() {
    writeFileAtomically(m_folder / "file", "no folder\n");
    QCOMPARE(test::errorOf([&] { run("file/out"); }).code(), ErrorCode::failed);
  }

  void shardsMustBeSome() {
    QCOMPARE(test::errorOf([&] { run(m_study, "shard", 3, 2); }).code(), ErrorCode::usage);
  }
};

}  // namespace

QTEST_GUILESS_MAIN(RunStudy)
#include "tst_run_study.moc"
