// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/content_hashes.h"

namespace grnwb::pipeline {

std::string ContentHashes::of(const Cells& cells, const JobContext& job) {
  {
    const std::lock_guard lock(m_mutex);
    const auto at = m_known.find(cells.get());
    if (at != m_known.end() && !at->second.cells.expired()) return at->second.hash;
  }
  std::string hash = data::contentHash(*cells, job);
  note(cells, hash);
  return hash;
}

void ContentHashes::note(const Cells& cells, std::string hash) {
  const std::lock_guard lock(m_mutex);
  std::erase_if(m_known, [](const auto& entry) { return entry.second.cells.expired(); });
  m_known[cells.get()] = {cells, std::move(hash)};
}

}  // namespace grnwb::pipeline
