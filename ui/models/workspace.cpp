// SPDX-License-Identifier: GPL-3.0-or-later
// The life of the open project; how it is opened and saved is in workspace_project.cpp, its stages in
// workspace_stages.cpp.
#include "ui/models/workspace.h"

#include <algorithm>

#include "ui/models/study_document.h"
#include "ui/models/workspace_stage.h"

namespace grnwb::ui {
namespace fs = std::filesystem;
namespace {

constexpr int kAutosaveDelayMs = 2000;

}  // namespace

Workspace::Workspace(QObject* parent)
    : QObject(parent),
      m_jobs(new JobQueue(this)),
      m_selection(new SelectionHub(this)),
      m_network(new GrnDocument(this)),
      m_networkView(new NetworkView(*m_network->undoStack(), this)),
      m_apiKeys(new ApiKeys(this)) {
  m_autosave.setSingleShot(true);
  m_autosave.setInterval(kAutosaveDelayMs);
  connect(&m_autosave, &QTimer::timeout, this, [this] {
    if (isModified() && !m_projectFolder.empty()) saveTo(m_projectFolder);
  });
  connect(m_network, &GrnDocument::grnChanged, this, [this] {
    m_state.grn = m_network->grn();
    if (!m_loading) markEdited();
  });
  connect(m_network->undoStack(), &QUndoStack::indexChanged, this, [this] {
    if (!m_loading) markEdited();
  });
  for (const auto signal : {&Workspace::preparedChanged, &Workspace::languageModelChanged, &Workspace::priorChanged,
                            &Workspace::versionsChanged})
    connect(this, signal, this, &Workspace::gatherEvidence);
  connect(this, &Workspace::comparisonChanged, this, &Workspace::readComparedCells);
  const auto forget = [this](int id) {
    std::erase_if(m_stageJobs, [id](const auto& entry) { return entry.second == id; });
    Q_EMIT runningChanged();
  };
  // Answers that came before the end are recorded, and count as such.
  const auto forgetUnfinished = [this, forget](int id) {
    const auto entry = std::ranges::find(m_stageJobs, id, [](const auto& stage) { return stage.second; });
    const auto stage = entry == m_stageJobs.end() ? std::optional<Stage>() : entry->first;
    forget(id);
    if (stage == Stage::proposeTfs || (stage == Stage::infer && m_inferenceAsks)) rereadTranscript(false);
    if (stage == Stage::countKnown) countKnownEdges();  // stopped by another project that may need it
    if (stage == Stage::evidence && !(m_evidenceInputs == evidenceInputs())) gatherEvidence();
    if (stage == Stage::repeats) keepRepeats();
  };
  connect(m_jobs, &JobQueue::finished, this, forget);
  connect(m_jobs, &JobQueue::failed, this, forgetUnfinished);
  connect(m_jobs, &JobQueue::cancelled, this, forgetUnfinished);
  for (const auto ended : {&JobQueue::finished, &JobQueue::cancelled})
    connect(m_jobs, ended, this, &Workspace::startNextFolderWork);
  connect(m_jobs, &JobQueue::failed, this, &Workspace::startNextFolderWork);
  connect(m_jobs, &JobQueue::failed, this, &Workspace::endTraining);
  connect(m_jobs, &JobQueue::cancelled, this, &Workspace::endTraining);
  m_study = new StudyDocument(*this);
}

void Workspace::setFolders(fs::path examples, fs::path scratch) {
  m_exampleRoot = std::move(examples);
  m_scratch = std::move(scratch);
}

bool Workspace::isRunning(Stage stage) const {
  const auto at = m_stageJobs.find(stage);
  return at != m_stageJobs.end() && m_jobs->isRunning(at->second);
}

bool Workspace::isAsking() const {
  return isRunning(Stage::proposeTfs) || isRunning(Stage::importAnswers) ||
         (isRunning(Stage::infer) && m_inferenceAsks);
}

void Workspace::pauseAsking() {
  cancel(Stage::proposeTfs);
  if (m_inferenceAsks) cancel(Stage::infer);
}

void Workspace::cancel(Stage stage) {
  if (const auto at = m_stageJobs.find(stage); at != m_stageJobs.end()) m_jobs->cancel(at->second);
}

QString Workspace::projectName() const {
  if (!shownFolder().empty()) return QString::fromStdString(shownFolder().stem().string());
  return QString::fromStdString(fs::path(m_state.sourceName).filename().string());
}

fs::path Workspace::projectTfList() const {
  const fs::path file = shownFolder().empty() ? fs::path() : shownFolder() / "knowledge" / "tfs.txt";
  return !file.empty() && fs::exists(file) ? file : fs::path();
}

bool Workspace::refuseWhen(bool condition, const QString& reason) {
  if (condition) Q_EMIT refused(reason);
  return condition;
}

void Workspace::announceAll() {
  Q_EMIT projectChanged();
  Q_EMIT rawChanged();
  Q_EMIT preparedChanged();
  Q_EMIT languageModelChanged();
  Q_EMIT priorChanged();
  Q_EMIT tfsChanged();
  Q_EMIT versionsChanged();
  Q_EMIT runsChanged();
  Q_EMIT runChanged();
  showOwnRun();
  Q_EMIT comparisonChanged();
  Q_EMIT liveEmbeddingChanged();
  Q_EMIT perturbationChanged();
}

void Workspace::record(pipeline::Provenance provenance) {
  m_state.history.push_back(std::move(provenance));
}

std::string Workspace::lastResult(const std::string& stage) const {
  const auto& steps = m_state.history;
  const auto last = std::find_if(steps.rbegin(), steps.rend(), [&](const auto& step) { return step.stage == stage; });
  return last == steps.rend() || last->results.empty() ? std::string() : last->results.begin()->second;
}

void Workspace::markChanged() {
  ++m_change;
  Q_EMIT projectChanged();
}

void Workspace::markEdited() {
  markChanged();
  if (!m_projectFolder.empty()) m_autosave.start();
}

void Workspace::markStageDone() {
  markChanged();
  if (!m_projectFolder.empty()) saveTo(m_projectFolder);
}

}  // namespace grnwb::ui
