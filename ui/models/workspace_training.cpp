// SPDX-License-Identifier: GPL-3.0-or-later
// Trainings: their queue, what they tell while they run, and the runs they leave.
#include <mutex>

#include "core/base/error.h"
#include "core/pipeline/random_runs.h"
#include "ui/models/replace_command.h"
#include "ui/models/workspace_stage.h"

namespace grnwb::ui {
namespace fs = std::filesystem;
namespace {

/// What a training tells, on its way from its thread to the window.
class TrainingMail {
 public:
  void post(const gan::StepLog& step) {
    const std::lock_guard lock(m_mutex);
    m_steps.push_back(step);
  }
  void post(std::shared_ptr<const pipeline::TrainingPreview> preview) {
    const std::lock_guard lock(m_mutex);
    m_preview = std::move(preview);
  }
  std::vector<gan::StepLog> takeSteps() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_steps, {});
  }
  /// The latest; null when none came.
  std::shared_ptr<const pipeline::TrainingPreview> takePreview() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_preview, nullptr);
  }

 private:
  std::mutex m_mutex;
  std::vector<gan::StepLog> m_steps;
  std::shared_ptr<const pipeline::TrainingPreview> m_preview;
};

std::shared_ptr<const pipeline::TrainingRun> findRun(
    const std::vector<std::shared_ptr<const pipeline::TrainingRun>>& runs, const std::string& id) {
  const auto found = std::ranges::find(runs, id, [](const auto& run) { return run->id; });
  return found == runs.end() ? nullptr : *found;
}

bool sameParameters(gan::TrainParameters a, gan::TrainParameters b) {
  return std::ranges::equal(gan::fields(a), gan::fields(b), {}, fieldText, fieldText);
}

}  // namespace

std::shared_ptr<const pipeline::TrainingPreview> Workspace::trainingPreview(int stage) const {
  return m_previews[static_cast<std::size_t>(stage - 1)];
}

std::optional<gan::TrainEstimate> Workspace::timedTraining(const gan::TrainParameters& parameters) const {
  const auto& timed = m_timedTraining;
  if (!timed || timed->prepared != m_state.prepared || timed->grn != m_state.grn ||
      !sameParameters(timed->parameters, parameters))
    return std::nullopt;
  return timed->estimate;
}

void Workspace::timeTraining(const gan::TrainParameters& parameters) {
  if (!m_state.prepared || !m_state.grn) return;
  TimedTraining timing{m_state.prepared, m_state.grn, parameters, {}};
  const fs::path project = m_projectFolder.empty() ? m_scratch : m_projectFolder;
  startStage<TimedTraining>(
      Stage::timeTraining, tr("Time a few steps"), JobQueue::Weight::heavy,
      [timing = std::move(timing), project](JobContext& job) mutable {
        pipeline::TrainRequest request;
        request.parameters = timing.parameters;
        request.siblings = pipeline::runFolders(project);
        timing.estimate = pipeline::timeRun(timing.prepared->data, *timing.grn, request, job);
        return timing;
      },
      [this](TimedTraining timed) {
        m_timedTraining = std::move(timed);
        Q_EMIT trainingTimed();
      });
}

void Workspace::train(const gan::TrainParameters& parameters) {
  queueTraining(parameters, {});
}

gan::TrainParameters Workspace::continuingParameters() const {
  if (!m_state.run) return {};
  const bool continued = m_state.run->provenance.inputs.contains("continued");
  return continued ? m_state.run->parameters : gan::continuingParameters(m_state.run->parameters);
}

void Workspace::continueTraining() {
  if (refuseWhen(!m_state.run, tr("Train before continuing a training."))) return;
  queueTraining(continuingParameters(), m_state.run->folder);
}

void Workspace::queueTraining(const gan::TrainParameters& parameters, const fs::path& older) {
  if (refuseReadOnly() || refuseWhen(!m_state.prepared, tr("Preprocess the data before training.")) ||
      refuseWhen(!m_state.grn, tr("Infer or open a network before training.")) ||
      refuseWhen(m_projectFolder.empty() && m_scratch.empty(),
                 tr("Save the project before training: a run needs a folder.")))
    return;
  QueuedTraining training;
  training.prepared = m_state.prepared;
  training.grn = m_state.grn;
  training.parameters = parameters;
  training.older = older;
  m_trainingQueue.add(std::move(training));
  Q_EMIT runsChanged();
  startNextTraining();
}

void Workspace::trainRandomGraphs(int graphs, grn::RandomTfs tfs) {
  if (refuseReadOnly() ||
      refuseWhen(!m_state.run || !m_state.run->network, tr("Train before training random graphs beside the run.")) ||
      refuseWhen(!m_state.prepared || m_preparedHash != m_state.run->dataHash(),
                 tr("The data are not those of the run: train anew.")))
    return;
  const auto before = std::ranges::count_if(
      m_state.runs, [](const auto& run) { return run->network && pipeline::isRandom(*run->network); });
  for (int i = 0; i < graphs; ++i) {
    QueuedTraining training;
    training.prepared = m_state.prepared;
    training.grn = std::make_shared<const grn::Grn>(
        grn::randomGraph(*m_state.run->network, tfs, static_cast<std::uint64_t>(before + i + 1)));
    training.parameters = m_state.run->parameters;
    training.isBand = true;
    m_trainingQueue.add(std::move(training));
  }
  Q_EMIT runsChanged();
  startNextTraining();
}

void Workspace::startNextTraining() {
  const QueuedTraining* next = m_trainingQueue.next();
  if (next && !isRunning(Stage::train)) runTraining(*next);
}

void Workspace::runTraining(QueuedTraining training) {
  const fs::path project = m_projectFolder.empty() ? m_scratch : m_projectFolder;
  pipeline::TrainRequest request;
  request.parameters = training.parameters;
  request.older = training.older;
  request.resume = !training.folder.empty();
  request.folder = request.resume ? training.folder : pipeline::nextRunFolder(project);
  if (!request.resume) {
    m_trainingLog.clear();
    m_previews = {};
  }
  const auto mail = std::make_shared<TrainingMail>();
  const auto drain = [this, mail] {
    if (const std::vector<gan::StepLog> steps = mail->takeSteps(); !steps.empty()) {
      // A resumed training logs the steps after its checkpoint again.
      std::erase_if(m_trainingLog, [&first = steps.front()](const gan::StepLog& old) {
        return old.stage > first.stage || (old.stage == first.stage && old.step >= first.step);
      });
      m_trainingLog.insert(m_trainingLog.end(), steps.begin(), steps.end());
      Q_EMIT trainingLogChanged();
    }
    if (auto preview = mail->takePreview()) {
      m_previews[static_cast<std::size_t>(preview->stage - 1)] = std::move(preview);
      Q_EMIT trainingPreviewChanged();
    }
  };
  const int key = training.key;
  const fs::path folder = request.folder;
  const QString title = tr("Train (%1)").arg(QString::fromStdString(training.parameters.preset));
  startStage<std::shared_ptr<const pipeline::TrainingRun>>(
      Stage::train, title, JobQueue::Weight::heavy,
      [training = std::move(training), request = std::move(request), project, mail](JobContext& job) mutable {
        request.siblings = pipeline::runFolders(project);
        std::erase(request.siblings, request.folder);
        pipeline::RunObserver observer;
        observer.onStep = [&mail](const gan::StepLog& step) { mail->post(step); };
        observer.onPreview = [&mail](std::shared_ptr<const pipeline::TrainingPreview> preview) {
          mail->post(std::move(preview));
        };
        pipeline::TrainingRun run = pipeline::trainRun(training.prepared->data, *training.grn, request, job, observer);
        pipeline::generateCells(run, static_cast<std::int64_t>(training.prepared->data.splitRows("test").size()),
                                request.parameters.seed, job);
        return std::make_shared<const pipeline::TrainingRun>(std::move(run));
      },
      [this, key](std::shared_ptr<const pipeline::TrainingRun> run) { adoptRun(key, std::move(run)); }, drain);
  m_trainingQueue.setRunning(key, m_stageJobs[Stage::train], folder);
  Q_EMIT trainingLogChanged();
  Q_EMIT trainingPreviewChanged();
  Q_EMIT runsChanged();
}

void Workspace::adoptRun(int key, std::shared_ptr<const pipeline::TrainingRun> run) {
  const QueuedTraining* training = m_trainingQueue.find(key);
  const bool isBand = training && training->isBand;
  m_trainingQueue.remove(key);
  record(run->provenance);
  m_state.runs = pipeline::withRun(std::move(m_state.runs), run);
  if (isBand && m_state.run) {
    showOwnRun();
    Q_EMIT runsChanged();
  } else {
    setRun(std::move(run));
  }
  markStageDone();
  startNextTraining();
}

void Workspace::setRun(std::shared_ptr<const pipeline::TrainingRun> run) {
  m_state.run = std::move(run);
  dropPerturbation();
  showOwnRun();
  Q_EMIT runsChanged();
  Q_EMIT runChanged();
  Q_EMIT comparisonChanged();  // it is of another run now
}

void Workspace::showOwnRun() {
  if (m_trainingQueue.current()) return;
  m_trainingLog = m_state.run ? m_state.run->log : std::vector<gan::StepLog>();
  m_previews = m_state.run ? m_state.run->previews : decltype(m_previews)();
  Q_EMIT trainingLogChanged();
  Q_EMIT trainingPreviewChanged();
}

void Workspace::endTraining(int job) {
  const QueuedTraining* ended = m_trainingQueue.findJob(job);
  if (!ended) return;
  const bool isPausing = ended->isPausing;
  const fs::path folder = ended->folder;
  if (isPausing)
    m_trainingQueue.setPaused(ended->key);
  else
    m_trainingQueue.remove(ended->key);
  keepUnfinished(folder);
  Q_EMIT runsChanged();
  Q_EMIT runningChanged();
  if (!isPausing) startNextTraining();
}

void Workspace::keepUnfinished(const fs::path& folder) {
  if (!fs::exists(folder / "run.json")) return;
  try {
    m_state.runs = pipeline::withRun(std::move(m_state.runs),
                                     std::make_shared<const pipeline::TrainingRun>(pipeline::readRun(folder)));
  } catch (const Error& error) {
    Q_EMIT refused(QString::fromUtf8(error.what()));
  }
}

void Workspace::pauseTraining() {
  const QueuedTraining* current = m_trainingQueue.current();
  if (!current || current->state != QueuedTraining::State::running) return;
  m_trainingQueue.setPausing(current->key);
  cancel(Stage::train);
}

void Workspace::resumeTraining() {
  const QueuedTraining* current = m_trainingQueue.current();
  if (!current || current->state != QueuedTraining::State::paused) return;
  m_trainingQueue.setWaiting(current->key);
  startNextTraining();
}

void Workspace::stopTraining() {
  const QueuedTraining* current = m_trainingQueue.current();
  if (!current) return;
  if (current->state == QueuedTraining::State::running) return cancel(Stage::train);
  m_trainingQueue.remove(current->key);
  Q_EMIT runsChanged();
  Q_EMIT runningChanged();
  startNextTraining();
}

void Workspace::stopTrainings() {
  for (const QueuedTraining& training : std::vector(m_trainingQueue.all()))
    if (training.state == QueuedTraining::State::waiting) m_trainingQueue.remove(training.key);
  stopTraining();
  Q_EMIT runsChanged();
}

void Workspace::resumeRun(const QString& id) {
  const auto run = findRun(m_state.runs, id.toStdString());
  if (!run || run->finished) return;
  if (refuseReadOnly() || refuseWhen(!run->network, tr("%1 has lost its network, so it can't go on.").arg(id)) ||
      refuseWhen(!m_state.prepared || m_preparedHash != run->dataHash(),
                 tr("%1 was trained on other data: preprocess them as they were to go on with it.").arg(id)))
    return;
  QueuedTraining training;
  training.prepared = m_state.prepared;
  training.grn = run->network;
  training.parameters = run->parameters;
  training.folder = run->folder;
  m_trainingQueue.addFirst(std::move(training));
  m_trainingLog = run->log;
  m_previews = run->previews;
  Q_EMIT runsChanged();
  startNextTraining();
}

void Workspace::removeTraining(int key) {
  const QueuedTraining* training = m_trainingQueue.find(key);
  if (!training || training->state != QueuedTraining::State::waiting) return;
  m_trainingQueue.remove(key);
  Q_EMIT runsChanged();
}

void Workspace::moveTraining(int key, int places) {
  m_trainingQueue.move(key, places);
  Q_EMIT runsChanged();
}

void Workspace::showRun(const QString& id) {
  const auto chosen = findRun(m_state.runs, id.toStdString());
  if (!chosen || !chosen->finished || (m_state.run && m_state.run->folder == chosen->folder)) return;
  startStage<std::shared_ptr<const pipeline::TrainingRun>>(
      Stage::showRun, tr("Read the cells of %1").arg(id), JobQueue::Weight::light,
      [chosen](JobContext& job) {
        pipeline::TrainingRun run = *chosen;
        pipeline::readCells(run, job);
        return std::make_shared<const pipeline::TrainingRun>(std::move(run));
      },
      [this, id](std::shared_ptr<const pipeline::TrainingRun> run) {
        using Run = std::shared_ptr<const pipeline::TrainingRun>;
        m_network->undoStack()->push(new ReplaceCommand<Run>([this](Run shown) { setRun(std::move(shown)); },
                                                             m_state.run, std::move(run), tr("Show %1").arg(id)));
      });
}

}  // namespace grnwb::ui
