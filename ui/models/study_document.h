// SPDX-License-Identifier: GPL-3.0-or-later
// The open study: its definition with undo, its results as they come, and the one job that runs it.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/report/tables.h"
#include "core/study/results.h"
#include "core/study/study.h"

namespace grnwb::ui {

class Workspace;

/// A study lives in its study.json; results lie in the same folder, those of a changed definition apart. Every change
/// of the definition is one undo step and written at once. A study closes, and rests, with the project it was opened
/// beside.
class StudyDocument : public QObject {
  Q_OBJECT
 public:
  explicit StudyDocument(Workspace& workspace);

  /// Null: none is open.
  std::shared_ptr<const study::Study> study() const { return m_study; }
  /// Of the study as it is now: every cell waits while they are read. Null without a study.
  std::shared_ptr<const study::StudyResults> results() const { return m_results; }
  /// One per row of rows(), of results().
  const std::vector<report::RowSummary>& summaries() const { return m_summaries; }
  const std::vector<study::StudyRow>& rows() const { return m_rows; }
  const std::vector<study::StudyCell>& cells() const { return m_cells; }
  const std::filesystem::path& file() const { return m_file; }
  /// Of study.json.
  std::filesystem::path folder() const { return m_file.parent_path(); }
  /// Where the results of this definition are: the study's folder, or one in it where that holds another definition's.
  const std::filesystem::path& resultsFolder() const { return m_resultsFolder; }
  /// study.json of every study of the project, by name, and of the open one.
  std::vector<std::filesystem::path> files() const;

  /// The job waits or runs.
  bool isRunning() const;
  /// Stopped before all was done.
  bool isInterrupted() const;
  /// The cell at work and for how long; nothing between cells.
  std::optional<std::size_t> runningCell() const { return m_runningCell; }
  double runningSeconds() const;
  /// Evaluations that were done before the study was changed, and don't count any more.
  std::int64_t leftBehind() const;
  /// The model asks a provider that wants a key, there is none, and no answers were recorded.
  bool lacksKey(const study::StudyModel& model) const;
  /// A failed cell that the user set aside; it isn't tried again by run().
  bool isSkipped(std::size_t cell) const { return m_skipped.contains(cell); }

  /// For tests and pictures: results that no run made.
  void showResults(study::StudyResults results);

 public Q_SLOTS:
  /// A study of the project's data, list and model with the paper's settings, in a folder of its own.
  void makeFromProject();
  void open(const QString& file);
  /// One undo step; refused while the study runs.
  void change(const grnwb::study::Study& study, const QString& text);
  /// Goes on with all that waits; failed cells are tried again unless all of them are skipped.
  void run();
  /// What is done stays; the cell at work goes on from its checkpoint.
  void pause();
  void retry(std::size_t cell);
  void skip(std::size_t cell);

 Q_SIGNALS:
  void studyChanged();    ///< another one, or its definition
  void resultsChanged();  ///< of a cell or all
  void runningChanged();
  void refused(const QString& reason);

 private:
  /// What an undo step puts in force.
  struct Definition {
    std::filesystem::path file;
    std::shared_ptr<const study::Study> study;
  };
  void set(const Definition& definition);
  void write(const Definition& definition);
  void close();
  void readResults();
  void adopt(std::shared_ptr<const study::StudyResults> results);
  void take(const std::vector<std::pair<std::size_t, study::CellResult>>& changes);
  void endJob(int job);

  Workspace& m_workspace;
  std::filesystem::path m_file, m_resultsFolder;
  std::shared_ptr<const study::Study> m_study;
  std::string m_hash;  ///< of what results depend on
  std::shared_ptr<const study::StudyResults> m_results;
  std::vector<study::StudyRow> m_rows;
  std::vector<study::StudyCell> m_cells;
  std::vector<report::RowSummary> m_summaries;
  struct Kept {
    std::string hash;
    std::int64_t evaluations = 0;
  };
  Kept m_kept;  ///< the latest definition that had results
  std::set<std::size_t> m_skipped;
  std::optional<std::size_t> m_runningCell;
  QElapsedTimer m_runningSince;
  int m_job = 0;
};

/// Done evaluations of all cells.
std::int64_t doneEvaluations(const study::StudyResults& results);
/// Evaluations that a cell of the study gives.
std::int64_t wantedEvaluations(const study::Study& study);

}  // namespace grnwb::ui
