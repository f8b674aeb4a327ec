// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/leftovers.h"

#include <unistd.h>

#include <chrono>

#include "core/base/file.h"

namespace grnwb::project {
namespace fs = std::filesystem;
namespace {

// A number of a process is given again. A file with this process's own may be one that is being written.
constexpr std::chrono::minutes kLongestWrite(60);

}  // namespace

std::vector<fs::path> leftovers(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  const auto longAgo = fs::file_time_type::clock::now() - kLongestWrite;
  for (fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error), end;
       !error && at != end; at.increment(error)) {
    const auto writer = writerOfTemporary(at->path().filename().string());
    if (!writer || !at->is_regular_file(error)) continue;
    if (*writer != ::getpid() || at->last_write_time(error) < longAgo) found.push_back(at->path());
  }
  return found;
}

void removeLeftovers(const fs::path& folder) {
  std::error_code stays;  // to be removed another time
  for (const fs::path& file : leftovers(folder)) fs::remove(file, stays);
}

}  // namespace grnwb::project
