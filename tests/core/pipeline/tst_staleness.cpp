// SPDX-License-Identifier: GPL-3.0-or-later
// Which results rest on inputs that have moved on, told from their records.
#include <QTest>

#include "core/pipeline/staleness.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using pipeline::Moved;
using pipeline::PresentInputs;
using pipeline::Provenance;
using pipeline::Result;

namespace {

using Texts = std::map<std::string, std::string>;

Provenance step(const std::string& stage, const Texts& inputs, const Texts& results, const Texts& parameters = {}) {
  Provenance record;
  record.stage = stage;
  record.inputs = inputs;
  record.results = results;
  record.parameters = parameters;
  return record;
}

std::shared_ptr<const grn::Grn> smallNetwork() {
  return std::make_shared<const grn::Grn>(std::vector<std::string>{"T"}, std::vector<std::string>{"G"},
                                          std::vector<grn::Edge>{{"T", "G", grn::Sign::unknown, false, {}, "test"}});
}

/// Everything made once, in order; the network was edited by hand after it was imposed.
pipeline::ProjectState madeOnce() {
  pipeline::ProjectState state;
  state.prepared = std::make_shared<const data::Preprocessed>();
  state.grn = smallNetwork();
  state.scoredEdges["grnboost2"] = std::make_shared<const data::ScoredEdges>();
  pipeline::NetworkVersion inferred;
  inferred.origin.method = "grnboost2";
  inferred.grn = state.grn;
  state.versions = pipeline::withVersion({}, inferred);
  pipeline::NetworkVersion edited;
  edited.origin = {"you", {}, 1, false};
  edited.grn = state.grn;
  state.versions = pipeline::withVersion(state.versions, edited);
  state.history = {step("preprocess", {{"data", "raw"}}, {{"prepared", "P"}}),
                   step("tfs", {{"list", "L"}}, {{"tfs", "T"}}),
                   step("infer", {{"data", "P"}, {"tfs", "T"}}, {{"edges", "E"}}, {{"method", "grnboost2"}}),
                   step("impose", {{"data", "P"}, {"tfs", "T"}, {"edges", "E"}}, {{"grn", "N0"}},
                        {{"source", "grnboost2"}, {"version", "v1"}}),
                   step("train", {{"data", "P"}, {"grn", "N"}}, {{"synthetic", "S"}}, {{"run", "run-1"}}),
                   step("compare", {{"real", "P"}, {"synthetic", "S"}, {"grn", "N"}}, {}, {{"run", "run-1"}})};
  auto run = std::make_shared<pipeline::TrainingRun>();
  run->id = "run-1";
  run->provenance = state.history[4];
  state.run = run;
  state.runs = {run};
  auto comparison = std::make_shared<pipeline::Comparison>();
  comparison->runId = "run-1";
  state.comparison = comparison;
  return state;
}

const PresentInputs kNow{"raw", "P", "T", "N"};
constexpr std::array kResults{Result::prepared, Result::tfs, Result::edges,
                              Result::network,  Result::run, Result::comparison};

class Staleness : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void nothingMoved() {
    const pipeline::ProjectState state = madeOnce();
    for (const Result result : kResults) QVERIFY(movedOn(state, kNow, result).empty());
    for (const pipeline::StepStanding& standing : stepStandings(state, kNow))
      QVERIFY(!standing.replaced && standing.moved.empty());
  }

  void newCellsMakeAllThatCameFromThemStale() {
    const pipeline::ProjectState state = madeOnce();
    PresentInputs now = kNow;
    now.prepared = "P2";
    const std::vector prepared{Moved::prepared};
    QVERIFY(movedOn(state, now, Result::prepared).empty());
    for (const Result result : {Result::edges, Result::network, Result::run, Result::comparison})
      QCOMPARE(movedOn(state, now, result), prepared);
  }

  void otherTfsDontTouchTheRun() {
    const pipeline::ProjectState state = madeOnce();
    PresentInputs now = kNow;
    now.tfs = "T2";
    QCOMPARE(movedOn(state, now, Result::edges), std::vector{Moved::tfs});
    QCOMPARE(movedOn(state, now, Result::network), std::vector{Moved::tfs});
    QVERIFY(movedOn(state, now, Result::run).empty());
    QVERIFY(movedOn(state, now, Result::comparison).empty());
  }

  void anEditedNetworkMakesRunAndComparisonStale() {
    const pipeline::ProjectState state = madeOnce();
    PresentInputs now = kNow;
    now.network = "N2";
    QCOMPARE(movedOn(state, now, Result::run), std::vector{Moved::network});
    QCOMPARE(movedOn(state, now, Result::comparison), std::vector{Moved::network});
    QVERIFY(movedOn(state, now, Result::network).empty());
    const auto standings = stepStandings(state, now);
    QCOMPARE(standings[4].moved, std::vector{Moved::network});
    QCOMPARE(standings[5].moved, std::vector{Moved::network});
    QVERIFY(standings[3].moved.empty());
  }

  void edgesScoredAnewLeaveTheNetworkBehind() {
    pipeline::ProjectState state = madeOnce();
    state.history.push_back(step("infer", {{"data", "P"}, {"tfs", "T"}}, {{"edges", "E2"}}, {{"method", "grnboost2"}}));
    QCOMPARE(movedOn(state, kNow, Result::network), std::vector{Moved::edges});
    QVERIFY(movedOn(state, kNow, Result::edges).empty());
    QVERIFY(stepStandings(state, kNow)[2].replaced);
    state.history.back().parameters["method"] = "genie3";  // another method's scores replace none
    QVERIFY(movedOn(state, kNow, Result::network).empty());
    QVERIFY(!stepStandings(state, kNow)[2].replaced);
  }

  void aComparisonOfAnotherRun() {
    pipeline::ProjectState state = madeOnce();
    auto run = std::make_shared<pipeline::TrainingRun>(*state.run);
    run->id = "run-2";
    state.run = run;
    QCOMPARE(movedOn(state, kNow, Result::comparison), std::vector{Moved::run});
    state.run = nullptr;
    QCOMPARE(movedOn(state, kNow, Result::comparison), std::vector{Moved::run});
    QVERIFY(movedOn(state, kNow, Result::run).empty());
  }

  void recordsOfOlderVersionsTellLess() {
    pipeline::ProjectState state = madeOnce();
    for (Provenance& record : state.history) {
      record.results.clear();
      record.parameters.erase("version");
    }
    for (const Result result : kResults) QVERIFY(movedOn(state, kNow, result).empty());
    PresentInputs now = kNow;
    now.tfs = "T2";
    QCOMPARE(movedOn(state, now, Result::network), std::vector{Moved::tfs});
  }

  void aRunThatIsGoneLeavesAReplacedStep() {
    pipeline::ProjectState state = madeOnce();
    state.runs.clear();
    QVERIFY(stepStandings(state, kNow)[4].replaced);
  }
};

}  // namespace

QTEST_GUILESS_MAIN(Staleness)
#include "tst_staleness.moc"
