// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/find_parts.h"

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"

namespace grnwb::project {
namespace fs = std::filesystem;
namespace {

bool isThePart(const fs::path& candidate, const Part& part) {
  std::error_code error;
  const auto bytes = fs::file_size(candidate, error);
  if (error || (part.bytes >= 0 && bytes != static_cast<std::uintmax_t>(part.bytes))) return false;
  if (part.sha256.empty()) return candidate.filename() == fs::path(part.file).filename();
  try {
    return sha256OfFile(candidate) == part.sha256;
  } catch (const Error&) {  // can't be read
    return false;
  }
}

}  // namespace

std::vector<Part> findParts(const fs::path& project, const std::vector<Part>& lost, const fs::path& lookIn,
                            JobContext& job) {
  std::vector<Part> still = lost;
  std::error_code error;
  job.beginPhase("Looking for files", 0);
  for (fs::recursive_directory_iterator at(lookIn, fs::directory_options::skip_permission_denied, error), end;
       !error && at != end && !still.empty(); at.increment(error)) {
    job.throwIfStopped();
    job.advance();
    const fs::path candidate = at->path();
    std::error_code unknown;
    if (!at->is_regular_file(unknown) || writerOfTemporary(candidate.filename().string())) continue;
    std::erase_if(still, [&](const Part& part) {
      const fs::path home = project / part.file;
      if (!isThePart(candidate, part)) return false;
      fs::create_directories(home.parent_path());
      std::error_code apart;
      if (!fs::equivalent(candidate, home, apart)) copyFileAtomically(candidate, home);
      return true;
    });
  }
  return still;
}

}  // namespace grnwb::project
