// SPDX-License-Identifier: GPL-3.0-or-later
// The run of a study: one heavy job, whose cells come back as they change.
#include <map>
#include <mutex>

#include "core/chat/http_provider.h"
#include "core/chat/url.h"
#include "core/study/run_study.h"
#include "ui/models/study_document.h"
#include "ui/models/workspace.h"

namespace grnwb::ui {
namespace {

using CellChange = std::pair<std::size_t, study::CellResult>;

/// Cells on their way from the study's thread to the window.
class StudyMail {
 public:
  void post(std::size_t cell, const study::CellResult& result) {
    const std::lock_guard lock(m_mutex);
    m_changes.emplace_back(cell, result);
  }
  std::vector<CellChange> take() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_changes, {});
  }

 private:
  std::mutex m_mutex;
  std::vector<CellChange> m_changes;
};

/// Questions and keys leave for an address of the study's own only where the user confirmed it for the project.
bool isTrusted(const study::StudyModel& model, const Workspace& workspace) {
  const std::string& address = model.settings.baseUrl;
  const auto url = chat::parsedUrl(address);
  return address.empty() || (url && url->isLoopback) ||
         (address == workspace.state().languageModel.baseUrl && workspace.isModelAddressTrusted());
}

/// Who is asked, by the model's name; lives as long as the job.
class Providers {
 public:
  Providers(const study::Study& study, const Workspace& workspace) {
    for (const study::StudyModel& model : study.models)
      if (isTrusted(model, workspace)) m_keys[model.name] = workspace.apiKeys()->key(model.settings.ask.provider);
  }

  /// Null where the provider would want a key that there isn't, or has an address that nobody confirmed.
  const chat::ChatProvider* provider(const study::StudyModel& model) {
    const auto key = m_keys.find(model.name);
    if (key == m_keys.end()) return nullptr;
    if (key->second.isEmpty() && chat::providerKind(model.settings.ask.provider).needsKey) return nullptr;
    std::unique_ptr<chat::ChatProvider>& made = m_made[model.name];
    if (!made) {
      chat::ProviderSettings settings;
      settings.kind = model.settings.ask.provider;
      settings.baseUrl = model.settings.baseUrl;
      made = chat::makeProvider(settings, key->second);
    }
    return made.get();
  }

 private:
  std::map<std::string, chat::ApiKey> m_keys;
  std::map<std::string, std::unique_ptr<chat::ChatProvider>> m_made;
};

}  // namespace

bool StudyDocument::isRunning() const {
  return m_job != 0 && m_workspace.jobs()->isRunning(m_job);
}

void StudyDocument::run() {
  if (!m_study || isRunning()) return;
  study::StudyRun request;
  request.folder = m_resultsFolder;
  request.retriesFailed = false;
  for (std::size_t i = 0; i < m_results->cells.size(); ++i)
    if (m_results->cells[i].state == study::CellState::failed && !isSkipped(i)) request.retriesFailed = true;
  using Results = std::shared_ptr<const study::StudyResults>;
  const auto mail = std::make_shared<StudyMail>();
  const auto providers = std::make_shared<Providers>(*m_study, m_workspace);
  m_job = m_workspace.jobs()->start<Results>(
      tr("Study %1").arg(QString::fromStdString(m_study->name)), JobQueue::Weight::heavy,
      [study = m_study, request, providers, mail](JobContext& job) {
        study::StudyObserver observer;
        observer.provider = [&providers](const study::StudyModel& model) { return providers->provider(model); };
        observer.changed = [&mail](std::size_t cell, const study::CellResult& result) { mail->post(cell, result); };
        return std::make_shared<const study::StudyResults>(study::runStudy(*study, request, job, observer));
      },
      [this, study = m_study](Results results) {
        if (study == m_study) adopt(std::move(results));
      },
      [this, study = m_study, mail] {
        if (const auto changes = mail->take(); study == m_study && !changes.empty()) take(changes);
      });
  Q_EMIT runningChanged();
}

void StudyDocument::take(const std::vector<CellChange>& changes) {
  study::StudyResults results = *m_results;
  for (const auto& [cell, result] : changes) {
    results.cells[cell] = result;
    if (result.state == study::CellState::running) {
      if (m_runningCell != cell) m_runningSince.start();
      m_runningCell = cell;
    } else if (m_runningCell == cell) {
      m_runningCell.reset();
    }
  }
  adopt(std::make_shared<const study::StudyResults>(std::move(results)));
}

double StudyDocument::runningSeconds() const {
  return m_runningCell && m_runningSince.isValid() ? static_cast<double>(m_runningSince.elapsed()) / 1000 : 0;
}

void StudyDocument::pause() {
  if (isRunning()) m_workspace.jobs()->cancel(m_job);
}

void StudyDocument::retry(std::size_t cell) {
  if (isRunning()) return Q_EMIT refused(tr("Pause the study before trying a failed cell again."));
  m_skipped.erase(cell);
  run();
}

void StudyDocument::skip(std::size_t cell) {
  m_skipped.insert(cell);
  Q_EMIT resultsChanged();
}

void StudyDocument::endJob(int job) {
  if (job != m_job) return;
  m_job = 0;
  m_runningCell.reset();
  if (m_study) readResults();  // a stopped cell waits again
  Q_EMIT runningChanged();
}

}  // namespace grnwb::ui
