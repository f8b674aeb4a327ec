// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of a project that stay in their file until someone needs them.
#pragma once

#include <filesystem>
#include <memory>

#include "core/base/job_mutex.h"
#include "core/data/dataset.h"
#include "core/project/part.h"

namespace grnwb::pipeline {

/// Thread-safe.
class LazyDataset {
 public:
  LazyDataset(std::filesystem::path project, project::Part part);

  /// Reads and checks the file at the first call, once; others wait for it. Throws what checkPart() and
  /// io::readDataset() throw, cancelledError() when the job is stopped; a later call tries anew.
  std::shared_ptr<const data::Dataset> read(JobContext& job) const;
  const std::filesystem::path& project() const { return m_project; }
  const project::Part& part() const { return m_part; }

 private:
  const std::filesystem::path m_project;
  const project::Part m_part;
  mutable JobMutex m_mutex;
  mutable std::shared_ptr<const data::Dataset> m_cells;
};

/// A part with cells, checked and read at once.
data::Dataset readCellsPart(const std::filesystem::path& project, const project::Part& part, JobContext& job);

}  // namespace grnwb::pipeline
