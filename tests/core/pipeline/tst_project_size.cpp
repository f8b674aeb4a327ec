// SPDX-License-Identifier: GPL-3.0-or-later
// What a project folder holds adds up to its size; clean-up removes what was asked for and never what is shown.
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <fstream>

#include "core/base/file.h"
#include "core/pipeline/project_size.h"
#include "tests/core/pipeline/sample_state.h"
#include "tests/support/test_support.h"

using namespace grnwb;
using pipeline::StoredItem;
using pipeline::StoredKind;
namespace fs = std::filesystem;

namespace {

class ProjectSize : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<QTemporaryDir> m_folder;
  JobContext m_job;
  fs::path project() const { return fs::path(m_folder->path().toStdString()) / "p.grnwb"; }
  fs::path run(const char* id) const { return pipeline::runFolder(project(), id); }

  void writeRun(const char* id, bool finished) const {
    fs::create_directories(run(id));
    const std::string json = std::string(R"({"format": "grnwb-run", "version": 1, "finished": )") +
                             (finished ? "true" : "false") +
                             R"(, "parameters": {}, "seed": 1, "provenance": {"stage": "train", "parameters": {},
                             "seed": 1, "inputs": {}, "software": "x", "finished": "x", "seconds": 1}})";
    writeFileAtomically(run(id) / "run.json", json);
    for (const char* file : {"stage1.pt", "stage2.pt", "stage2.best.pt", "stage2.100.pt", "stage2.200.pt"})
      writeFileAtomically(run(id) / file, std::string(1000, 'w'));
  }

  std::vector<StoredItem> items(const std::vector<std::string>& busy = {}) {
    return pipeline::projectSize(project(), busy, m_job);
  }
  static const StoredItem* find(const std::vector<StoredItem>& items, StoredKind kind, const std::string& name = {}) {
    const auto at =
        std::ranges::find_if(items, [&](const StoredItem& item) { return item.kind == kind && item.name == name; });
    return at == items.end() ? nullptr : &*at;
  }

 private Q_SLOTS:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    pipeline::ProjectState state = test::sampleState();
    pipeline::saveProject(state, project(), m_job);
    writeRun("run-1", true);
    writeRun("run-2", true);
    writeRun("run-4", false);
    auto shown = std::make_shared<pipeline::TrainingRun>();
    shown->id = "run-1";
    shown->folder = run("run-1");
    state.run = shown;
    pipeline::saveProject(state, project(), m_job);
    writeFileAtomically(project() / "grn" / "grn-0123456789ab.json", "former");
    writeFileAtomically(project() / "edges.csv.partial", "half");
    writeFileAtomically(project() / "thesis.txt", "mine");
    std::ofstream(project() / "data" / "raw.h5ad.tmp-1-2") << "half";
  }

  void everyFileCountsOnce() {
    std::int64_t bytes = 0, listed = 0;
    std::size_t files = 0, listedFiles = 0;
    for (const auto& entry : fs::recursive_directory_iterator(project()))
      if (entry.is_regular_file()) {
        bytes += static_cast<std::int64_t>(entry.file_size());
        ++files;
      }
    const std::vector<StoredItem> all = items();
    for (const StoredItem& item : all) {
      listed += item.bytes;
      listedFiles += item.files.size();
    }
    QCOMPARE(listed, bytes);
    QCOMPARE(listedFiles, files);
    QVERIFY(std::ranges::is_sorted(all, std::greater{}, &StoredItem::bytes));
  }

  void whatCanGoIsTold() {
    const std::vector<StoredItem> all = items();
    for (const auto& [kind, name, canGo, isRubbish] :
         {std::tuple{StoredKind::rawData, "", false, false}, std::tuple{StoredKind::preparedData, "", false, false},
          std::tuple{StoredKind::networks, "", false, false}, std::tuple{StoredKind::scoredEdges, "", false, false},
          std::tuple{StoredKind::comparison, "", false, false}, std::tuple{StoredKind::knowledge, "", false, false},
          std::tuple{StoredKind::answers, "", false, false}, std::tuple{StoredKind::manifest, "", false, false},
          std::tuple{StoredKind::otherFiles, "", false, false}, std::tuple{StoredKind::shownRun, "run-1", false, false},
          std::tuple{StoredKind::olderCheckpoints, "run-1", true, false},
          std::tuple{StoredKind::otherRun, "run-2", true, false},
          std::tuple{StoredKind::unfinishedRun, "run-4", true, false},
          std::tuple{StoredKind::partialInference, "edges.csv.partial", true, false},
          std::tuple{StoredKind::formerParts, "", true, true}, std::tuple{StoredKind::leftovers, "", true, true}}) {
      const StoredItem* item = find(all, kind, name);
      QVERIFY2(item, qPrintable(QStringLiteral("%1 %2").arg(int(kind)).arg(QLatin1String(name))));
      QCOMPARE(item->canGo(), canGo);
      QCOMPARE(item->isRubbish(), isRubbish);
    }
    QCOMPARE(find(all, StoredKind::olderCheckpoints, "run-1")->bytes, std::int64_t{2000});
    QVERIFY(!find(all, StoredKind::olderCheckpoints, "run-2"));  // they go with their run
  }

  void whatIsTrainedStays() {
    const std::vector<StoredItem> all = items({"run-4"});
    QVERIFY(!find(all, StoredKind::unfinishedRun, "run-4"));
    QVERIFY(!find(all, StoredKind::shownRun, "run-4")->canGo());
    pipeline::cleanUp(project(), items(), {"run-4"}, m_job);  // asked for before it began
    QVERIFY(fs::exists(run("run-4") / "run.json"));
  }

  void cleaningRemovesWhatWasAskedFor() {
    const std::vector<StoredItem> all = items();
    const std::vector<StoredItem> asked{*find(all, StoredKind::otherRun, "run-2"), *find(all, StoredKind::leftovers)};
    const std::int64_t freed = pipeline::cleanUp(project(), asked, {}, m_job);
    QCOMPARE(freed, asked[0].bytes + asked[1].bytes);
    QVERIFY(!fs::exists(run("run-2")) && !fs::exists(project() / "data" / "raw.h5ad.tmp-1-2"));
    QVERIFY(fs::exists(run("run-4")) && fs::exists(project() / "grn" / "grn-0123456789ab.json"));
    const std::vector<fs::path> folders = pipeline::runFolders(project());  // with a gap now
    QCOMPARE(folders, (std::vector<fs::path>{run("run-4"), run("run-1")}));
    QCOMPARE(pipeline::nextRunFolder(project()), run("run-5"));
  }

  void aProjectCleanedOfAllThatCanGoOpensAsBefore() {
    const pipeline::ProjectState before = pipeline::openProject(project(), m_job);
    pipeline::cleanUp(project(), items(), {}, m_job);
    for (const StoredItem& item : items()) QVERIFY(!item.canGo());
    QVERIFY(pipeline::missingParts(project()).empty());
    const pipeline::ProjectState after = pipeline::openProject(project(), m_job);
    QVERIFY(*after.grn == *before.grn && *after.tfs == *before.tfs && after.history == before.history);
    QCOMPARE(after.run->id, before.run->id);
    QVERIFY(fs::exists(run("run-1") / "stage2.pt") && fs::exists(run("run-1") / "stage2.best.pt"));
    QCOMPARE(readFile(project() / "thesis.txt"), std::string("mine"));
  }

  void aProjectWhoseRunWasRemovedOpens() {
    fs::remove_all(run("run-1"));
    JobContext job;
    const pipeline::ProjectState state = pipeline::openProject(project(), job);
    QVERIFY(!state.run && state.grn);
    QCOMPARE(job.warnings().size(), std::size_t{1});
  }
};

}  // namespace

QTEST_GUILESS_MAIN(ProjectSize)
#include "tst_project_size.moc"
