// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a Matrix Market file, taken apart into entries.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace grnwb::io {

/// What stands above the entries.
struct MatrixMarketHead {
  std::int64_t rows = 0, columns = 0, entries = 0;
  bool pattern = false;    ///< entries have no value: each is 1
  std::int64_t lines = 0;  ///< above the entries
};

/// Entries in the order of the file.
struct EntryBlock {
  std::vector<std::int32_t> genes;  ///< from 0
  std::vector<float> values;
  std::vector<std::pair<std::int32_t, std::int32_t>> runs;  ///< cell, from 0, and its entries that follow each other
  bool cellsAscend = true;
  std::int64_t lines = 0;  ///< of the text; with a fault: up to and with the one at fault
  std::string fault;       ///< what is wrong with that line, in words; empty: nothing

  /// Whole lines, the last of which ends too.
  void parse(std::string_view text, const MatrixMarketHead& head, bool cellsInRows);
};

}  // namespace grnwb::io
