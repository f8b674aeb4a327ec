// SPDX-License-Identifier: GPL-3.0-or-later
// The open project as the window sees it: state, jobs, selection and network, and the stages a user can start.
#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <memory>

#include "core/data/summary.h"
#include "core/gan/train.h"
#include "core/grn/impose.h"
#include "core/infer/infer.h"
#include "core/pipeline/project.h"
#include "ui/models/grn_document.h"
#include "ui/models/job_queue.h"
#include "ui/models/selection_hub.h"

namespace grnwb::ui {

/// Every stage is a job; its result replaces one part of the state on the GUI thread, emits that part's signal and
/// marks the project as changed. Pages read state() and call the stages; they never change core values themselves.
class Workspace : public QObject {
  Q_OBJECT
 public:
  explicit Workspace(QObject* parent = nullptr);

  const pipeline::ProjectState& state() const { return m_state; }
  JobQueue* jobs() { return m_jobs; }
  SelectionHub* selection() { return m_selection; }
  GrnDocument* network() { return m_network; }

  /// Summary of the raw data, made with them; null when there are none.
  std::shared_ptr<const data::Summary> rawSummary() const { return m_rawSummary; }
  /// Steps logged so far by the running or the last training.
  const std::vector<gan::StepLog>& trainingLog() const { return m_trainingLog; }
  /// Embedding as it grows; null when none is running or done.
  std::shared_ptr<const embed::Embedding> liveEmbedding() const { return m_liveEmbedding; }
  /// The comparison, run or cells were made from a network or data that moved on.
  bool runIsStale() const;
  bool comparisonIsStale() const;

  std::filesystem::path projectFolder() const { return m_projectFolder; }  ///< empty: not saved yet
  bool isModified() const { return m_modified; }

 public Q_SLOTS:
  void openDataFile(const QString& path);
  void openProjectFolder(const QString& folder);
  void openExample();
  void saveProject();
  void saveProjectAs(const QString& folder);

  void preprocess(const grnwb::data::PreprocessParameters& parameters);
  void useTfList(const QString& path);
  void useBundledTfs(const QString& species);
  void inferNetwork(const grnwb::infer::InferParameters& inferParameters,
                    const grnwb::grn::ImposeParameters& imposeParameters);
  void train(const grnwb::gan::TrainParameters& parameters);
  void compare();

 Q_SIGNALS:
  void rawChanged();
  void preparedChanged();
  void tfsChanged();
  void runChanged();
  void trainingLogChanged();
  void comparisonChanged();
  void liveEmbeddingChanged();
  void projectChanged();  ///< another project, its name, or its modified mark
  void saved();

 private:
  pipeline::ProjectState m_state;
  std::shared_ptr<const data::Summary> m_rawSummary;
  std::vector<gan::StepLog> m_trainingLog;
  std::shared_ptr<const embed::Embedding> m_liveEmbedding;
  std::filesystem::path m_projectFolder;
  bool m_modified = false;
  JobQueue* m_jobs;
  SelectionHub* m_selection;
  GrnDocument* m_network;
};

}  // namespace grnwb::ui
