// SPDX-License-Identifier: GPL-3.0-or-later
// How a project is opened, saved, copied and exported, and who may write it; data files are in workspace_open.cpp.
#include <QFileInfo>
#include <algorithm>

#include "core/base/error.h"
#include "core/pipeline/example_project.h"
#include "core/project/archive.h"
#include "core/project/leftovers.h"
#include "core/study/example_study.h"
#include "core/study/study_json.h"
#include "ui/models/number_text.h"
#include "ui/models/opened_project.h"
#include "ui/models/picture_state.h"
#include "ui/models/workspace_stage.h"

namespace grnwb::ui {
namespace fs = std::filesystem;
namespace {

constexpr const char* kProjectEnding = ".grnwb";
constexpr const char* kProgram = "GRN Workbench";  // what others who want the lock read
constexpr std::uint64_t kExampleSeed = 1;

using Lock = std::shared_ptr<project::ProjectLock>;

fs::path freeFolder(const fs::path& root, const std::string& name) {
  for (int number = 1;; ++number) {
    std::string numbered = name;
    if (number > 1) numbered.append("-").append(std::to_string(number));
    fs::path folder = root / numbered.append(kProjectEnding);
    if (!fs::exists(folder)) return folder;
  }
}

fs::path projectPath(const QString& folder) {
  fs::path path = folder.toStdString();
  if (path.extension() != kProjectEnding) path += kProjectEnding;
  return path;
}

/// "blood.grnwb.tar.gz" -> "blood".
std::string archiveStem(const fs::path& archive) {
  const std::string name = archive.filename().string();
  return name.substr(0, std::min({name.find(kProjectEnding), name.find(".tar"), name.find(".tgz")}));
}

/// The lock that the window has already, or the folder's own.
Lock lockFolder(const fs::path& folder, const Lock& present, JobContext& job) {
  if (present && present->guards(folder)) return present;
  pipeline::makeProjectFolder(folder);
  return project::lockForWriting(folder, kProgram, job);
}

QString nameOf(const fs::path& path) {
  return QString::fromStdString(path.filename().string());
}

}  // namespace

void Workspace::OpenedProject::open(const fs::path& path, const Lock& present, const fs::path& lookIn,
                                    JobContext& job) {
  folder = path;
  std::vector<project::Part> lost = pipeline::missingParts(path);  // no project, no lock
  if (!isReadOnly) takeLock(present);
  if (!heldBy.isEmpty()) return;
  if (!isReadOnly) {
    if (!lost.empty()) lost = pipeline::relink(path, path, job);
    if (!lost.empty() && !lookIn.empty()) lost = pipeline::relink(path, lookIn, job);
    project::removeLeftovers(path);
  }
  for (const project::Part& part : lost) missing << QString::fromStdString(part.file);
  if (!missing.isEmpty()) return;
  state = pipeline::openProject(path, job, pipeline::Reading::whenNeeded);
  describeData(job);
  for (const std::string& warning : job.warnings()) notes << QString::fromStdString(warning);
}

void Workspace::OpenedProject::takeLock(const Lock& present) {
  if (present && present->guards(folder)) {
    lock = present;
    return;
  }
  project::LockAttempt attempt = project::ProjectLock::take(folder, kProgram);
  using Outcome = project::LockAttempt::Outcome;
  if (attempt.outcome == Outcome::held) heldBy = QString::fromStdString(attempt.holder->text());
  isReadOnly = attempt.outcome == Outcome::readOnly;
  if (isReadOnly)
    notes << tr("The folder can't be written (%1), so the project is shown read-only.")
                 .arg(QString::fromStdString(attempt.hindrance));
  if (attempt.outcome == Outcome::unguarded)
    notes << tr("The file system knows no locks: take care that nobody else opens the project meanwhile.");
  lock = std::move(attempt.lock);
}

void Workspace::OpenedProject::describeData(JobContext& job) {
  job.beginPhase("Summary", 0);
  if (state.raw) {
    rawSummary = std::make_shared<const data::Summary>(data::summarise(*state.raw, job));
    rawGeneStatistics = std::make_shared<const GeneStatistics>(ui::geneStatistics(state.raw->x));
  } else if (state.rawOverview) {
    rawSummary = std::shared_ptr<const data::Summary>(state.rawOverview, &state.rawOverview->summary);
  }
  prepared = describe(state.prepared, *state.hashes);
}

Workspace::Prepared Workspace::describe(std::shared_ptr<const data::Preprocessed> data,
                                        pipeline::ContentHashes& hashes) {
  if (!data) return {};
  return {data, std::make_shared<const GeneStatistics>(ui::geneStatistics(data->data.x)),
          hashes.of(std::shared_ptr<const data::Dataset>(data, &data->data))};
}

void Workspace::newProject() {
  adoptProject({});
}

void Workspace::openProjectFolder(const QString& folder) {
  openRelinked(folder, {});
}

void Workspace::openRelinked(const QString& folder, const QString& lookIn) {
  openProjectWith(
      tr("Open project %1").arg(QFileInfo(folder).fileName()),
      [path = fs::path(folder.toStdString()), lookIn = fs::path(lookIn.toStdString()), lock = m_lock](JobContext& job) {
        OpenedProject opened;
        opened.open(path, lock, lookIn, job);
        return opened;
      });
}

void Workspace::openReadOnly(const QString& folder) {
  openProjectWith(tr("Open project %1").arg(QFileInfo(folder).fileName()),
                  [path = fs::path(folder.toStdString())](JobContext& job) {
                    OpenedProject opened;
                    opened.isReadOnly = true;
                    opened.open(path, nullptr, {}, job);
                    return opened;
                  });
}

void Workspace::openCopy(const QString& folder, const QString& copy) {
  openProjectWith(tr("Open a copy of %1").arg(QFileInfo(folder).fileName()),
                  [from = fs::path(folder.toStdString()), to = projectPath(copy)](JobContext& job) {
                    const Lock lock = lockFolder(to, nullptr, job);
                    const auto state = pipeline::openProject(from, job, pipeline::Reading::whenNeeded);
                    pipeline::saveCopy(state, from, to, job);
                    OpenedProject opened;
                    opened.open(to, lock, {}, job);
                    return opened;
                  });
}

void Workspace::openArchive(const QString& archive) {
  openProjectWith(tr("Unpack %1").arg(QFileInfo(archive).fileName()),
                  [file = fs::path(archive.toStdString())](JobContext& job) {
                    const fs::path folder = freeFolder(fs::absolute(file).parent_path(), archiveStem(file));
                    project::readArchive(file, folder, job);
                    OpenedProject opened;
                    opened.open(folder, nullptr, {}, job);
                    opened.notes << tr("Unpacked into %1").arg(QString::fromStdString(folder.string()));
                    return opened;
                  });
}

void Workspace::openExample() {
  if (refuseWhen(m_exampleRoot.empty(), tr("There is no folder to write the example into."))) return;
  openProjectWith(tr("Open example"), [root = m_exampleRoot](JobContext& job) {
    fs::create_directories(root);
    const fs::path folder = freeFolder(root, "example");
    const pipeline::ExampleFiles files = pipeline::writeExampleProject(folder, kExampleSeed, job);
    study::writeStudy(study::exampleStudy(files), folder / "study.json");
    OpenedProject opened;
    opened.open(folder, nullptr, {}, job);
    return opened;
  });
}

void Workspace::openProjectWith(const QString& title, std::function<OpenedProject(JobContext&)> work) {
  startStage<OpenedProject>(Stage::open, title, JobQueue::Weight::light, std::move(work), [this](OpenedProject opened) {
    const QString folder = QString::fromStdString(opened.folder.string());
    if (!opened.heldBy.isEmpty()) return Q_EMIT projectLocked(folder, opened.heldBy);
    if (!opened.missing.isEmpty()) return Q_EMIT partsMissing(folder, opened.missing);
    if (opened.look) return Q_EMIT choicesNeeded(QString::fromStdString(opened.lookedAt.string()), *opened.look);
    const QStringList notes = opened.notes;
    const bool isMerged = opened.folder.empty() && !opened.state.sources.empty();
    adoptProject(std::move(opened));
    for (const QString& note : notes) Q_EMIT noted(note);
    if (isMerged) Q_EMIT filesMerged();
  });
}

void Workspace::adoptProject(OpenedProject opened) {
  m_keptTargets = std::make_shared<KeptTargets>();
  ++m_project;
  for (const auto& [stage, job] : std::map(m_stageJobs))
    if (stage != Stage::open && stage != Stage::save) m_jobs->cancel(job);
  m_autosave.stop();
  m_trainingQueue.clear();
  m_timedTraining.reset();
  m_state = std::move(opened.state);
  m_rawSummary = std::move(opened.rawSummary);
  m_rawGeneStatistics = std::move(opened.rawGeneStatistics);
  m_geneStatistics = std::move(opened.prepared.statistics);
  m_preparedHash = std::move(opened.prepared.hash);
  m_rawHash = m_state.rawFile ? m_state.rawFile->part().hash : std::string();
  findLabels();
  m_liveEmbedding =
      m_state.comparison ? std::make_shared<const embed::Embedding>(m_state.comparison->embedding) : nullptr;
  m_perturbation = nullptr;
  m_lock = std::move(opened.lock);
  m_readOnlyFolder = opened.isReadOnly ? opened.folder : fs::path();
  m_projectFolder = opened.isReadOnly ? fs::path() : std::move(opened.folder);
  if (m_projectFolder.empty() && !opened.isReadOnly) m_state.languageModel = m_defaultLanguageModel;
  m_saveNext.clear();
  m_folderWork.clear();
  m_change = m_savedChange = 0;
  m_knownEdges = nullptr;
  m_repeats = nullptr;
  m_evidence = std::make_shared<const pipeline::EdgeEvidence>();
  m_evidenceInputs = {};
  m_network->setCandidates(std::make_shared<const grn::CandidateIndex>());
  m_selection->clear();
  Q_EMIT projectReplaced();
  m_loading = true;
  m_networkView->load(toViewState(m_state.picture));  // before the network, whose genes are looked for in it
  m_network->load(m_state.grn);
  m_loading = false;
  if (shownFolder().empty() && !isEmpty()) ++m_change;
  announceAll();
  countKnownEdges();
}

bool Workspace::refuseReadOnly() {
  return refuseWhen(isReadOnly(), tr("This project is shown read-only: save it as another project first."));
}

void Workspace::saveProject() {
  if (!refuseReadOnly() && !refuseWhen(m_projectFolder.empty(), tr("Choose a folder to save the project into.")))
    saveTo(m_projectFolder);
}

void Workspace::saveProjectAs(const QString& folder) {
  if (refuseWhen(isAsking(), tr("Pause the questions first: their answers go into the folder the project has now.")))
    return;
  saveTo(projectPath(folder));
}

void Workspace::saveTo(const fs::path& folder) {
  if (isRunning(Stage::save)) {
    m_saveNext = folder;
    return;
  }
  const int change = m_change, project = m_project;
  pipeline::ProjectState state = m_state;
  state.picture = toPicture(m_networkView->state());
  startStage<Lock>(
      Stage::save, tr("Save %1").arg(nameOf(folder)), JobQueue::Weight::light,
      [state = std::move(state), folder, lock = m_lock, isHome = folder == m_projectFolder](JobContext& job) {
        if (isHome && !fs::exists(folder))
          throw Error(ErrorCode::failed, folder.string(), "isn't there any more",
                      "put the folder back, or save the project as another one");
        Lock held = lockFolder(folder, lock, job);
        pipeline::saveProject(state, folder, job);
        return held;
      },
      [this, folder, change, project](Lock lock) {
        if (project != m_project) return;
        m_lock = std::move(lock);
        m_projectFolder = folder;
        m_readOnlyFolder.clear();
        m_savedChange = change;
        if (!m_state.transcriptFile.empty()) m_state.transcriptFile = pipeline::transcriptFile(folder);
        const auto move = [&folder](std::shared_ptr<const pipeline::TrainingRun>& run) {
          if (run->folder == pipeline::runFolder(folder, run->id)) return;
          pipeline::TrainingRun moved = *run;
          moved.folder = pipeline::runFolder(folder, moved.id);
          run = std::make_shared<const pipeline::TrainingRun>(std::move(moved));
        };
        if (m_state.run) move(m_state.run);
        std::ranges::for_each(m_state.runs, move);
        Q_EMIT projectChanged();
        Q_EMIT saved();
      });
}

void Workspace::workInFolder(const QString& title, std::function<QString(JobContext&)> work,
                             std::function<void()> done) {
  m_folderWork.push_back([this, title, work = std::move(work), done = std::move(done)]() mutable {
    startStage<QString>(Stage::save, title, JobQueue::Weight::light, std::move(work),
                        [this, done = std::move(done)](const QString& note) {
                          if (done) done();
                          Q_EMIT noted(note);
                        });
  });
  startNextFolderWork();
}

void Workspace::startNextFolderWork() {
  if (isRunning(Stage::save)) return;
  if (const fs::path next = std::exchange(m_saveNext, {}); !next.empty() && (next != m_projectFolder || isModified()))
    return saveTo(next);
  if (m_folderWork.empty()) return;
  const auto work = std::move(m_folderWork.front());
  m_folderWork.erase(m_folderWork.begin());
  work();
}

void Workspace::saveCopy(const QString& folder) {
  const fs::path copy = projectPath(folder);
  if (refuseWhen(copy == shownFolder(), tr("The project is in that folder: choose another one for the copy."))) return;
  pipeline::ProjectState state = m_state;
  state.picture = toPicture(m_networkView->state());
  workInFolder(tr("Save a copy as %1").arg(nameOf(copy)),
               [state = std::move(state), present = shownFolder(), copy](JobContext& job) {
                 const Lock lock = lockFolder(copy, nullptr, job);
                 pipeline::saveCopy(state, present, copy, job);
                 return tr("Saved a copy as %1").arg(QString::fromStdString(copy.string()));
               });
}

void Workspace::exportArchive(const QString& archive) {
  if (refuseWhen(shownFolder().empty() || (isReadOnly() && isModified()),
                 tr("Save the project before exporting it as an archive.")))
    return;
  if (isModified()) saveTo(m_projectFolder);
  fs::path file = archive.toStdString();
  if (!project::isArchive(file)) file += project::kArchiveEnding;
  workInFolder(tr("Export %1").arg(nameOf(file)), [folder = shownFolder(), file](JobContext& job) {
    project::writeArchive(folder, file, job);
    const auto bytes = static_cast<qint64>(fs::file_size(file));
    return tr("Exported %1 (%2)").arg(QString::fromStdString(file.string()), bytesText(bytes));
  });
}

std::vector<std::string> Workspace::busyRuns() const {
  std::vector<std::string> ids;
  for (const QueuedTraining& training : m_trainingQueue.all())
    for (const fs::path& folder : {training.folder, training.older})
      if (!folder.empty()) ids.push_back(folder.filename().string());
  return ids;
}

void Workspace::cleanUp(const std::vector<pipeline::StoredItem>& items) {
  if (refuseReadOnly() || refuseWhen(m_projectFolder.empty(), tr("Choose a folder to save the project into."))) return;
  workInFolder(
      tr("Clean up"),
      [folder = m_projectFolder, items, busy = busyRuns()](JobContext& job) {
        return tr("Freed %1").arg(bytesText(pipeline::cleanUp(folder, items, busy, job)));
      },
      [this] {
        std::erase_if(m_state.runs, [](const auto& run) { return !fs::exists(run->folder); });
        Q_EMIT runsChanged();
        Q_EMIT cleanedUp();
      });
}

}  // namespace grnwb::ui
