// SPDX-License-Identifier: GPL-3.0-or-later
// One process at a time in the folder of a study.
#pragma once

#include <filesystem>

namespace grnwb::study {

class FolderLock {
 public:
  /// Makes the folder when missing. Throws Error(failed) when it can't be written or another study runs in it. A killed
  /// process leaves no lock behind.
  explicit FolderLock(const std::filesystem::path& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int m_file = -1;  ///< descriptor
};

}  // namespace grnwb::study
