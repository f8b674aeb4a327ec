// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a file, unpacked on the way where it is gzip.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>

namespace grnwb::io {

class InflatedFile {
 public:
  /// Throws Error(badInput) when the file can't be opened.
  explicit InflatedFile(std::filesystem::path path);
  ~InflatedFile();
  InflatedFile(const InflatedFile&) = delete;
  InflatedFile& operator=(const InflatedFile&) = delete;

  /// How many bytes it could give: fewer than asked for only at the end. Throws Error(badInput) when the compressed
  /// data are damaged or cut short, or the file can't be read.
  std::size_t read(char* into, std::size_t bytes);

  const std::filesystem::path& path() const { return m_path; }
  /// Whether the file is gzip.
  bool compressed() const { return m_inflater != nullptr; }
  /// Position in the file as it lies on disk, for progress.
  std::int64_t bytesRead() const { return m_bytesRead; }

 private:
  struct Inflater;

  std::size_t readPlain(char* into, std::size_t bytes);
  std::size_t inflate(char* into, std::size_t bytes);

  std::filesystem::path m_path;
  int m_file = -1;
  std::int64_t m_bytesRead = 0;
  std::unique_ptr<Inflater> m_inflater;
};

}  // namespace grnwb::io
