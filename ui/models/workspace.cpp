// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, saving and the life of the open project; its stages are in workspace_stages.cpp.
#include "ui/models/workspace.h"

#include <QFileInfo>
#include <algorithm>

#include "core/io/read_dataset.h"
#include "core/pipeline/example_project.h"
#include "ui/models/picture_state.h"
#include "ui/models/workspace_stage.h"

namespace grnwb::ui {
namespace fs = std::filesystem;
namespace {

constexpr int kAutosaveDelayMs = 2000;
constexpr const char* kProjectEnding = ".grnwb";
constexpr std::uint64_t kExampleSeed = 1;

fs::path freeFolder(const fs::path& root, const std::string& name) {
  for (int number = 1;; ++number) {
    std::string numbered = name;
    if (number > 1) numbered.append("-").append(std::to_string(number));
    fs::path folder = root / numbered.append(kProjectEnding);
    if (!fs::exists(folder)) return folder;
  }
}

}  // namespace

struct Workspace::OpenedProject {
  pipeline::ProjectState state;
  std::shared_ptr<const data::Summary> rawSummary;
  std::shared_ptr<const GeneStatistics> rawGeneStatistics;
  Prepared prepared;
  fs::path folder;

  /// Fills in what the window shows of the state's data.
  void describeData(JobContext& job) {
    job.beginPhase("Summary", 0);
    if (state.raw) {
      rawSummary = std::make_shared<const data::Summary>(data::summarise(*state.raw));
      rawGeneStatistics = std::make_shared<const GeneStatistics>(ui::geneStatistics(state.raw->x));
    }
    prepared = describe(state.prepared);
  }
};

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
  connect(m_jobs, &JobQueue::failed, this, &Workspace::endTraining);
  connect(m_jobs, &JobQueue::cancelled, this, &Workspace::endTraining);
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
  if (!m_projectFolder.empty()) return QString::fromStdString(m_projectFolder.stem().string());
  return QString::fromStdString(fs::path(m_state.sourceName).filename().string());
}

fs::path Workspace::projectTfList() const {
  const fs::path file = m_projectFolder.empty() ? fs::path() : m_projectFolder / "knowledge" / "tfs.txt";
  return !file.empty() && fs::exists(file) ? file : fs::path();
}

bool Workspace::refuseWhen(bool condition, const QString& reason) {
  if (condition) Q_EMIT refused(reason);
  return condition;
}

void Workspace::newProject() {
  adoptProject({});
}

void Workspace::openDataFile(const QString& path) {
  const fs::path file = path.toStdString();
  openProjectWith(tr("Open %1").arg(QFileInfo(path).fileName()), [file](JobContext& job) {
    OpenedProject opened;
    opened.state.sourceName = file.filename().string();
    opened.state.raw = std::make_shared<const data::Dataset>(io::readDataset(file, job));
    opened.describeData(job);
    return opened;
  });
}

void Workspace::openProjectFolder(const QString& folder) {
  const fs::path path = folder.toStdString();
  openProjectWith(tr("Open project %1").arg(QFileInfo(folder).fileName()), [path](JobContext& job) {
    OpenedProject opened;
    opened.state = pipeline::openProject(path, job);
    opened.folder = path;
    opened.describeData(job);
    return opened;
  });
}

void Workspace::openExample() {
  if (refuseWhen(m_exampleRoot.empty(), tr("There is no folder to write the example into."))) return;
  openProjectWith(tr("Open example"), [root = m_exampleRoot](JobContext& job) {
    fs::create_directories(root);
    OpenedProject opened;
    opened.folder = freeFolder(root, "example");
    pipeline::writeExampleProject(opened.folder, kExampleSeed, job);
    opened.state = pipeline::openProject(opened.folder, job);
    opened.describeData(job);
    return opened;
  });
}

void Workspace::openProjectWith(const QString& title, std::function<OpenedProject(JobContext&)> work) {
  startStage<OpenedProject>(Stage::open, title, JobQueue::Weight::light, std::move(work),
                            [this](OpenedProject opened) { adoptProject(std::move(opened)); });
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
  m_labelColumn = std::move(opened.prepared.labelColumn);
  m_liveEmbedding =
      m_state.comparison ? std::make_shared<const embed::Embedding>(m_state.comparison->embedding) : nullptr;
  m_perturbation = nullptr;
  m_projectFolder = std::move(opened.folder);
  if (m_projectFolder.empty()) m_state.languageModel = m_defaultLanguageModel;
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
  if (m_projectFolder.empty() && !isEmpty()) ++m_change;
  announceAll();
  countKnownEdges();
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

Workspace::Prepared Workspace::describe(std::shared_ptr<const data::Preprocessed> data) {
  if (!data) return {};
  return {data, std::make_shared<const GeneStatistics>(ui::geneStatistics(data->data.x)), data::contentHash(data->data),
          pipeline::guessLabelColumn(data->data)};
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

void Workspace::saveProject() {
  if (!refuseWhen(m_projectFolder.empty(), tr("Choose a folder to save the project into."))) saveTo(m_projectFolder);
}

void Workspace::saveProjectAs(const QString& folder) {
  if (refuseWhen(isAsking(), tr("Pause the questions first: their answers go into the folder the project has now.")))
    return;
  fs::path path = folder.toStdString();
  if (path.extension() != kProjectEnding) path += kProjectEnding;
  saveTo(path);
}

void Workspace::saveTo(const fs::path& folder) {
  if (isRunning(Stage::save)) {
    m_saveNext = folder;
    return;
  }
  struct Saved {};
  const int change = m_change, project = m_project;
  pipeline::ProjectState state = m_state;
  state.picture = toPicture(m_networkView->state());
  startStage<Saved>(
      Stage::save, tr("Save %1").arg(QString::fromStdString(folder.filename().string())), JobQueue::Weight::light,
      [state = std::move(state), folder](JobContext& job) {
        pipeline::saveProject(state, folder, job);
        return Saved();
      },
      [this, folder, change, project](Saved) {
        if (project != m_project) return;
        m_projectFolder = folder;
        m_savedChange = change;
        if (!m_state.transcriptFile.empty()) m_state.transcriptFile = pipeline::transcriptFile(folder);
        const auto move = [&folder](std::shared_ptr<const pipeline::TrainingRun>& run) {
          if (run->folder == folder / "runs" / run->id) return;
          pipeline::TrainingRun moved = *run;
          moved.folder = folder / "runs" / moved.id;
          run = std::make_shared<const pipeline::TrainingRun>(std::move(moved));
        };
        if (m_state.run) move(m_state.run);
        std::ranges::for_each(m_state.runs, move);
        Q_EMIT projectChanged();
        Q_EMIT saved();
        const fs::path next = std::exchange(m_saveNext, {});
        if (!next.empty() && (next != folder || isModified())) saveTo(next);
      });
}

}  // namespace grnwb::ui
