// SPDX-License-Identifier: GPL-3.0-or-later
// Reading whole files and replacing files only when the new content is complete.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace grnwb {

/// A file written under a temporary name beside its target; commit() flushes it to disk and renames it. Without
/// commit() the temporary file is removed and the target stays as it was.
class AtomicFile {
 public:
  /// Throws Error(failed) when the folder doesn't exist or can't be written.
  explicit AtomicFile(std::filesystem::path target);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  /// Write here.
  const std::filesystem::path& temporary() const { return m_temporary; }
  /// Throws Error(failed), with the target untouched, when the disk is full or the rename is refused.
  void commit();

 private:
  std::filesystem::path m_target, m_temporary;
};

/// Throws Error(failed): see AtomicFile.
void writeFileAtomically(const std::filesystem::path& target, std::string_view content);

/// Throws Error(badInput) when the file doesn't exist, is a folder or can't be read.
std::string readFile(const std::filesystem::path& path);

}  // namespace grnwb
