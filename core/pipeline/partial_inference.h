// SPDX-License-Identifier: GPL-3.0-or-later
// The finished targets of an inference in a file, so that an interrupted one, even a killed one, goes on where it was.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "core/infer/infer.h"

namespace grnwb::pipeline {

/// JSON lines: a head with the key of the inference, then a line per finished target, genes by their position in the
/// data. A last line cut short by a crash is dropped.
class PartialInference {
 public:
  /// key: infer::inferenceKey(); genes: those of the data, kept by reference. goOn: take over what the file holds.
  /// Throws Error(badInput) when the file belongs to another inference or is no such file, or when it holds targets and
  /// they aren't wanted; Error(failed) when it can't be written.
  PartialInference(std::filesystem::path file, std::string key, const std::vector<std::string>& genes, bool goOn);
  /// Removes a file without targets.
  ~PartialInference();
  PartialInference(const PartialInference&) = delete;
  PartialInference& operator=(const PartialInference&) = delete;

  /// To be given to infer::infer() once; throws Error(failed) from there when the file can't be written.
  infer::EarlierTargets takeEarlier();
  /// How many the file holds; one of each method counts.
  std::size_t targets() const { return m_targets; }

  /// Once the result is safe.
  void remove();

 private:
  void read();
  void append(const infer::ScoredTarget& target);
  void write(const std::string& line);

  std::filesystem::path m_file;
  std::string m_key;
  const std::vector<std::string>& m_genes;
  std::map<std::string, std::int64_t, std::less<>> m_position;  ///< of each gene
  std::vector<infer::ScoredTarget> m_done;
  std::ofstream m_stream;
  std::size_t m_targets = 0;
};

}  // namespace grnwb::pipeline
