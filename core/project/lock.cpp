// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/lock.h"

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/error.h"
#include "core/base/iso_time.h"

namespace grnwb::project {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kLargestRecord = 4096;

std::string hostName() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

std::string userName() {
  std::array<char, 4096> buffer{};
  passwd entry{};
  passwd* found = nullptr;
  if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found) return found->pw_name;
  return std::to_string(::getuid());
}

void writeHolder(int file, const std::string& program) {
  const Json json{{"user", userName()},
                  {"host", hostName()},
                  {"program", program},
                  {"process", ::getpid()},
                  {"since", isoTime(std::chrono::system_clock::now())}};
  const std::string text = json.dump(-1, ' ', true, Json::error_handler_t::replace) + "\n";
  // Only a note for others: where it can't be written, the lock holds all the same.
  [[maybe_unused]] const bool written =
      ::ftruncate(file, 0) == 0 && ::pwrite(file, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size());
}

LockHolder readHolder(int file) {
  std::string text(kLargestRecord, '\0');
  const ssize_t got = ::pread(file, text.data(), text.size(), 0);
  text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  const Json json = Json::parse(text, nullptr, false);
  LockHolder holder;
  if (!json.is_object()) return holder;
  const auto word = [&json](const char* key) {
    const auto at = json.find(key);
    return at != json.end() && at->is_string() ? at->get<std::string>() : std::string();
  };
  holder.user = word("user");
  holder.host = word("host");
  holder.program = word("program");
  holder.since = word("since");
  if (const auto at = json.find("process"); at != json.end() && at->is_number_integer()) at->get_to(holder.process);
  return holder;
}

bool lacksLocks(int error) {
  return error == ENOLCK || error == ENOSYS || error == EOPNOTSUPP || error == EINVAL;
}

}  // namespace

std::string LockHolder::text() const {
  std::string said = program.empty() ? "another program" : program;
  if (!user.empty()) said.append(" of ").append(user);
  if (!host.empty()) said.append(" on ").append(host);
  if (process > 0) said.append(", process ").append(std::to_string(process));
  if (!since.empty()) said.append(", since ").append(since);
  return said;
}

LockAttempt ProjectLock::take(const fs::path& folder, const std::string& program) {
  using Outcome = LockAttempt::Outcome;
  const fs::path path = folder / kLockFile;
  const auto failed = [](Outcome outcome, int error) {
    return LockAttempt{outcome, nullptr, std::nullopt, std::strerror(error)};
  };
  if (::faccessat(AT_FDCWD, folder.c_str(), W_OK, AT_EACCESS) != 0) return failed(Outcome::readOnly, errno);
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (file < 0) return failed(Outcome::readOnly, errno);
  std::unique_ptr<ProjectLock> lock(new ProjectLock(file));
  // flock() belongs to this open file: two windows of one process exclude each other too.
  while (::flock(file, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    if (errno == EWOULDBLOCK) return {Outcome::held, nullptr, readHolder(file), {}};
    LockAttempt attempt = failed(lacksLocks(errno) ? Outcome::unguarded : Outcome::readOnly, errno);
    if (attempt.outcome == Outcome::unguarded) attempt.lock = std::move(lock);
    return attempt;
  }
  writeHolder(file, program);
  return {Outcome::taken, std::move(lock), std::nullopt, {}};
}

ProjectLock::~ProjectLock() {
  ::close(m_file);  // and unlocks
}

bool ProjectLock::guards(const fs::path& folder) const {
  struct stat mine {
  }, there{};
  return ::fstat(m_file, &mine) == 0 && ::stat((folder / kLockFile).c_str(), &there) == 0 &&
         mine.st_dev == there.st_dev && mine.st_ino == there.st_ino;
}

std::unique_ptr<ProjectLock> lockForWriting(const fs::path& folder, const std::string& program, JobContext& job) {
  LockAttempt attempt = ProjectLock::take(folder, program);
  switch (attempt.outcome) {
    case LockAttempt::Outcome::held:
      throw Error(ErrorCode::failed, folder.string(), "is open in " + attempt.holder->text(),
                  "close it there, or choose another place");
    case LockAttempt::Outcome::readOnly:
      throw Error(ErrorCode::failed, folder.string(), "can't be written (" + attempt.hindrance + ")",
                  "check its permissions, or choose another place");
    case LockAttempt::Outcome::unguarded:
      job.warn(folder.string() + ": its file system knows no locks (" + attempt.hindrance +
               "); take care that nobody else opens the project meanwhile");
      break;
    case LockAttempt::Outcome::taken:
      break;
  }
  return std::move(attempt.lock);
}

std::optional<fs::path> projectAround(const fs::path& path) {
  std::error_code error;
  fs::path place = fs::weakly_canonical(fs::absolute(path), error);
  if (error) return std::nullopt;
  for (; place.has_relative_path(); place = place.parent_path())
    if (fs::exists(place / "project.json", error)) return place;
  return std::nullopt;
}

}  // namespace grnwb::project
