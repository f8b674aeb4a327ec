// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, changing and reading a study; its run is in study_document_run.cpp.
#include "ui/models/study_document.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

#include "core/base/error.h"
#include "core/chat/provider_kinds.h"
#include "core/chat/url.h"
#include "core/study/study_identity.h"
#include "core/study/study_json.h"
#include "ui/models/replace_command.h"
#include "ui/models/study_from_project.h"
#include "ui/models/workspace.h"

namespace grnwb::ui {
namespace fs = std::filesystem;
namespace {

constexpr const char *kStudyFile = "study.json", *kStudiesFolder = "studies", *kManifest = "project.json";
constexpr std::size_t kHashLetters = 8;  ///< of a definition, in a folder's name

/// projectFolder/studies/name, or name-2...: the first that doesn't exist.
fs::path freeStudyFolder(const fs::path& project, const std::string& name) {
  for (int number = 1;; ++number) {
    std::string numbered = name;
    if (number > 1) numbered.append("-").append(std::to_string(number));
    const fs::path folder = project / kStudiesFolder / numbered;
    if (!fs::exists(folder)) return folder;
  }
}

/// A study beside a project's manifest has a folder of its own among the project's studies.
fs::path folderOf(const fs::path& file) {
  const fs::path beside = file.parent_path();
  if (!fs::exists(beside / kManifest)) return beside;
  return beside / kStudiesFolder / file.stem();
}

/// A folder holds results of one definition only; another one's go beside them, so that an undo finds both.
fs::path resultsFolderOf(const fs::path& folder, const std::string& hash) {
  if (!study::holdsStudy(folder)) return folder;
  try {
    if (study::readIdentity(folder).hash == hash) return folder;
  } catch (const Error&) {
    // Damaged: nothing of it can be taken up.
  }
  return folder / ("results-" + hash.substr(0, kHashLetters));
}

}  // namespace

std::int64_t doneEvaluations(const study::StudyResults& results) {
  std::int64_t done = 0;
  for (const study::CellResult& cell : results.cells)
    if (cell.state == study::CellState::done) done += std::ssize(cell.sets);
  return done;
}

std::int64_t wantedEvaluations(const study::Study& study) {
  return std::ssize(study::cells(study)) * study.sets;
}

StudyDocument::StudyDocument(Workspace& workspace) : QObject(&workspace), m_workspace(workspace) {
  connect(&workspace, &Workspace::projectReplaced, this, &StudyDocument::close);
  connect(workspace.jobs(), &JobQueue::finished, this, &StudyDocument::endJob);
  connect(workspace.jobs(), &JobQueue::failed, this, &StudyDocument::endJob);
  connect(workspace.jobs(), &JobQueue::cancelled, this, &StudyDocument::endJob);
  // The project whose studies these are is known only now.
  connect(&workspace, &Workspace::rawChanged, this, [this] {
    if (m_study) return;
    const std::vector<fs::path> found = files();
    if (found.empty())
      Q_EMIT studyChanged();
    else
      open(QString::fromStdString(found.front().string()));
  });
}

std::vector<fs::path> StudyDocument::files() const {
  std::vector<fs::path> found;
  const fs::path project = m_workspace.projectFolder();
  std::error_code ignored;
  if (!project.empty()) {
    if (fs::exists(project / kStudyFile)) found.push_back(project / kStudyFile);
    for (const auto& entry : fs::directory_iterator(project / kStudiesFolder, ignored))
      if (fs::exists(entry.path() / kStudyFile)) found.push_back(entry.path() / kStudyFile);
  }
  if (!m_file.empty() && std::ranges::find(found, m_file) == found.end()) found.push_back(m_file);
  std::ranges::sort(found);
  return found;
}

void StudyDocument::makeFromProject() {
  if (const QString reason = studyRefusal(m_workspace); !reason.isEmpty()) {
    Q_EMIT refused(reason);
    return;
  }
  if (isRunning()) return Q_EMIT refused(tr("Pause the study that runs first."));
  try {
    auto study = std::make_shared<study::Study>(studyFromProject(m_workspace));
    const fs::path folder = freeStudyFolder(m_workspace.projectFolder(), study->name);
    study->name = folder.filename().string();
    fs::create_directories(folder);
    const Definition made{folder / kStudyFile, std::move(study)};
    write(made);
    set(made);
  } catch (const std::exception& error) {
    Q_EMIT refused(QString::fromUtf8(error.what()));
  }
}

void StudyDocument::open(const QString& file) {
  if (isRunning()) return Q_EMIT refused(tr("Pause the study that runs first."));
  try {
    const fs::path path = QDir::cleanPath(QFileInfo(file).absoluteFilePath()).toStdString();
    set({path, std::make_shared<const study::Study>(study::readStudy(path))});
  } catch (const Error& error) {
    Q_EMIT refused(QString::fromUtf8(error.what()));
  }
}

void StudyDocument::change(const study::Study& study, const QString& text) {
  if (!m_study) return;
  if (isRunning()) return Q_EMIT refused(tr("Pause the study before changing it."));
  const auto restore = [this](const Definition& definition) {
    try {
      write(definition);
      set(definition);
    } catch (const Error& error) {
      Q_EMIT refused(QString::fromUtf8(error.what()));
    }
  };
  m_workspace.network()->undoStack()->push(new ReplaceCommand<Definition>(
      restore, {m_file, m_study}, {m_file, std::make_shared<const study::Study>(study)}, text));
}

void StudyDocument::write(const Definition& definition) {
  study::writeStudy(*definition.study, definition.file);
}

void StudyDocument::set(const Definition& definition) {
  pause();  // an undo may come while it runs
  const bool isOther = definition.file != m_file;
  const std::string hash = study::studyHash(*definition.study);
  m_file = definition.file;
  m_study = definition.study;
  m_resultsFolder = resultsFolderOf(folderOf(m_file), hash);
  m_rows = study::rows(*m_study);
  m_cells = study::cells(*m_study);
  m_skipped.clear();
  if (isOther) m_kept = {};
  if (isOther || hash != m_hash || m_results->cells.size() != m_cells.size())
    m_results = std::make_shared<const study::StudyResults>(
        study::StudyResults{std::vector<study::CellResult>(m_cells.size())});
  m_hash = hash;
  m_summaries = report::summarise(*m_study, *m_results);
  Q_EMIT studyChanged();
  readResults();
}

void StudyDocument::close() {
  pause();
  m_job = 0;  // what it still does isn't shown
  m_runningCell.reset();
  m_file.clear();
  m_resultsFolder.clear();
  m_study = nullptr;
  m_results = nullptr;
  m_hash.clear();
  m_rows.clear();
  m_cells.clear();
  m_summaries.clear();
  m_skipped.clear();
  m_kept = {};
  Q_EMIT studyChanged();
}

void StudyDocument::readResults() {
  using Results = std::shared_ptr<const study::StudyResults>;
  m_workspace.jobs()->start<Results>(
      tr("Read the results of %1").arg(QString::fromStdString(m_study->name)), JobQueue::Weight::light,
      [study = m_study, folder = m_resultsFolder](JobContext&) {
        return std::make_shared<const study::StudyResults>(study::readResults(*study, folder));
      },
      [this, study = m_study](const Results& results) {
        if (study == m_study && !isRunning()) adopt(results);
      });
}

void StudyDocument::showResults(study::StudyResults results) {
  adopt(std::make_shared<const study::StudyResults>(std::move(results)));
}

void StudyDocument::adopt(std::shared_ptr<const study::StudyResults> results) {
  m_results = std::move(results);
  m_summaries = report::summarise(*m_study, *m_results);
  if (const std::int64_t done = doneEvaluations(*m_results); done > 0) m_kept = {m_hash, done};
  Q_EMIT resultsChanged();
}

std::int64_t StudyDocument::leftBehind() const {
  if (!m_study || m_kept.hash == m_hash) return 0;
  return std::max<std::int64_t>(0, m_kept.evaluations - doneEvaluations(*m_results));
}

bool StudyDocument::isInterrupted() const {
  if (!m_results || isRunning()) return false;
  const std::int64_t waiting = m_results->count(study::CellState::waiting);
  return waiting > 0 && waiting < std::ssize(m_results->cells);
}

bool StudyDocument::lacksKey(const study::StudyModel& model) const {
  if (model.settings.replay || fs::exists(model.transcripts)) return false;
  const auto& kinds = chat::providerKinds();
  const auto kind = std::ranges::find(kinds, model.settings.ask.provider, &chat::ProviderKind::name);
  return kind != kinds.end() && kind->needsKey && m_workspace.apiKeys()->key(kind->name).isEmpty();
}

}  // namespace grnwb::ui
