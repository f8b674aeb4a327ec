// SPDX-License-Identifier: GPL-3.0-or-later
// A long text in blocks of whole lines, for threads to take apart while the next ones are unpacked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/io/inflated_file.h"

namespace grnwb::io {

class TextBlocks {
 public:
  /// Starts below that many lines. Throws Error(badInput) when the file can't be opened.
  TextBlocks(const std::filesystem::path& path, std::int64_t linesToSkip);

  /// Calls take(i, block) for the blocks of a batch on several threads, i below kBatch, then taken(number of blocks) on
  /// this one, and so on until the file ends or taken() returns false. Every block ends with the end of a line. Which
  /// lines are in which block depends on the file alone. Advances the job by the bytes on disk.
  void forEachBatch(JobContext& job, const std::function<void(std::size_t, std::string_view)>& take,
                    const std::function<bool(std::size_t)>& taken);

  static constexpr std::size_t kBatch = 16;

 private:
  using Batch = std::vector<std::string>;

  /// Fills the blocks, fewer at the end of the file.
  void fill(Batch& batch, const JobContext& job);
  /// False at the end of the file.
  bool fillBlock(std::string& block);

  InflatedFile m_file;
  std::int64_t m_linesToSkip, m_reported = 0;
  std::string m_rest;  // a line's begin that came with the block before
  bool m_ended = false;
};

}  // namespace grnwb::io
