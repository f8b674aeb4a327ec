// SPDX-License-Identifier: GPL-3.0-or-later
// The small tables beside a matrix: a line for each gene or cell.
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"

namespace grnwb::io {

struct LineTable {
  std::vector<std::string> header;              ///< empty where the first line is one like the others
  std::vector<std::vector<std::string>> lines;  ///< each has at least one field

  /// Whether it can stand for that many rows; with a header: when the first line isn't one of them.
  bool couldHave(std::int64_t rows, bool withHeader) const;
  /// Takes the first line as header when there is one line more than rows.
  void trimTo(std::int64_t rows);
  /// Fields of the first line.
  std::size_t width() const { return lines.empty() ? 0 : lines.front().size(); }
  /// Of each line; its first field where it has no such field or an empty one.
  std::vector<std::string> column(std::size_t index) const;
  /// The first column of one of these names, whatever their case.
  std::optional<std::size_t> columnNamed(std::initializer_list<std::string_view> names) const;
};

/// A file of lines with tabs between the fields, or commas where it is named .csv; plain or .gz. Lines without text are
/// left out. Throws Error(badInput).
LineTable readLineTable(const std::filesystem::path& path, JobContext& job);

}  // namespace grnwb::io
