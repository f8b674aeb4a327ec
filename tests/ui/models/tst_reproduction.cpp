// SPDX-License-Identifier: GPL-3.0-or-later
// The history of a project as a script: the real console program, run elsewhere, makes the same results again.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <set>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/io/edge_table.h"
#include "core/io/read_dataset.h"
#include "core/io/read_option_texts.h"
#include "core/io/write_h5ad.h"
#include "core/knowledge/tf_list.h"
#include "core/pipeline/console_commands.h"
#include "tests/support/small_project.h"
#include "tests/support/test_support.h"
#include "tests/support/ui_support.h"

using namespace grnwb;
using grnwb::test::UiSession;

namespace {

constexpr int kScriptTime = 300000;  // milliseconds

/// Runs lines of bash in the folder, with grnwb in the path.
void runIn(const QTemporaryDir& folder, const std::string& lines) {
  QProcess bash;
  bash.setWorkingDirectory(folder.path());
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("PATH"), QString::fromStdString(test::binDir().string()) + QLatin1Char(':') +
                                                 environment.value(QStringLiteral("PATH")));
  bash.setProcessEnvironment(environment);
  bash.start(QStringLiteral("bash"), {QStringLiteral("-e"), QStringLiteral("-c"), QString::fromStdString(lines)});
  QVERIFY(bash.waitForFinished(kScriptTime));
  QVERIFY2(bash.exitCode() == 0, bash.readAllStandardError() + '\n' + QByteArray::fromStdString(lines));
}

std::filesystem::path in(const QTemporaryDir& folder, const char* file) {
  return std::filesystem::path(folder.path().toStdString()) / file;
}

std::string cellsHash(const std::filesystem::path& file) {
  JobContext job;
  return data::contentHash(io::readDataset(file, job));
}

void expectMetrics(const QJsonObject& row, const evaluate::Metrics& expected) {
  QCOMPARE(row[u"euclidean"].toDouble(), expected.euclidean);
  QCOMPARE(row[u"cosine"].toDouble(), expected.cosine);
  QCOMPARE(row[u"mmd"].toDouble(), expected.mmd);
  QCOMPARE(row[u"rf_auroc"].toDouble(), expected.rfAuroc);
}

/// The type of each synthetic cell; those of an invented region have none in the window.
void expectTypes(const std::string& table, const pipeline::Comparison& expected) {
  std::set<std::int64_t> invented;
  for (const auto& region : expected.regions) invented.insert(region.cells.begin(), region.cells.end());
  const auto lines = splitLines(table);
  const auto cells = std::ssize(expected.types.codes) - expected.realCells;
  QCOMPARE(std::ssize(lines), cells + 1);
  for (std::int64_t cell = 0; cell < cells; ++cell) {
    const std::int32_t code = expected.types.codes[static_cast<std::size_t>(expected.realCells + cell)];
    const std::string type = code < 0 ? "unassigned" : expected.types.types[static_cast<std::size_t>(code)];
    if (!invented.contains(cell))
      QVERIFY(lines[static_cast<std::size_t>(cell) + 1].find(type) != std::string_view::npos);
  }
}

/// Last record of a stage.
const pipeline::Provenance& last(const pipeline::ProjectState& state, const std::string& stage) {
  const auto found =
      std::find_if(state.history.rbegin(), state.history.rend(), [&](const auto& step) { return step.stage == stage; });
  if (found == state.history.rend()) QTest::qFail(stage.c_str(), __FILE__, __LINE__);
  return *found;
}

class Reproduction : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void theWholeHistoryOfASmallProject() {
    UiSession session;
    ui::Workspace& workspace = session.workspace;
    const pipeline::ProjectState& state = workspace.state();
    const pipeline::ProjectState sample = test::smallState();
    const QString project = session.folder.filePath(QStringLiteral("my project.grnwb"));
    {
      pipeline::ProjectState raw;
      raw.sourceName = sample.sourceName;
      raw.raw = sample.raw;
      JobContext job;
      pipeline::saveProject(raw, project.toStdString(), job);
    }
    workspace.openProjectFolder(project);
    QVERIFY(session.waitForJobs());
    data::PreprocessParameters preprocess = sample.preprocessParameters;
    preprocess.seed = 3;
    workspace.preprocess(preprocess);
    QVERIFY(session.waitForJobs());

    const QString list = session.folder.filePath(QStringLiteral("it's a list.txt"));
    const std::vector<std::string> genes = state.prepared->data.genes.names;
    std::vector<std::string> tfs;
    for (const std::string& gene : genes)
      if (gene.starts_with("TF")) tfs.push_back(gene);
    tfs.emplace_back("NOTHERE");
    knowledge::writeTfList(tfs, list.toStdString());
    workspace.useTfList(list);
    QVERIFY(session.waitForJobs());
    infer::InferParameters infer;
    infer.seed = 5;
    grn::ImposeParameters impose;
    impose.k = 3;
    workspace.inferNetwork(infer, impose);  // on the list as it is
    QVERIFY(session.waitForJobs(60000));
    workspace.decideTfs({QString::fromStdString(tfs.front())}, pipeline::CandidateState::rejected);
    workspace.inferNetwork(infer, impose);  // on what the user accepts of it
    QVERIFY(session.waitForJobs(60000));
    const std::string imposed = state.grn->structureHash();
    const grn::Edge edge = state.grn->edges().front();
    workspace.network()->removeEdges({{QString::fromStdString(edge.tf), QString::fromStdString(edge.target)}});
    workspace.saveVersion(QStringLiteral("mine"), {});
    workspace.saveProject();
    QVERIFY(session.waitForJobs());

    workspace.train(test::smallTraining());
    QVERIFY(session.waitForJobs(kScriptTime));
    QVERIFY(workspace.movedOn(pipeline::Result::run).empty());
    workspace.trainRandomGraphs(1, grn::RandomTfs::keep);
    QVERIFY(session.waitForJobs(kScriptTime));
    const grn::Edge other = state.grn->edges().back();
    workspace.network()->removeEdges({{QString::fromStdString(other.tf), QString::fromStdString(other.target)}});
    QCOMPARE(workspace.movedOn(pipeline::Result::run), std::vector{pipeline::Moved::network});
    workspace.continueTraining();
    QVERIFY(session.waitForJobs(kScriptTime));
    pipeline::ComparisonParameters comparison;
    comparison.metrics.lisi = false;
    comparison.metrics.seed = 2;
    comparison.sets = 2;
    comparison.controlResamples = 3;
    comparison.markerSets = std::make_shared<const pipeline::NamedMarkerSets>(pipeline::NamedMarkerSets{
        "sets.csv", {{"B, naive", {{genes[8], 1}, {genes[9], 0.5}}}, {"T", {{genes[20], 1}, {genes[21], -1}}}}});
    workspace.compare(comparison);
    QVERIFY(session.waitForJobs(kScriptTime));
    const std::string held = state.run->network->tfs().front();
    gan::GenerateParameters generate;
    generate.cells = 50;
    generate.statistics = "calibrated";
    generate.seed = 4;
    workspace.perturb(
        {gan::parsePerturbation(held + "=0"), gan::parsePerturbation(state.run->network->tfs()[1] + "=2x")}, generate);
    QVERIFY(session.waitForJobs(kScriptTime));
    workspace.saveProject();
    QVERIFY(session.waitForJobs());
    for (const pipeline::Provenance& step : state.history) {
      QVERIFY2(!step.software.empty() && step.libraries.size() >= 5, step.stage.c_str());
      QVERIFY2(step.threads > 0 && (step.stage == "compare" || !step.results.empty()), step.stage.c_str());
    }

    QTemporaryDir elsewhere;
    const std::string script = pipeline::consoleScript(state, workspace.projectFolder());
    runIn(elsewhere, script);
    if (QTest::currentTestFailed()) return;

    QCOMPARE(cellsHash(in(elsewhere, "prepared.h5ad")), last(state, "preprocess").results.at("prepared"));
    QCOMPARE(pipeline::hashOfNames(knowledge::readTfList(in(elsewhere, "tfs.txt"))),
             last(state, "tfs").results.at("tfs"));
    QCOMPARE(data::contentHash(io::readScoredEdges(in(elsewhere, "edges-2.csv"))),
             data::contentHash(*state.scoredEdges.at("grnboost2")));
    QCOMPARE(grn::fromJson(readFile(in(elsewhere, "grn-2.json")), "grn").structureHash(), imposed);
    const pipeline::TrainingRun& run = *state.run;
    QCOMPARE(run.id, std::string("run-3"));
    QCOMPARE(grn::fromJson(readFile(in(elsewhere, "run-3/grn.json")), "grn").structureHash(), run.grnHash());
    for (const auto& trained : state.runs)
      QCOMPARE(cellsHash(in(elsewhere, (trained->id + "/synthetic.h5ad").c_str())),
               trained->provenance.results.at("synthetic"));
    QCOMPARE(cellsHash(in(elsewhere, "pairs.h5ad")), last(state, "perturb").results.at("cells"));

    const QJsonObject metrics =
        QJsonDocument::fromJson(QByteArray::fromStdString(readFile(in(elsewhere, "metrics.json")))).object();
    const QJsonArray rows = metrics[u"results"].toArray();
    QCOMPARE(rows.size(), 3);  // two sets, Stage 1
    expectMetrics(rows[0].toObject(), state.comparison->rows[0].values[0]);
    expectMetrics(rows[1].toObject(), state.comparison->rows[0].values[1]);
    expectMetrics(rows[2].toObject(), state.comparison->rows[1].values[0]);
    const QJsonObject control = metrics[u"null"][u"control"][u"mmd"].toObject();
    QCOMPARE(control[u"count"].toInt(), 3);
    GRNWB_CLOSE(control[u"mean"].toDouble(), state.comparison->rows[2].metrics.mmd, 1e-12);
    GRNWB_CLOSE(control[u"sd"].toDouble(), state.comparison->rows[2].deviations.mmd, 1e-12);
    QCOMPARE(state.comparison->randomRuns.size(), std::size_t{1});
    GRNWB_CLOSE(metrics[u"null"][u"random"][u"mmd"][u"mean"].toDouble(), state.comparison->randomRuns[0].metrics.mmd,
                1e-12);
    QVERIFY(std::filesystem::exists(in(elsewhere, "genes.csv")));
    expectTypes(readFile(in(elsewhere, "types.csv")), *state.comparison);

    // One step alone, on what the project holds.
    QTemporaryDir alone;
    for (std::size_t i = 0; i < state.history.size(); ++i) {
      const pipeline::Provenance& step = state.history[i];
      if (step.stage == "preprocess" || &step == &last(state, "impose") || step.stage == "perturb")
        runIn(alone, pipeline::consoleCommand(state, workspace.projectFolder(), i));
    }
    if (QTest::currentTestFailed()) return;
    QCOMPARE(cellsHash(in(alone, "prepared.h5ad")), last(state, "preprocess").results.at("prepared"));
    QCOMPARE(grn::fromJson(readFile(in(alone, "grn-2.json")), "grn").structureHash(), imposed);
    QCOMPARE(cellsHash(in(alone, "pairs.h5ad")), last(state, "perturb").results.at("cells"));
  }

  void howTheDataWereRead() {
    UiSession session;
    ui::Workspace& workspace = session.workspace;
    const pipeline::ProjectState sample = test::smallState();
    data::Dataset scaled = *sample.raw;
    scaled.layers["raw counts"] = scaled.x;
    for (float& value : scaled.x.values) value = -value;
    const QString file = session.folder.filePath(QStringLiteral("my cells.h5ad"));
    io::writeH5ad(scaled, file.toStdString());
    workspace.openDataFile(file, io::readOptionsFromTexts({{"matrix", "layers/raw counts"}}));
    QVERIFY(session.waitForJobs());
    workspace.preprocess(sample.preprocessParameters);
    QVERIFY(session.waitForJobs());
    QCOMPARE(last(workspace.state(), "preprocess").parameters.at("matrix"), std::string("layers/raw counts"));
    const std::string prepared = last(workspace.state(), "preprocess").results.at("prepared");
    runIn(session.folder, pipeline::consoleScript(workspace.state(), {}));  // where the file is
    if (QTest::currentTestFailed()) return;
    QCOMPARE(cellsHash(in(session.folder, "prepared.h5ad")), prepared);

    workspace.saveProjectAs(session.folder.filePath(QStringLiteral("kept.grnwb")));
    QVERIFY(session.waitForJobs());
    QTemporaryDir elsewhere;
    runIn(elsewhere, pipeline::consoleScript(workspace.state(), workspace.projectFolder()));
    if (QTest::currentTestFailed()) return;
    QCOMPARE(cellsHash(in(elsewhere, "prepared.h5ad")), prepared);
  }

  void labelsAsTheWindowShowsThem() {
    UiSession session;
    ui::Workspace& workspace = session.workspace;
    const pipeline::ProjectState sample = test::smallState();
    const QString file = session.folder.filePath(QStringLiteral("cells.h5ad"));
    io::writeH5ad(*sample.raw, file.toStdString());
    workspace.openDataFile(file);
    QVERIFY(session.waitForJobs());
    workspace.preprocess(sample.preprocessParameters);
    QVERIFY(session.waitForJobs());
    const auto type = workspace.labels(workspace.state().prepared->data);
    QVERIFY(type && type->categories.size() == 3);
    const std::string column = workspace.labelView().column;
    data::LabelEdits edits = workspace.state().labels;
    edits = data::withName(std::move(edits), column, type->categories, type->categories[0], "# \"T\", all\tof them");
    edits = data::withName(std::move(edits), column, type->categories, type->categories[1], type->categories[2]);
    workspace.editLabels(edits, QStringLiteral("test"));
    runIn(session.folder, pipeline::consoleScript(workspace.state(), {}));
    if (QTest::currentTestFailed()) return;
    JobContext job;
    const data::Dataset made = io::readDataset(in(session.folder, "prepared.h5ad"), job);
    const auto expected = workspace.labels(workspace.state().prepared->data);
    const data::Categorical labels = data::toCategorical(*made.cells.find(column));
    QCOMPARE(expected->categories.size(), std::size_t{2});
    QCOMPARE(labels.categories, expected->categories);
    QCOMPARE(labels.codes, expected->codes);
    QCOMPARE(made.notes.at("labels"), column);
  }

  void howFilesWereMerged() {
    UiSession session;
    ui::Workspace& workspace = session.workspace;
    const pipeline::ProjectState sample = test::smallState();
    std::vector<std::int64_t> first, second;
    for (std::int64_t cell = 0; cell < sample.raw->cellCount(); ++cell) (cell < 150 ? first : second).push_back(cell);
    data::Dataset other = sample.raw->subsetCells(second);
    other.layers["counts"] = other.x;
    for (float& value : other.x.values) value *= 0.5F;
    const std::string a = session.folder.filePath(QStringLiteral("first part.h5ad")).toStdString(),
                      b = session.folder.filePath(QStringLiteral("b.h5ad")).toStdString();
    io::writeH5ad(sample.raw->subsetCells(first), a);
    io::writeH5ad(other, b);
    workspace.openMerged({{a, "one", {}}, {b, "the other", io::readOptionsFromTexts({{"matrix", "layers/counts"}})}},
                         QStringLiteral("my batch"));
    QVERIFY(session.waitForJobs());
    workspace.preprocess(sample.preprocessParameters);
    QVERIFY(session.waitForJobs());
    const std::string prepared = last(workspace.state(), "preprocess").results.at("prepared");
    QTemporaryDir elsewhere, alone;
    runIn(elsewhere, pipeline::consoleScript(workspace.state(), {}));
    runIn(alone, pipeline::consoleCommand(workspace.state(), {}, 1));
    if (QTest::currentTestFailed()) return;
    QCOMPARE(cellsHash(in(elsewhere, "merged.h5ad")), last(workspace.state(), "merge").results.at("data"));
    QCOMPARE(cellsHash(in(elsewhere, "prepared.h5ad")), prepared);
    QCOMPARE(cellsHash(in(alone, "prepared.h5ad")), prepared);

    workspace.saveProjectAs(session.folder.filePath(QStringLiteral("merged.grnwb")));
    QVERIFY(session.waitForJobs());
    QVERIFY(QFile::remove(QString::fromStdString(a)));  // the project has its cells
    QTemporaryDir later;
    runIn(later, pipeline::consoleScript(workspace.state(), workspace.projectFolder()));
    if (QTest::currentTestFailed()) return;
    QCOMPARE(cellsHash(in(later, "prepared.h5ad")), prepared);
  }

  void theAnswersOfALanguageModel() {
    UiSession session;
    ui::Workspace& workspace = session.workspace;
    const pipeline::ProjectState& state = workspace.state();
    workspace.setFolders(session.folder.path().toStdString(), session.folder.path().toStdString());
    workspace.openExample();
    QVERIFY(session.waitForJobs(60000));
    workspace.preprocess(state.preprocessParameters);
    QVERIFY(session.waitForJobs());
    pipeline::LanguageModelSettings model = state.languageModel;
    model.replay = true;
    workspace.setLanguageModel(model);
    workspace.proposeTfs();
    QVERIFY(session.waitForJobs());
    QVERIFY(state.askedTfs);
    QStringList proposed;
    for (const std::string& tf : state.askedTfs->proposals.names(1)) proposed << QString::fromStdString(tf);
    workspace.useTfList(QString::fromStdString(workspace.projectTfList().string()));
    QVERIFY(session.waitForJobs());
    infer::InferParameters infer;
    infer.method = "llm";
    grn::ImposeParameters impose;
    impose.k = 5;
    impose.shortTargets = "random";
    workspace.inferNetwork(infer, impose);
    QVERIFY(session.waitForJobs(60000));
    QVERIFY(state.grn);
    workspace.saveProject();
    QVERIFY(session.waitForJobs());

    QTemporaryDir elsewhere;
    runIn(elsewhere, pipeline::consoleScript(state, workspace.projectFolder()));
    if (QTest::currentTestFailed()) return;
    QCOMPARE(data::contentHash(io::readScoredEdges(in(elsewhere, "edges.csv"))),
             data::contentHash(*state.scoredEdges.at("llm")));
    QCOMPARE(grn::fromJson(readFile(in(elsewhere, "grn.json")), "grn").structureHash(), state.grn->structureHash());
    const QJsonArray named =
        QJsonDocument::fromJson(QByteArray::fromStdString(readFile(in(elsewhere, "proposals.json"))))[u"tfs"].toArray();
    QStringList names;
    for (const QJsonValue& tf : named) names << tf[u"tf"].toString();
    names.sort();
    QCOMPARE(names, proposed);
  }
};

}  // namespace

QTEST_MAIN(Reproduction)
#include "tst_reproduction.moc"
