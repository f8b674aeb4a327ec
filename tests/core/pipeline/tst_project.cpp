// SPDX-License-Identifier: GPL-3.0-or-later
// A project saves, reopens and survives crashes with all its parts.
#include <signal.h>
#include <sys/resource.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <thread>

#include "core/base/file.h"
#include "core/io/write_h5ad.h"
#include "core/pipeline/example_project.h"
#include "core/pipeline/gene_subset.h"
#include "core/pipeline/project.h"
#include "tests/core/pipeline/sample_state.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using test::sampleState;
namespace fs = std::filesystem;

namespace {

class ProjectTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theReportIsKept() {
    pipeline::ProjectState state = sampleState();
    data::Preprocessed prepared = *state.prepared;
    prepared.report.cellsTooMitochondrial = 7;
    prepared.report.emptyInASplit = {{"A1BG", 3, 0, 1}, {"ZFX", 0, 2, 2}};
    prepared.report.genesEmptyInASplit = 2;
    prepared.report.minCellsAgainstEmpty = 5;
    state.prepared = std::make_shared<const data::Preprocessed>(prepared);
    JobContext job;
    pipeline::saveProject(state, folder("report.grnwb"), job);
    QVERIFY(pipeline::openProject(folder("report.grnwb"), job).prepared->report == prepared.report);

    // A manifest of the time before these figures were kept.
    const fs::path manifest = folder("report.grnwb") / "project.json";
    QJsonObject root = QJsonDocument::fromJson(QByteArray::fromStdString(readFile(manifest))).object();
    QJsonObject cells = root[QLatin1String("prepared")].toObject(), report = cells[QLatin1String("report")].toObject();
    for (const char* const key : {"cells_too_many_genes", "cells_too_few_counts", "cells_too_many_counts",
                                  "cells_too_mitochondrial", "empty_in_a_split", "min_cells_against_empty"}) {
      QVERIFY2(report.contains(QLatin1String(key)), key);
      report.remove(QLatin1String(key));
    }
    cells[QLatin1String("report")] = report;
    root[QLatin1String("prepared")] = cells;
    writeFileAtomically(manifest, QJsonDocument(root).toJson().toStdString());
    const data::PreprocessReport old = pipeline::openProject(folder("report.grnwb"), job).prepared->report;
    QCOMPARE(old.genesEmptyInASplit, 2);
    QCOMPARE(old.cellsTooMitochondrial, 0);
    QVERIFY(old.emptyInASplit.empty());
  }

  void savedStateReopensEqual() {
    const pipeline::ProjectState state = sampleState();
    JobContext job;
    pipeline::saveProject(state, folder("a.grnwb"), job);
    const pipeline::ProjectState again = pipeline::openProject(folder("a.grnwb"), job);
    QCOMPARE(again.sourceName, state.sourceName);
    QVERIFY(again.reading == state.reading && again.sources == state.sources);
    QCOMPARE(again.batchColumn, state.batchColumn);
    QCOMPARE(data::contentHash(*again.raw), data::contentHash(*state.raw));
    QCOMPARE(data::contentHash(again.prepared->data), data::contentHash(state.prepared->data));
    QVERIFY(again.prepared->report == state.prepared->report);
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
    QVERIFY(again.comparison->labels == state.comparison->labels);
    QVERIFY(again.labels == state.labels);
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

  void rawDataAreReadWhenNeeded() {
    const pipeline::ProjectState state = sampleState();
    JobContext job;
    pipeline::saveProject(state, folder("lazy.grnwb"), job);
    const auto lazily = [&] { return pipeline::openProject(folder("lazy.grnwb"), job, pipeline::Reading::whenNeeded); };
    const pipeline::ProjectState again = lazily();
    QVERIFY(!again.raw && again.hasRaw());
    const data::Summary summary = data::summarise(*state.raw, job);
    QCOMPARE(again.rawOverview->summary.quality.counts, summary.quality.counts);
    QCOMPARE(again.rawOverview->summary.quality.genes, summary.quality.genes);
    QCOMPARE(again.rawOverview->summary.values, summary.values);
    QCOMPARE(again.rawOverview->summary.nonzero, summary.nonzero);
    QCOMPARE(again.rawOverview->genes, state.raw->genes.names);
    std::vector<std::shared_ptr<const data::Dataset>> read(4);
    {
      std::vector<std::jthread> readers;
      for (auto& cells : read) readers.emplace_back([&] { cells = again.rawFile->read(job); });
    }
    for (const auto& cells : read) QCOMPARE(cells, read[0]);  // once
    QCOMPARE(data::contentHash(*read[0]), data::contentHash(*state.raw));

    // What isn't in memory is saved all the same, here and elsewhere.
    const pipeline::ProjectState unread = lazily();
    pipeline::saveProject(unread, folder("lazy.grnwb"), job);
    pipeline::saveProject(unread, folder("lazy-copy.grnwb"), job);
    for (const char* name : {"lazy.grnwb", "lazy-copy.grnwb"})
      QCOMPARE(data::contentHash(*pipeline::openProject(folder(name), job).raw), data::contentHash(*state.raw));
  }

  void withoutPreparedDataTheRawOnesAreRead() {
    pipeline::ProjectState state = sampleState();
    state.prepared = nullptr;
    JobContext job;
    pipeline::saveProject(state, folder("raw.grnwb"), job);
    QVERIFY(pipeline::openProject(folder("raw.grnwb"), job, pipeline::Reading::whenNeeded).raw);
  }

  void damagedPartsAreNamed() {
    JobContext job;
    const auto problemOf = [&](pipeline::Reading reading) {
      return QString::fromUtf8(
          test::errorOf([&] { pipeline::openProject(folder("damaged.grnwb"), job, reading); }).what());
    };
    for (const char* part : {"data/raw-", "data/prepared-", "grn/grn-", "grn/edges-", "grn/version-", "grn/picture-",
                             "knowledge/tfs-", "comparison/comparison-"}) {
      fs::remove_all(folder("damaged.grnwb"));
      pipeline::saveProject(sampleState(), folder("damaged.grnwb"), job);
      const fs::path file = partNamed("damaged.grnwb", part);
      std::string content = readFile(file);
      content[content.size() / 2] ^= 1;
      std::ofstream(file, std::ios::binary) << content;
      QString problem = problemOf(pipeline::Reading::everything);
      QVERIFY2(problem.contains(QLatin1String(part)) && problem.contains(QStringLiteral("is damaged")),
               qPrintable(problem));
      QVERIFY(pipeline::missingParts(folder("damaged.grnwb")).empty());
      fs::resize_file(file, content.size() / 2);
      problem = problemOf(pipeline::Reading::everything);
      QVERIFY2(problem.contains(QLatin1String(part)) && problem.contains(QStringLiteral("bytes instead of")),
               qPrintable(problem));
      QCOMPARE(pipeline::missingParts(folder("damaged.grnwb")).size(), std::size_t{1});
    }
    // Raw data that nobody needs don't keep the project closed.
    fs::remove_all(folder("damaged.grnwb"));
    pipeline::saveProject(sampleState(), folder("damaged.grnwb"), job);
    std::ofstream(partNamed("damaged.grnwb", "data/raw-"), std::ios::binary) << "x";
    const auto opened = pipeline::openProject(folder("damaged.grnwb"), job, pipeline::Reading::whenNeeded);
    QCOMPARE(test::errorOf([&] { opened.rawFile->read(job); }).code(), ErrorCode::badInput);
  }

  void movedPartsComeBackByTheirContent() {
    JobContext job;
    const pipeline::ProjectState state = sampleState();
    pipeline::saveProject(state, folder("moved.grnwb"), job);
    const fs::path attic = folder("attic");
    fs::create_directories(attic);
    fs::rename(partNamed("moved.grnwb", "data/prepared-"), attic / "cells.h5ad");
    fs::rename(partNamed("moved.grnwb", "grn/grn-"), folder("moved.grnwb") / "old network.json");
    QCOMPARE(pipeline::missingParts(folder("moved.grnwb")).size(), std::size_t{2});
    QCOMPARE(pipeline::relink(folder("moved.grnwb"), folder("moved.grnwb"), job).size(), std::size_t{1});
    QVERIFY(pipeline::relink(folder("moved.grnwb"), attic, job).empty());
    const pipeline::ProjectState again = pipeline::openProject(folder("moved.grnwb"), job);
    QVERIFY(*again.grn == *state.grn);
    QCOMPARE(data::contentHash(again.prepared->data), data::contentHash(state.prepared->data));
  }

  void rawDataComeBackFromTheirSource() {
    JobContext job;
    pipeline::ProjectState state = sampleState();
    state.sourceName = "counts.h5ad";
    state.reading = io::readOptionsFromTexts({{"matrix", "layers/counts"}});
    state.sources.clear();
    pipeline::saveProject(state, folder("source.grnwb"), job);
    data::Dataset source = *state.raw;
    source.layers["counts"] = source.x;
    for (float& value : source.x.values) value = -value;
    fs::create_directories(folder("source") / "deep");
    io::writeH5ad(source, folder("source") / "deep" / "counts.h5ad");
    fs::remove(partNamed("source.grnwb", "data/raw-"));
    QVERIFY(pipeline::relink(folder("source.grnwb"), folder("source"), job).empty());
    QCOMPARE(data::contentHash(*pipeline::openProject(folder("source.grnwb"), job).raw), data::contentHash(*state.raw));
  }

  void aCopyHasTheOtherFilesToo() {
    JobContext job;
    const pipeline::ProjectState state = sampleState();
    pipeline::saveProject(state, folder("original.grnwb"), job);
    writeFileAtomically(folder("original.grnwb") / "knowledge" / "tfs.txt", "TF1\n");
    writeFileAtomically(folder("original.grnwb") / "notes.txt", "mine");
    std::ofstream(folder("original.grnwb") / "data" / "x.h5ad.tmp-1-2") << "half";
    pipeline::saveCopy(state, folder("original.grnwb"), folder("copy.grnwb"), job);
    QCOMPARE(readFile(folder("copy.grnwb") / "knowledge" / "tfs.txt"), std::string("TF1\n"));
    QCOMPARE(readFile(folder("copy.grnwb") / "notes.txt"), std::string("mine"));
    QVERIFY(!fs::exists(folder("copy.grnwb") / "data" / "x.h5ad.tmp-1-2"));
    QVERIFY(*pipeline::openProject(folder("copy.grnwb"), job).grn == *state.grn);
  }

  void aFailedSaveLeavesTheOldProject() {
    JobContext job;
    pipeline::ProjectState state = sampleState();
    pipeline::saveProject(state, folder("full.grnwb"), job);
    const std::string before = readFile(folder("full.grnwb") / "project.json");
    const auto network = state.grn;
    std::vector<grn::Edge> edges;
    std::vector<std::string> targets;
    for (int i = 0; i < 20000; ++i) {
      targets.push_back("GENE" + std::to_string(i));
      edges.push_back({"TF1", targets.back(), {}, false, {}, "you"});
    }
    state.grn = std::make_shared<const grn::Grn>(std::vector<std::string>{"TF1"}, targets, edges);
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    const rlimit full{100'000, limit.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &full);
    const Error error = test::errorOf([&] { pipeline::saveProject(state, folder("full.grnwb"), job); });
    ::setrlimit(RLIMIT_FSIZE, &limit);
    QCOMPARE(error.code(), ErrorCode::failed);
    QVERIFY2(error.subject().find("grn-") != std::string::npos, error.what());
    QCOMPARE(readFile(folder("full.grnwb") / "project.json"), before);
    QVERIFY(*pipeline::openProject(folder("full.grnwb"), job).grn == *network);
    pipeline::saveProject(state, folder("full.grnwb"), job);  // once there is room
    QVERIFY(*pipeline::openProject(folder("full.grnwb"), job).grn == *state.grn);
  }

  void savingRemovesWhatAKilledWriterLeft() {
    JobContext job;
    const pipeline::ProjectState state = sampleState();
    pipeline::saveProject(state, folder("killed.grnwb"), job);
    const fs::path half = folder("killed.grnwb") / "grn" / "grn-0123456789ab.json.tmp-1-2";
    std::ofstream(half) << "half a gra";
    pipeline::saveProject(state, folder("killed.grnwb"), job);
    QVERIFY(!fs::exists(half));
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
  /// The one file of the project whose place begins so.
  fs::path partNamed(const char* project, const std::string& begin) const {
    for (const auto& entry : fs::recursive_directory_iterator(folder(project)))
      if (entry.path().lexically_relative(folder(project)).string().starts_with(begin)) return entry.path();
    return {};
  }
  fs::path folder(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }
  QTemporaryDir m_folder;
};

}  // namespace

QTEST_GUILESS_MAIN(ProjectTest)
#include "tst_project.moc"
