// SPDX-License-Identifier: GPL-3.0-or-later
// A project saves, reopens and survives crashes with all its parts.
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/base/file.h"
#include "core/data/simulate.h"
#include "core/pipeline/example_project.h"
#include "core/pipeline/gene_subset.h"
#include "core/pipeline/project.h"
#include "tests/support/test_support.h"

using namespace grnwb;
namespace fs = std::filesystem;

namespace {

pipeline::ProjectState sampleState() {
  JobContext job;
  data::SimulateParameters simulation;
  simulation.cells = 300;
  simulation.genes = 60;
  simulation.tfs = 10;
  const data::SimulationNetwork network = data::randomNetwork(simulation);
  pipeline::ProjectState state;
  state.sourceName = "simulated";
  state.raw = std::make_shared<const data::Dataset>(data::simulateCells(network, 300, 1, job));
  state.preprocessParameters.genes = 60;
  state.preprocessParameters.test = 60;
  state.preprocessParameters.validation = 60;
  state.preprocessParameters.keepGenes = network.tfs;
  state.prepared =
      std::make_shared<const data::Preprocessed>(data::preprocess(*state.raw, state.preprocessParameters, job));
  std::vector<std::string> listed = network.tfs;
  listed.push_back("ABSENT");
  const pipeline::TfSelection tfs = pipeline::withList({}, "tfs.txt", listed, {}, state.prepared->data.genes.names);
  state.tfs = std::make_shared<const pipeline::TfSelection>(
      pipeline::withState(tfs, {network.tfs.front()}, pipeline::CandidateState::locked));
  state.languageModel.ask.provider = "ollama";
  state.languageModel.ask.model = "llama3.1";
  state.languageModel.ask.temperature = 0.5;
  state.languageModel.baseUrl = "http://localhost:9999/v1";
  state.languageModel.price = {1.5, 6};
  state.languageModel.inquiry.context = "Simulated cells.\n";
  state.languageModel.inquiry.templates.edges = "{gene}? {tfs}";
  state.languageModel.inquiry.questions = {30, 15, 5, 2, 3, 9};
  state.prior = std::make_shared<const knowledge::PriorNetwork>(std::vector<knowledge::PriorEdge>{
      {"TF1", "A", knowledge::PriorSign::represses, {"TRRUST", "mine"}, {"123"}}, {"TF2", "B", {}, {"mine"}, {}}});
  data::ScoredEdges edges;
  for (const data::KnownEdge& edge : network.edges)
    edges.push_back({edge.tf, edge.target, 1.0 / static_cast<double>(3 + edges.size())});
  state.scoredEdges["grnboost2"] = std::make_shared<const data::ScoredEdges>(edges);
  state.scoredEdges["genie3"] = std::make_shared<const data::ScoredEdges>(data::ScoredEdges{{"TF1", "A", 0.5}});
  state.grn = std::make_shared<const grn::Grn>(
      grn::Grn({"TF1", "TF2"}, {"A", "B"},
               {{"TF1", "A", grn::Sign::activates, true, 0.25, "you"}, {"TF2", "B", {}, false, {}, "random"}}));
  pipeline::NetworkVersion version;
  version.name = "first";
  version.note = "a note";
  version.origin = {"grnboost2", 7, 0, false};
  version.createdAt = 1700000000;
  version.grn = state.grn;
  state.versions = pipeline::withVersion({}, version);
  version.name = "random 3";
  version.origin = {"random", 3, 0, true};
  version.grn = std::make_shared<const grn::Grn>(grn::Grn({"TF1"}, {"A"}, {}, {{"TF1", "A"}}));
  state.versions = pipeline::withVersion(state.versions, version);
  state.picture = {{{"TF1", {0.5, -2}}, {"A", {1, 3.25}}}, {"TF1"}, {"B"}};
  pipeline::Comparison comparison;
  comparison.runId = "run-1";
  comparison.rows = {{"synthetic", {1.5, 0.25, 0.0625, 0.75, 1.5}, {}, {}}, {"control", {1, 2, 3, 4, 2}, {}, {}}};
  comparison.embedding.points = Eigen::MatrixX2d::Random(5, 2);
  comparison.embedding.kl = 1.25;
  comparison.realCells = 3;
  comparison.realLabels = {"B", "NK", "B"};
  state.comparison = std::make_shared<const pipeline::Comparison>(comparison);
  state.history.push_back(pipeline::makeProvenance("preprocess", data::fields(state.preprocessParameters), 7,
                                                   {{"data", "abc"}}, std::chrono::system_clock::now()));
  return state;
}

class ProjectTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void savedStateReopensEqual() {
    const pipeline::ProjectState state = sampleState();
    JobContext job;
    pipeline::saveProject(state, folder("a.grnwb"), job);
    const pipeline::ProjectState again = pipeline::openProject(folder("a.grnwb"), job);
    QCOMPARE(again.sourceName, state.sourceName);
    QCOMPARE(data::contentHash(*again.raw), data::contentHash(*state.raw));
    QCOMPARE(data::contentHash(again.prepared->data), data::contentHash(state.prepared->data));
    QCOMPARE(again.prepared->report.training, state.prepared->report.training);
    QCOMPARE(again.preprocessParameters.keepGenes, state.preprocessParameters.keepGenes);
    QVERIFY(*again.tfs == *state.tfs);
    QVERIFY(again.languageModel == state.languageModel);
    QCOMPARE(readFile(folder("a.grnwb") / "llm" / "context.txt"), std::string("Simulated cells.\n"));
    QVERIFY(*again.prior == *state.prior);
    QCOMPARE(again.scoredEdges.size(), std::size_t{2});
    for (const auto& [method, edges] : state.scoredEdges) {
      data::ScoredEdges sorted = *edges;
      data::sortByImportance(sorted);
      QVERIFY(*again.scoredEdges.at(method) == sorted);
    }
    QVERIFY(*again.grn == *state.grn);
    QCOMPARE(again.versions.all.size(), std::size_t{2});
    QCOMPARE(again.versions.current, 1);
    QCOMPARE(again.versions.nextNumber, 3);
    for (const auto& version : state.versions.all) {
      const auto reopened = again.versions.find(version->number);
      QVERIFY(reopened && *reopened->grn == *version->grn && reopened->origin == version->origin);
      QCOMPARE(reopened->name, version->name);
      QCOMPARE(reopened->note, version->note);
      QCOMPARE(reopened->createdAt, version->createdAt);
    }
    QVERIFY(again.picture == state.picture);
    QCOMPARE(again.comparison->rows[0].metrics.mmd, 0.0625);
    QVERIFY(again.comparison->embedding.points == state.comparison->embedding.points);
    QCOMPARE(again.comparison->realLabels, state.comparison->realLabels);
    QVERIFY(again.history == state.history);
  }

  void versionsAreReadWithoutTheData() {
    const pipeline::ProjectState state = sampleState();
    JobContext job;
    pipeline::saveProject(state, folder("v.grnwb"), job);
    fs::remove_all(folder("v.grnwb") / "data");
    QVERIFY(pipeline::projectNetwork(folder("v.grnwb"), "") == *state.grn);
    for (const char* name : {"2", "v2", "random 3"})
      QVERIFY(pipeline::projectNetwork(folder("v.grnwb"), name) == *state.versions.find(2)->grn);
    const Error error = test::errorOf([&] { pipeline::projectNetwork(folder("v.grnwb"), "v9"); });
    QVERIFY2(std::string(error.what()).find("has no version 'v9'; choose one of v1 (first), v2 (random 3)") !=
                 std::string::npos,
             error.what());
  }

  void aSecondSaveRemovesWhatIsNoLongerUsed() {
    pipeline::ProjectState state = sampleState();
    JobContext job;
    pipeline::saveProject(state, folder("b.grnwb"), job);
    state.grn = std::make_shared<const grn::Grn>(grn::Grn({"TF1"}, {"A"}, {{"TF1", "A", {}, false, {}, "you"}}));
    pipeline::saveProject(state, folder("b.grnwb"), job);
    QVERIFY(*pipeline::openProject(folder("b.grnwb"), job).grn == *state.grn);
    int graphs = 0;
    for (const auto& entry : fs::directory_iterator(folder("b.grnwb") / "grn"))
      graphs += entry.path().filename().string().starts_with("grn-") ? 1 : 0;
    QCOMPARE(graphs, 1);
  }

  void aCrashBeforeTheManifestLeavesTheOldProject() {
    const pipeline::ProjectState state = sampleState();
    JobContext job;
    pipeline::saveProject(state, folder("c.grnwb"), job);
    std::ofstream(folder("c.grnwb") / "grn" / "grn-0123456789ab.json.tmp-1-2") << "half a gra";
    std::ofstream(folder("c.grnwb") / "project.json.tmp-1-3") << "{\"form";
    QVERIFY(*pipeline::openProject(folder("c.grnwb"), job).grn == *state.grn);
  }

  void foreignFoldersAreLeftAlone() {
    JobContext job;
    fs::create_directories(folder("thesis"));
    writeFileAtomically(folder("thesis") / "chapter.txt", "text");
    QCOMPARE(test::errorOf([&] { pipeline::saveProject(sampleState(), folder("thesis"), job); }).code(),
             ErrorCode::failed);
    QCOMPARE(readFile(folder("thesis") / "chapter.txt"), std::string("text"));
    QCOMPARE(test::errorOf([&] { pipeline::openProject(folder("thesis"), job); }).code(), ErrorCode::badInput);
  }

  void brokenManifestsAreRefused() {
    JobContext job;
    for (const char* text : {"", "{", "[]", "{\"format\": 3}", "{\"format\": \"grnwb-project\", \"version\": 99}",
                             "{\"format\": \"grnwb-project\", \"version\": 1}"}) {
      fs::create_directories(folder("broken"));
      writeFileAtomically(folder("broken") / "project.json", text);
      const Error error = test::errorOf([&] { pipeline::openProject(folder("broken"), job); });
      QCOMPARE(error.code(), ErrorCode::badInput);
      QVERIFY2(QString::fromStdString(error.what()).contains(QStringLiteral("project.json")), error.what());
    }
  }

  void restrictedCellsKeepTheirTotal() {
    const data::Dataset cells = sampleState().prepared->data;
    std::vector<std::string> genes(cells.genes.names.begin() + 5, cells.genes.names.begin() + 30);
    std::ranges::reverse(genes);
    const data::Dataset part = pipeline::restrictToGenes(cells, genes);
    QCOMPARE(part.genes.names, genes);
    for (std::int64_t row = 0; row < part.cellCount(); ++row)
      if (part.x.rowSum(row) > 0) GRNWB_CLOSE(part.x.rowSum(row), cells.x.rowSum(row), 1e-5);
    QCOMPARE(test::errorOf([&] { pipeline::restrictToGenes(cells, {"NOSUCHGENE"}); }).code(), ErrorCode::badInput);
  }

  void theExampleOpens() {
    JobContext job;
    const pipeline::ExampleFiles files = pipeline::writeExampleProject(folder("ex.grnwb"), 1, job);
    const pipeline::ProjectState state = pipeline::openProject(folder("ex.grnwb"), job);
    QCOMPARE(state.raw->cellCount(), 2000);
    QVERIFY(fs::exists(files.data) && fs::exists(files.trueNetwork) && fs::exists(files.tfs) &&
            fs::exists(files.context));
    const data::Preprocessed prepared = data::preprocess(*state.raw, state.preprocessParameters, job);
    QCOMPARE(prepared.report.test, 400);
  }

 private:
  fs::path folder(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }
  QTemporaryDir m_folder;
};

}  // namespace

QTEST_GUILESS_MAIN(ProjectTest)
#include "tst_project.moc"
