// SPDX-License-Identifier: GPL-3.0-or-later
// The finished targets of an inference in a file, so that an interrupted one, even a killed one, goes on where it was.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "core/infer/infer.h"

namespace grnwb::pipeline {

/// JSON lines: a head with the key of the inference, then a line per finished target. The file is begun with the first
/// target; a last line cut short by a crash is dropped.
class PartialInference {
 public:
  /// key: infer::inferenceKey(). goOn: take over what the file holds; otherwise it is begun anew. Throws
  /// Error(badInput) when it belongs to another inference or is no such file.
  PartialInference(std::filesystem::path file, std::string key, bool goOn);

  /// To be given to infer::infer(); throws Error(failed) from there when the file can't be written.
  infer::EarlierTargets earlier();
  std::size_t targets() const { return m_targets; }

  /// Once the result is safe.
  void remove();

 private:
  void read();
  void append(const infer::ScoredTarget& target);

  std::filesystem::path m_file;
  std::string m_key;
  std::vector<infer::ScoredTarget> m_done;
  std::ofstream m_stream;
  std::size_t m_targets = 0;  ///< in the file
};

}  // namespace grnwb::pipeline
