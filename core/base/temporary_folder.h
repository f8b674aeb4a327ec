// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of one's own for files that are needed for a while.
#pragma once

#include <filesystem>

namespace grnwb {

/// In the system's place for temporary files, readable by this user alone; removed with all that is in it.
class TemporaryFolder {
 public:
  /// Throws Error(failed) when it can't be made.
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

}  // namespace grnwb
