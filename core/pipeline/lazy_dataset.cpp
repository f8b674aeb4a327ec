// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/lazy_dataset.h"

#include <mutex>

#include "core/base/error.h"
#include "core/io/read_dataset.h"

namespace grnwb::pipeline {
namespace fs = std::filesystem;

LazyDataset::LazyDataset(fs::path project, project::Part part)
    : m_project(std::move(project)), m_part(std::move(part)) {}

std::shared_ptr<const data::Dataset> LazyDataset::read(JobContext& job) const {
  m_mutex.lock(job);
  const std::lock_guard lock(m_mutex, std::adopt_lock);
  if (!m_cells) m_cells = std::make_shared<const data::Dataset>(readCellsPart(m_project, m_part, job));
  return m_cells;
}

data::Dataset readCellsPart(const fs::path& project, const project::Part& part, JobContext& job) {
  project::checkPart(project, part);
  data::Dataset cells = io::readDataset(project / part.file, job);
  if (part.sha256.empty() && data::contentHash(cells, job) != part.hash)  // saved by version 1 or 2
    throw Error(ErrorCode::badInput, (project / part.file).string(), "is damaged: its content isn't what was saved",
                "put the file back from a copy of the project");
  return cells;
}

}  // namespace grnwb::pipeline
