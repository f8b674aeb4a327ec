// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a text file, plain or gzip, without holding the file in memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/io/inflated_file.h"

namespace grnwb::io {

class LineReader {
 public:
  /// Throws Error(badInput) when the file can't be opened.
  explicit LineReader(std::filesystem::path path) : m_file(std::move(path)) {}

  /// The next line without its end, valid until the next call; nothing at the end of the file. Throws Error(badInput)
  /// when the compressed data are damaged or cut short, or when a line has no end within 1 GiB.
  std::optional<std::string_view> next();
  /// Up to this many bytes of what comes next, which next() will still return.
  std::string_view peek(std::size_t bytes);

  const std::filesystem::path& path() const { return m_file.path(); }
  /// Whether the file is gzip.
  bool compressed() const { return m_file.compressed(); }
  /// Of the line that next() returned last, from 1.
  std::int64_t lineNumber() const { return m_line; }
  /// Position in the file as it lies on disk, for progress.
  std::int64_t bytesRead() const { return m_file.bytesRead(); }

 private:
  bool fill();

  InflatedFile m_file;
  std::string m_buffer;
  std::size_t m_begin = 0;
  std::int64_t m_line = 0;
  bool m_ended = false;
};

}  // namespace grnwb::io
