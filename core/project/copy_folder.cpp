// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/copy_folder.h"

#include "core/base/file.h"

namespace grnwb::project {
namespace fs = std::filesystem;

void copyFolder(const fs::path& from, const fs::path& to, const std::string& last) {
  fs::create_directories(to);
  for (const fs::directory_entry& entry : fs::directory_iterator(from)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory())
      copyFolder(entry.path(), to / name, last);
    else if (name != last && entry.is_regular_file() && !writerOfTemporary(name))
      copyFileAtomically(entry.path(), to / name);
  }
  if (fs::exists(from / last)) copyFileAtomically(from / last, to / last);
  flushToDisk(to.parent_path());
}

}  // namespace grnwb::project
