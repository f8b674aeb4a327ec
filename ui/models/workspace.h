// SPDX-License-Identifier: GPL-3.0-or-later
// The open project as the window sees it: state, jobs, selection and network, and the stages a user can start.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>

#include "core/chat/api_key.h"
#include "core/data/summary.h"
#include "core/gan/train.h"
#include "core/grn/impose.h"
#include "core/grn/random_graph.h"
#include "core/infer/infer.h"
#include "core/io/file_look.h"
#include "core/knowledge/known_edges.h"
#include "core/pipeline/compared_cells.h"
#include "core/pipeline/edge_evidence.h"
#include "core/pipeline/project.h"
#include "core/pipeline/project_size.h"
#include "core/pipeline/staleness.h"
#include "core/project/lock.h"
#include "ui/models/api_keys.h"
#include "ui/models/gene_statistics.h"
#include "ui/models/grn_document.h"
#include "ui/models/job_queue.h"
#include "ui/models/kept_targets.h"
#include "ui/models/network_view.h"
#include "ui/models/perturbation_result.h"
#include "ui/models/selection_hub.h"
#include "ui/models/training_queue.h"
#include "ui/style/type_palette.h"

namespace grnwb::ui {

class StudyDocument;

/// Every stage is a job; its result replaces one part of the state on the GUI thread, emits that part's signal and
/// marks the project as changed. Pages read state() and call the stages; they never change core values themselves.
/// A project with a folder saves itself after each stage and a moment after an edit of the network.
class Workspace : public QObject {
  Q_OBJECT
 public:
  enum class Stage {
    open,
    preprocess,
    nameGenes,
    tfs,
    proposeTfs,
    importAnswers,
    writeQuestions,
    readTranscript,
    prior,
    countKnown,
    infer,
    repeats,
    openNetwork,
    evidence,
    timeTraining,
    train,
    showRun,
    compare,
    perturb,
    writeCells,
    save
  };

  explicit Workspace(QObject* parent = nullptr);

  const pipeline::ProjectState& state() const { return m_state; }
  JobQueue* jobs() { return m_jobs; }
  SelectionHub* selection() { return m_selection; }
  GrnDocument* network() { return m_network; }
  NetworkView* networkView() { return m_networkView; }
  ApiKeys* apiKeys() { return m_apiKeys; }
  const ApiKeys* apiKeys() const { return m_apiKeys; }
  StudyDocument* study() { return m_study; }

  /// Summary of the raw data, made with them; null when there are none.
  std::shared_ptr<const data::Summary> rawSummary() const { return m_rawSummary; }
  /// Of the raw data, values as they are; null when there are none.
  std::shared_ptr<const GeneStatistics> rawGeneStatistics() const { return m_rawGeneStatistics; }
  /// Of the prepared data; null when there are none.
  std::shared_ptr<const GeneStatistics> geneStatistics() const { return m_geneStatistics; }
  /// Name of the cells column with cell types, chosen or guessed; empty: none.
  const std::string& labelColumn() const { return m_labelColumn; }
  /// That column under the names that the user gave its labels.
  data::LabelView labelView() const { return labelView(m_labelColumn); }
  data::LabelView labelView(const std::string& column) const;
  /// The labels in it, as in the file.
  const std::vector<std::string>& fileLabels() const { return m_fileLabels; }
  /// Of the raw or the prepared data, under their shown names; nothing without labels.
  std::optional<data::Categorical> labels(const data::Dataset& cells) const;
  /// Of the labels as they are shown.
  TypePalette typePalette() const;
  /// Of the prepared data, or of the raw ones while there are none; null without data.
  const data::Table* labelledCells() const;
  /// Steps logged so far by the training that runs or rests, or else of the project's run.
  const std::vector<gan::StepLog>& trainingLog() const { return m_trainingLog; }
  /// Of that training, 1 or 2; null until a stage has one.
  std::shared_ptr<const pipeline::TrainingPreview> trainingPreview(int stage) const;
  /// What a training on data and network as they are now takes, when timeTraining() has timed its steps.
  std::optional<gan::TrainEstimate> timedTraining(const gan::TrainParameters& parameters) const;
  /// Trainings that run, rest or wait.
  const TrainingQueue& trainingQueue() const { return m_trainingQueue; }
  /// Embedding as it grows; null when none is running or done.
  std::shared_ptr<const embed::Embedding> liveEmbedding() const { return m_liveEmbedding; }
  /// The cells of the comparison; null without one, while they are read, and when data or run have moved on.
  std::shared_ptr<const pipeline::ComparedCells> comparedCells() const { return m_comparedCells; }
  /// The last one of the run; null until there is one. It isn't saved with the project.
  std::shared_ptr<const PerturbationResult> perturbation() const { return m_perturbation; }
  /// What continueTraining() trains with: the run's settings, with fewer steps.
  gan::TrainParameters continuingParameters() const;
  /// Data, TFs and network as they are now, for what was made from them to be compared with.
  pipeline::PresentInputs presentInputs() const;
  /// What the result was made from that has moved on since; empty: it is as good as new.
  std::vector<pipeline::Moved> movedOn(pipeline::Result result) const;
  bool runIsStale() const { return !movedOn(pipeline::Result::run).empty(); }
  bool comparisonIsStale() const { return !movedOn(pipeline::Result::comparison).empty(); }

  /// Of the prepared data, or of the raw ones while there are none.
  const std::vector<std::string>& genes() const;
  /// What a language model would be asked now. Throws what llm::tfQuestions and llm::edgeQuestions throw.
  std::vector<llm::Question> questions(llm::Step step) const;
  /// The TF candidates with what the user decided; without any while there are none.
  pipeline::TfSelection tfsOrNone() const;

  /// How many of the model's edges the prior networks know; null until both are there and the count is done.
  std::shared_ptr<const knowledge::KnownEdges> knownEdges() const { return m_knownEdges; }

  /// What speaks for each edge; of a moment ago while it is gathered anew. Never null.
  std::shared_ptr<const pipeline::EdgeEvidence> evidence() const { return m_evidence; }

  /// A job of the stage waits or runs; see runningChanged.
  bool isRunning(Stage stage) const;
  void cancel(Stage stage);
  /// A language model is asked; pausing keeps the answers so far.
  bool isAsking() const;
  void pauseAsking();
  /// The key for the model of the settings. Empty while the project names an address of its own that the user didn't
  /// confirm on this computer: a project from elsewhere doesn't get at keys.
  chat::ApiKey keyForModel() const;
  bool isModelAddressTrusted() const;
  void trustModelAddress();

  std::filesystem::path projectFolder() const { return m_projectFolder; }  ///< empty: not saved yet
  bool isReadOnly() const { return !m_readOnlyFolder.empty(); }  ///< shown from a folder that nothing is saved into
  /// The project's folder, or the one that it is shown from; empty: not saved yet.
  const std::filesystem::path& shownFolder() const { return isReadOnly() ? m_readOnlyFolder : m_projectFolder; }
  /// Runs that are trained or wait for it, and those they go on from.
  std::vector<std::string> busyRuns() const;
  /// The folder's name without its ending, the data file's name before the first save, or empty.
  QString projectName() const;
  bool isModified() const { return m_savedChange != m_change; }
  bool isEmpty() const { return !m_state.hasRaw() && m_state.prepared == nullptr && m_state.grn == nullptr; }
  /// The TF list that came with the project (knowledge/tfs.txt), or empty.
  std::filesystem::path projectTfList() const;

  /// Where examples are written (a new folder each time), and where runs go while the project has no folder.
  void setFolders(std::filesystem::path examples, std::filesystem::path scratch);
  void setExampleRoot(std::filesystem::path folder) { m_exampleRoot = std::move(folder); }
  const std::filesystem::path& exampleRoot() const { return m_exampleRoot; }
  /// What projects that begin from now on ask; its address counts as confirmed by the user.
  void setDefaultLanguageModel(const llm::AskParameters& ask, const std::string& baseUrl);
  /// The program that runs Graphviz.
  void setLayoutWorker(std::filesystem::path program) { m_layoutWorker = std::move(program); }
  const std::filesystem::path& layoutWorker() const { return m_layoutWorker; }

 public Q_SLOTS:
  void newProject();
  /// Looks into it first: see choicesNeeded().
  void openDataFile(const QString& path);
  void openDataFile(const QString& path, const grnwb::io::ReadOptions& options);
  /// Only looks; the user is asked in any case.
  void lookAtDataFile(const QString& path);
  /// The cells of all as one data set, on their common genes; see filesMerged().
  void openMerged(const std::vector<grnwb::pipeline::SourceFile>& files, const QString& batchColumn);
  /// Takes the folder's lock; see projectLocked() and partsMissing().
  void openProjectFolder(const QString& folder);
  /// Whoever else has it open; nothing is saved there.
  void openReadOnly(const QString& folder);
  /// As a copy in another folder, whoever else has the original open.
  void openCopy(const QString& folder, const QString& copy);
  /// Looks for lost parts of the project in a folder by their content, then opens it.
  void openRelinked(const QString& folder, const QString& lookIn);
  /// Unpacks an exported project beside the archive and opens it.
  void openArchive(const QString& archive);
  void openExample();
  /// Refused while the project has no folder.
  void saveProject();
  void saveProjectAs(const QString& folder);
  /// The open project stays where it is.
  void saveCopy(const QString& folder);
  /// Everything in one file, saved first.
  void exportArchive(const QString& archive);
  /// Removes what the project doesn't need; can't be undone.
  void cleanUp(const std::vector<grnwb::pipeline::StoredItem>& items);

  void preprocess(const grnwb::data::PreprocessParameters& parameters);
  /// One undo step.
  void editLabels(const grnwb::data::LabelEdits& edits, const QString& text);
  /// Symbols in place of the ids that name the genes of the raw data; by a table of id and symbol, or without one as
  /// pipeline::withSymbols() finds them. One undo step, which keeps the data as they were.
  void useGeneSymbols(const QString& table = {});
  void useTfList(const QString& path);
  void useBundledTfs(const QString& species);
  /// One undo step.
  void decideTfs(const QStringList& genes, grnwb::pipeline::CandidateState state);
  void setLanguageModel(const grnwb::pipeline::LanguageModelSettings& settings);
  /// Asks the model, or the transcript, which genes are TFs. Refused while the project has no folder.
  void proposeTfs();
  /// Questions as text files for any chat window, and the answers saved from it.
  void writeQuestions(grnwb::llm::Step step, const QString& folder);
  void importAnswers(grnwb::llm::Step step, const QString& path);
  /// Adds to the known pairs those of a file; forgetting leaves none.
  void usePriorNetwork(const QString& path);
  void forgetPriorNetworks();
  void inferNetwork(const grnwb::infer::InferParameters& inferParameters,
                    const grnwb::grn::ImposeParameters& imposeParameters);
  /// Networks of one method with so many seeds, from the parameters' seed upwards, as versions to compare with; what is
  /// done when it is cancelled stays. One undo step.
  void addRepeats(const grnwb::infer::InferParameters& inferParameters,
                  const grnwb::grn::ImposeParameters& imposeParameters, int seeds);
  /// A network in any format of core/exchange; it becomes the one that is edited, and a version.
  void openNetworkFile(const QString& path);
  /// Keeps the network as it is under a name; one undo step, as each of the next four.
  void saveVersion(const QString& name, const QString& note);
  void describeVersion(int number, const QString& name, const QString& note);
  /// The version becomes the network that is edited.
  void restoreVersion(int number);
  void removeVersions(const std::vector<int>& numbers);
  /// Times a few steps of such a training; see timedTraining().
  void timeTraining(const grnwb::gan::TrainParameters& parameters);
  /// Trains on data and network as they are now, after the trainings that wait already.
  void train(const grnwb::gan::TrainParameters& parameters);
  /// Trains random graphs of the size of the run's network, with its settings, after the trainings that wait; the run
  /// that is shown stays.
  void trainRandomGraphs(int graphs, grnwb::grn::RandomTfs tfs);
  /// Goes on from the project's run on the network as it is now: what changed first, then all.
  void continueTraining();
  /// The running training rests after a checkpoint, and those that wait with it, until it is resumed.
  void pauseTraining();
  void resumeTraining();
  /// The running or resting training ends as it is; its checkpoint stays, and the next one starts.
  void stopTraining();
  /// So that none runs, rests or waits any more.
  void stopTrainings();
  /// Goes on with a stopped run of the project, on the data and the network that it began with.
  void resumeRun(const QString& id);
  /// Of the trainings that wait, by the queue's keys: takes one away, or changes the order by so many places.
  void removeTraining(int key);
  void moveTraining(int key, int places);
  /// A finished run becomes the one whose cells are looked at; one undo step.
  void showRun(const QString& id);
  void compare(const grnwb::pipeline::ComparisonParameters& parameters);
  /// Pairs of control and perturbed cells of the run, with the answer of every target of each held TF to its doses.
  void perturb(const std::vector<grnwb::gan::Perturbation>& perturbations,
               const grnwb::gan::GenerateParameters& parameters);
  /// The pairs of the last perturbation, as h5ad.
  void savePerturbedCells(const QString& path);

 Q_SIGNALS:
  /// The old project's things end; the new one shows next.
  void projectReplaced();
  void rawChanged();
  void preparedChanged();
  void labelsChanged();  ///< their column, names or colours; the data are the same
  void tfsChanged();
  void languageModelChanged();  ///< its settings, the transcript, or what it proposed
  void priorChanged();
  void versionsChanged();
  void evidenceChanged();
  void runsChanged();  ///< the project's runs, or the trainings that run, rest or wait
  void runChanged();
  void trainingLogChanged();
  void trainingPreviewChanged();
  void trainingTimed();
  void comparisonChanged();
  void comparedCellsChanged();
  void liveEmbeddingChanged();
  void perturbationChanged();
  void projectChanged();  ///< another project, its name, or its modified mark
  void saved();
  /// Nothing was opened, as the file can be read in several ways, or as only a look was asked for.
  void choicesNeeded(const QString& path, const grnwb::io::FileLook& look);
  /// The project is new, of several files: see ProjectState::sources.
  void filesMerged();
  /// The folder can't be opened for writing, as the holder has it open.
  void projectLocked(const QString& folder, const QString& holder);
  /// The folder can't be opened, as files of it are lost.
  void partsMissing(const QString& folder, const QStringList& files);
  void cleanedUp();
  /// Something done, or to be known.
  void noted(const QString& note);
  /// A stage can't start yet; the reason says how to mend it.
  void refused(const QString& reason);
  /// A stage began or ended.
  void runningChanged();

 private:
  struct OpenedProject;
  struct FinishedRepeats;
  /// Preprocessed data with what the window shows of them.
  struct Prepared {
    std::shared_ptr<const data::Preprocessed> data;
    std::shared_ptr<const GeneStatistics> statistics;
    std::string hash;
  };
  static Prepared describe(std::shared_ptr<const data::Preprocessed> data, pipeline::ContentHashes& hashes);

  /// Starts a stage's job; adopt takes its result on the GUI thread unless another project was opened meanwhile.
  template <class T>
  void startStage(Stage stage, const QString& title, JobQueue::Weight weight, std::function<T(JobContext&)> work,
                  std::function<void(T)> adopt, std::function<void()> partial = {});
  bool refuseWhen(bool condition, const QString& reason);
  void openProjectWith(const QString& title, std::function<OpenedProject(JobContext&)> work);
  bool refuseReadOnly();
  /// Work in the project's folder: one after another, after the saves that wait.
  void workInFolder(const QString& title, std::function<QString(JobContext&)> work, std::function<void()> done = {});
  void startNextFolderWork();
  void adoptProject(OpenedProject opened);
  /// Who is asked, taken to the job's thread; the key lives no longer than the job.
  struct Asking {
    pipeline::LanguageModelSettings settings;
    std::filesystem::path transcript;
    chat::ApiKey key;

    pipeline::Provenance provenance(const std::string& stage, llm::Step step, const llm::Transcript& recorded,
                                    std::chrono::system_clock::time_point start) const;
    llm::Answering answering(std::unique_ptr<chat::ChatProvider>& provider) const;
    std::shared_ptr<const pipeline::AskedEdges> edges(const std::vector<std::string>& genes,
                                                      const std::vector<std::string>& tfs,
                                                      std::shared_ptr<const llm::Transcript>& transcriptRead,
                                                      JobContext& job) const;
  };
  Asking asking() const;
  bool refuseAsking();
  void adoptTranscript(std::shared_ptr<const llm::Transcript> transcript);
  /// Reads the recorded answers anew, with what they propose, into the state.
  void rereadTranscript(bool addsCandidates);
  std::optional<std::vector<llm::Question>> questionsOrRefuse(llm::Step step);
  void countKnownEdges();
  void setLabels(data::LabelEdits edits);
  /// Column and labels that are in force, after data or edits have changed.
  void findLabels();
  /// The comparison's types go by the names that are in force, where they stand for the same cells.
  void renameComparison();
  /// Raw data with what the window shows of them.
  struct Raw {
    std::shared_ptr<const data::Dataset> data;
    std::shared_ptr<const data::Summary> summary;
    std::shared_ptr<const GeneStatistics> statistics;
    std::string hash;  ///< empty: not known
  };
  void setRaw(Raw raw);
  /// Pushes an undo step.
  void replaceTfs(pipeline::TfSelection selection, const QString& text);
  /// A network that a stage made, as the one being edited and as a version; one undo step.
  void adoptNetwork(std::shared_ptr<const grn::Grn> grn, const QString& name, const pipeline::NetworkOrigin& origin);
  /// Pushes an undo step.
  void replaceVersions(pipeline::NetworkVersions versions, const QString& text);
  void keepRepeats();
  /// The new network with what the user decided about the present one: locked edges, rejections, signs. Notes what
  /// can't be kept.
  grn::Grn withDecisions(grn::Grn imposed, const grn::CandidateIndex& candidates);
  /// Of the network being edited, computed once for each.
  const std::string& structureHash() const;
  void gatherEvidence();
  void startTfs(const QString& listName, std::function<std::vector<std::string>()> list);
  /// infer::infer() on the training cells; says what is kept when it is stopped, and what was.
  static data::ScoredEdges inferKeeping(KeptTargets& kept, const data::Dataset& data,
                                        const std::vector<std::string>& tfs, const infer::InferParameters& parameters,
                                        JobContext& job);
  void record(pipeline::Provenance provenance);
  /// Hash of what the last step of the stage made; empty without one.
  std::string lastResult(const std::string& stage) const;
  /// The project differs from its folder now.
  void markChanged();
  /// The same, by hand: saved a moment later.
  void markEdited();
  void markStageDone();
  void saveTo(const std::filesystem::path& folder);
  void queueTraining(const gan::TrainParameters& parameters, const std::filesystem::path& older);
  void startNextTraining();
  void runTraining(QueuedTraining training);
  void adoptRun(int key, std::shared_ptr<const pipeline::TrainingRun> run);
  /// The job of a training ended without a result.
  void endTraining(int job);
  /// What a training left in its folder, among the project's runs.
  void keepUnfinished(const std::filesystem::path& folder);
  void setRun(std::shared_ptr<const pipeline::TrainingRun> run);
  /// Log and previews are those of the project's run.
  void showOwnRun();
  void readComparedCells();
  /// It is of a run that was replaced; so is one on its way.
  void dropPerturbation();
  void announceAll();

  pipeline::ProjectState m_state;
  std::shared_ptr<const data::Summary> m_rawSummary;
  std::shared_ptr<const GeneStatistics> m_rawGeneStatistics, m_geneStatistics;
  std::string m_preparedHash, m_rawHash, m_labelColumn;
  std::vector<std::string> m_fileLabels;
  std::shared_ptr<const knowledge::KnownEdges> m_knownEdges;
  std::shared_ptr<const pipeline::EdgeEvidence> m_evidence = std::make_shared<const pipeline::EdgeEvidence>();
  /// What the evidence was gathered from, or is being.
  struct EvidenceInputs {
    pipeline::EdgeEvidence::Scores scores;
    std::shared_ptr<const pipeline::AskedEdges> asked;
    std::shared_ptr<const knowledge::PriorNetwork> prior;
    std::shared_ptr<const data::Preprocessed> prepared;
    std::vector<std::string> tfs;
    std::string method;  ///< of the network, whose scores edits take new regulators from

    bool operator==(const EvidenceInputs&) const = default;
  };
  EvidenceInputs evidenceInputs() const;
  EvidenceInputs m_evidenceInputs;
  std::shared_ptr<FinishedRepeats> m_repeats;
  mutable std::shared_ptr<const grn::Grn> m_hashed;
  mutable std::string m_structureHash;
  TrainingQueue m_trainingQueue;
  struct TimedTraining {
    std::shared_ptr<const data::Preprocessed> prepared;
    std::shared_ptr<const grn::Grn> grn;
    gan::TrainParameters parameters;
    gan::TrainEstimate estimate;
  };
  std::optional<TimedTraining> m_timedTraining;  ///< the last one
  std::vector<gan::StepLog> m_trainingLog;
  std::array<std::shared_ptr<const pipeline::TrainingPreview>, 2> m_previews;
  std::shared_ptr<const embed::Embedding> m_liveEmbedding;
  std::shared_ptr<const pipeline::ComparedCells> m_comparedCells;
  std::shared_ptr<const PerturbationResult> m_perturbation;
  std::filesystem::path m_projectFolder, m_readOnlyFolder, m_exampleRoot, m_scratch, m_layoutWorker;
  std::shared_ptr<project::ProjectLock> m_lock;  ///< of the project's folder
  QTimer m_autosave;
  std::map<Stage, int> m_stageJobs;                                              ///< the job that runs each stage
  std::shared_ptr<KeptTargets> m_keptTargets = std::make_shared<KeptTargets>();  ///< of this project
  int m_project = 0;                                                             ///< counts opened projects
  int m_change = 0, m_savedChange = 0;
  bool m_loading = false;
  std::filesystem::path m_saveNext;                 ///< once the running save is done; empty: nothing to save
  std::vector<std::function<void()>> m_folderWork;  ///< after it
  std::set<std::string> m_trustedAddresses;
  pipeline::LanguageModelSettings m_defaultLanguageModel;
  bool m_inferenceAsks = false;
  JobQueue* m_jobs;
  SelectionHub* m_selection;
  GrnDocument* m_network;
  NetworkView* m_networkView;
  ApiKeys* m_apiKeys;
  StudyDocument* m_study;
};

}  // namespace grnwb::ui
