// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/run_study.h"

#include <system_error>

#include "core/base/error.h"
#include "core/project/lock.h"
#include "core/study/cell_work.h"
#include "core/study/study_identity.h"

namespace grnwb::study {
namespace {

/// Positions in cells(study).
struct CellRange {
  std::size_t begin = 0, end = 0;
};

/// Parts of equal length but for one, in the order of work, so that what is shared stays together.
CellRange shardOf(std::size_t count, const StudyRun& run) {
  if (run.shard < 1 || run.shard > run.shards)
    throw Error(ErrorCode::usage, "shard", std::to_string(run.shard) + " of " + std::to_string(run.shards) + " is none",
                "give i/n with i from 1 to n");
  return {count * (run.shard - 1) / run.shards, count * run.shard / run.shards};
}

/// Names the cell in all phases and warnings while it lives.
class ScopeOfCell {
 public:
  ScopeOfCell(JobContext& job, std::string scope) : m_job(job) { m_job.setScope(std::move(scope)); }
  ~ScopeOfCell() { m_job.setScope({}); }
  ScopeOfCell(const ScopeOfCell&) = delete;
  ScopeOfCell& operator=(const ScopeOfCell&) = delete;

 private:
  JobContext& m_job;
};

class StudyRunner {
 public:
  StudyRunner(const Study& study, const StudyRun& run, JobContext& job, const StudyObserver& observer)
      : m_study(study),
        m_run(run),
        m_job(job),
        m_observer(observer),
        m_cells(cells(study)),
        m_shared(study, run.folder, observer),
        m_results(readResults(study, run.folder)) {}

  StudyResults finish() && {
    const CellRange shard = shardOf(m_cells.size(), m_run);
    for (std::size_t i = shard.begin; i < shard.end; ++i) {
      const CellState state = m_results.cells[i].state;
      if (state == CellState::waiting || (state == CellState::failed && m_run.retriesFailed)) finishCell(i);
    }
    return std::move(m_results);
  }

 private:
  void finishCell(std::size_t i) {
    m_job.throwIfStopped();
    CellResult result;
    result.state = CellState::running;
    tell(i, result);
    const ScopeOfCell scope(m_job, cellTitle(m_study, m_cells[i]) + " (" + std::to_string(i + 1) + " of " +
                                       std::to_string(m_cells.size()) + ")");
    try {
      result = workOnCell(m_study, m_cells[i], m_run.folder, m_shared, m_job);
    } catch (const Error& error) {
      if (error.code() == ErrorCode::cancelled) {
        tell(i, CellResult());
        throw;
      }
      result = failed(error.what());
    } catch (const std::exception& error) {
      result = failed(error.what());
    }
    writeResult(m_study, i, result, m_run.folder);
    tell(i, result);
  }

  static CellResult failed(std::string error) {
    CellResult result;
    result.state = CellState::failed;
    result.error = error.substr(0, error.find('\n'));
    return result;
  }

  void tell(std::size_t i, const CellResult& result) {
    m_results.cells[i] = result;
    if (m_observer.changed) m_observer.changed(i, result);
  }

  const Study& m_study;
  const StudyRun& m_run;
  JobContext& m_job;
  const StudyObserver& m_observer;
  const std::vector<StudyCell> m_cells;
  SharedSteps m_shared;
  StudyResults m_results;
};

}  // namespace

StudyResults runStudy(const Study& study, const StudyRun& run, JobContext& job, const StudyObserver& observer) {
  checkStudy(study);
  std::error_code notMade;  // the lock says why
  std::filesystem::create_directories(run.folder, notMade);
  const auto lock = project::lockForWriting(run.folder, "a study", job);
  claimFolder(identityOf(study, job), run.folder);
  return StudyRunner(study, run, job, observer).finish();
}

}  // namespace grnwb::study
