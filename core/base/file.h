// SPDX-License-Identifier: GPL-3.0-or-later
// Reading whole files and replacing files only when the new content is complete.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace grnwb {

/// The Error(failed) of a file that can't be written. error: the system's number for the cause.
Error writeError(const std::filesystem::path& target, int error);

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

/// Throws Error(failed) as AtomicFile does, Error(badInput) when the original can't be read.
void copyFileAtomically(const std::filesystem::path& from, const std::filesystem::path& to);
/// Makes a file's content, or the names in a folder, last through a power cut; commit() does it for its own. Throws
/// Error(failed).
void flushToDisk(const std::filesystem::path& path);

/// The process that wrote a file of that name under AtomicFile's temporary name; nothing for any other name.
std::optional<std::int64_t> writerOfTemporary(const std::string& fileName);

/// Throws Error(badInput) when the file doesn't exist, is a folder or can't be read.
std::string readFile(const std::filesystem::path& path);

}  // namespace grnwb
