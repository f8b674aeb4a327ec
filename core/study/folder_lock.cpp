// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include "core/base/error.h"

namespace grnwb::study {

FolderLock::FolderLock(const std::filesystem::path& folder) {
  std::error_code notMade;  // opening the file says why
  std::filesystem::create_directories(folder, notMade);
  const std::filesystem::path file = folder / "study.lock";
  m_file = ::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
  if (m_file < 0)
    throw Error(ErrorCode::failed, folder.string(), std::string("can't be written (") + std::strerror(errno) + ")",
                "check the permissions of the folder, or choose another one");
  // File systems of clusters may have no locks; then it is the user's to run one study per folder.
  if (::flock(m_file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return;
  ::close(m_file);
  throw Error(ErrorCode::failed, folder.string(), "is in use: a study runs in it",
              "wait for it, stop it, or give each process a folder of its own");
}

FolderLock::~FolderLock() {
  ::close(m_file);
}

}  // namespace grnwb::study
