// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/text_blocks.h"

#include <algorithm>
#include <utility>

#include "core/base/bad_file.h"
#include "core/base/parallel.h"

namespace grnwb::io {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{1} << 19;
constexpr std::size_t kLongestEntryLine = std::size_t{1} << 24;

}  // namespace

TextBlocks::TextBlocks(const std::filesystem::path& path, std::int64_t linesToSkip)
    : m_file(path), m_linesToSkip(linesToSkip) {}

bool TextBlocks::fillBlock(std::string& block) {
  block.swap(m_rest);
  m_rest.clear();
  while (!m_ended) {
    const std::size_t kept = block.size();
    if (kept > kLongestEntryLine)
      throw badFile(m_file.path(), "has a line without end", "check that this is a text file");
    block.resize(kept + kBlockBytes);
    const std::size_t got = m_file.read(block.data() + kept, kBlockBytes);
    block.resize(kept + got);
    m_ended = got < kBlockBytes;
    if (m_ended && !block.empty() && block.back() != '\n') block += '\n';
    for (std::size_t end = 0; m_linesToSkip > 0 && (end = block.find('\n')) != std::string::npos; --m_linesToSkip)
      block.erase(0, end + 1);
    const std::size_t end = block.rfind('\n');
    if (end == std::string::npos) continue;
    m_rest.assign(block, end + 1);
    block.resize(end + 1);
    return true;
  }
  return false;
}

void TextBlocks::fill(Batch& batch, const JobContext& job) {
  batch.resize(kBatch);
  std::size_t filled = 0;
  while (filled < kBatch && !job.stopRequested() && fillBlock(batch[filled])) ++filled;
  batch.resize(filled);
}

void TextBlocks::forEachBatch(JobContext& job, const std::function<void(std::size_t, std::string_view)>& take,
                              const std::function<bool(std::size_t)>& taken) {
  Batch current, next;
  fill(current, job);
  while (!current.empty()) {
    parallelFor(job, current.size() + 1, [&](std::size_t task) {
      if (task == 0)
        fill(next, job);
      else
        take(task - 1, current[task - 1]);
    });
    job.advance(m_file.bytesRead() - std::exchange(m_reported, m_file.bytesRead()));
    if (!taken(current.size())) return;
    current.swap(next);
  }
  job.throwIfStopped();
}

}  // namespace grnwb::io
