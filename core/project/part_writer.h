// SPDX-License-Identifier: GPL-3.0-or-later
// Writing the parts of a project before the manifest that names them.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/project/part.h"

namespace grnwb::project {

/// A file is named by its content, so a save never overwrites what the manifest on disk points to; replacing the
/// manifest is the one moment at which the project changes.
class PartWriter {
 public:
  /// earlier: of the manifest on disk; those that are whole aren't written again.
  PartWriter(std::filesystem::path folder, const std::vector<Part>& earlier);

  /// "data/raw" + hash + ".h5ad"; write makes the file, whole or not at all.
  Part file(const std::string& stem, const std::string& hash, const std::string& extension,
            const std::function<void(const std::filesystem::path&)>& write);
  Part text(const std::string& stem, const std::string& content, const std::string& extension);
  /// A part of another project folder, or of this one, as it is. Throws Error(badInput) where it isn't whole.
  Part bring(const Part& part, const std::filesystem::path& from);

  /// Once the manifest is replaced: the parts in these folders that it doesn't name.
  void removeOthers(const std::vector<std::string>& folders) const;

 private:
  std::filesystem::path m_folder;
  std::map<std::string, Part> m_earlier;  ///< by file
  std::set<std::string> m_files;
};

}  // namespace grnwb::project
