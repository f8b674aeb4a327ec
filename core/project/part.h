// SPDX-License-Identifier: GPL-3.0-or-later
// A file of a project that its manifest names, with what tells whether it is whole.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace grnwb::project {

struct Part {
  std::string file;         ///< in the project folder: "data/raw-0123456789ab.h5ad", named by its hash
  std::string hash;         ///< of the content
  std::int64_t bytes = -1;  ///< of the file; -1: saved by a version that didn't note it
  std::string sha256;       ///< of the file; empty: likewise

  bool operator==(const Part&) const = default;
};

/// "data/raw-0123456789ab.h5ad" is such a name, "data/mine.h5ad" isn't.
bool isPartName(const std::string& fileName);

/// The file is there and as large as noted.
bool isPresent(const std::filesystem::path& project, const Part& part);
/// Throws Error(badInput) naming the file when it is missing, cut short or not what was saved.
void checkPart(const std::filesystem::path& project, const Part& part);
/// The content of a part of text, checked.
std::string readPart(const std::filesystem::path& project, const Part& part);

}  // namespace grnwb::project
