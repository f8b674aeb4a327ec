// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a network file, and errors that name the file and the place in it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace grnwb::exchange {

/// Of a file's content, after gzip: 128 MiB.
inline constexpr std::size_t kLargestContent = std::size_t{128} << 20;

/// The whole content, plain or gzip. Throws Error(badInput) for a folder, a file that can't be read, is damaged or
/// longer than kLargestContent.
std::string readContent(const std::filesystem::path& path);

class NetworkSource {
 public:
  /// content outlives it.
  NetworkSource(std::filesystem::path path, std::string_view content) : m_path(std::move(path)), m_content(content) {}

  const std::filesystem::path& path() const { return m_path; }
  std::string_view content() const { return m_content; }
  /// From 1.
  std::size_t lineAt(std::size_t offset) const;

  /// Error(badInput)
  [[noreturn]] void refuse(std::string problem, std::string remedy) const;
  [[noreturn]] void refuseLine(std::size_t line, const std::string& problem, std::string remedy) const;
  /// UTF-8 without NUL bytes, or an error that names the line.
  void requireText() const;

 private:
  std::filesystem::path m_path;
  std::string_view m_content;
};

/// Steps through lines without their ends, \n or \r\n.
class TextLines {
 public:
  explicit TextLines(std::string_view text) : m_rest(text) {}

  bool next(std::string_view& line);
  /// Of the line that next() gave last, from 1.
  std::size_t number() const { return m_number; }

 private:
  std::string_view m_rest;
  std::size_t m_number = 0;
};

}  // namespace grnwb::exchange
