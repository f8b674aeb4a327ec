// SPDX-License-Identifier: GPL-3.0-or-later
// The lock of a project folder: one writer at a time, freed by the kernel when the writer's process ends.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/base/job.h"

namespace grnwb::project {

inline constexpr const char* kLockFile = ".lock";

struct LockHolder {
  std::string user, host, program;
  std::int64_t process = 0;
  std::string since;  ///< UTC, ISO 8601

  /// "GRN Workbench of anna on lab3, process 4242, since 2026-01-31T09:05:00Z".
  std::string text() const;
};

struct LockAttempt;

class ProjectLock {
 public:
  /// Never waits. program: what a holder is called to others. The folder exists.
  static LockAttempt take(const std::filesystem::path& folder, const std::string& program);
  ~ProjectLock();
  ProjectLock(const ProjectLock&) = delete;
  ProjectLock& operator=(const ProjectLock&) = delete;

  /// The lock is that of the folder; no longer so once the folder was moved or its lock file removed.
  bool guards(const std::filesystem::path& folder) const;

 private:
  explicit ProjectLock(int file) : m_file(file) {}
  int m_file;
};

struct LockAttempt {
  enum class Outcome {
    taken,
    unguarded,  ///< the file system knows no locks: nothing keeps a second writer away
    held,       ///< by someone else
    readOnly    ///< the folder can't be written
  };
  Outcome outcome;
  std::unique_ptr<ProjectLock> lock;  ///< of what is taken or unguarded
  std::optional<LockHolder> holder;   ///< of what is held
  std::string hindrance;              ///< the system's words where a lock can't be had
};

/// The lock, for someone who can't do without: throws Error(failed) where it is held, naming the holder, or where the
/// folder can't be written. Warns through the job where nothing guards the folder.
std::unique_ptr<ProjectLock> lockForWriting(const std::filesystem::path& folder, const std::string& program,
                                            JobContext& job);

/// The project that the path is, or lies in; none without one.
std::optional<std::filesystem::path> projectAround(const std::filesystem::path& path);

}  // namespace grnwb::project
