// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "core/base/text.h"

namespace grnwb {
namespace fs = std::filesystem;
namespace {

class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags) : m_fd(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
  ~Descriptor() {
    if (m_fd >= 0) ::close(m_fd);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return m_fd; }

 private:
  int m_fd;
};

Error readError(const fs::path& path, int error) {
  return {ErrorCode::badInput, path.string(), std::string("can't be read (") + std::strerror(error) + ")",
          "check the path and its permissions"};
}

void writeAll(const Descriptor& out, std::string_view content, const fs::path& target) {
  while (!content.empty()) {
    const ssize_t written = ::write(out.get(), content.data(), content.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      throw writeError(target, errno);
    }
    content.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// Hands the file to take, piece by piece.
template <class Take>
void readPieces(const fs::path& path, Take take) {
  const Descriptor in(path, O_RDONLY);
  if (in.get() < 0) throw readError(path, errno);
  char block[1 << 16];
  for (;;) {
    const ssize_t got = ::read(in.get(), block, sizeof block);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw readError(path, errno);
    if (got == 0) return;
    take(std::string_view(block, static_cast<std::size_t>(got)));
  }
}

constexpr std::string_view kTemporary = ".tmp-";  // then the process and a number: "grn.json.tmp-4242-7"

void flush(const fs::path& path, const fs::path& target) {
  const Descriptor file(path, O_RDONLY);
  if (file.get() < 0 || ::fsync(file.get()) != 0) throw writeError(target, errno);
}

}  // namespace

Error writeError(const fs::path& target, int error) {
  const char* remedy =
      error == ENOSPC ? "free some space or choose another disk" : "check that the folder exists and can be written";
  return {ErrorCode::failed, target.string(), std::string("can't be written (") + std::strerror(error) + ")", remedy};
}

AtomicFile::AtomicFile(fs::path target) : m_target(std::move(target)) {
  static std::atomic<unsigned> counter{0};
  m_temporary = m_target;
  m_temporary += std::string(kTemporary) + std::to_string(::getpid()) + "-" + std::to_string(counter.fetch_add(1));
  if (fs::is_directory(m_target)) throw writeError(m_target, EISDIR);
  const Descriptor file(m_temporary, O_WRONLY | O_CREAT | O_EXCL);
  if (file.get() < 0) throw writeError(m_target, errno);
}

AtomicFile::~AtomicFile() {
  std::error_code ignored;
  if (!m_temporary.empty()) fs::remove(m_temporary, ignored);
}

void AtomicFile::commit() {
  flush(m_temporary, m_target);
  std::error_code error;
  fs::rename(m_temporary, m_target, error);
  if (error) throw writeError(m_target, error.value());
  m_temporary.clear();
  flushToDisk(m_target.parent_path());
}

void flushToDisk(const fs::path& path) {
  const fs::path named = path.empty() ? fs::path(".") : path;
  flush(named, named);
}

std::optional<std::int64_t> writerOfTemporary(const std::string& fileName) {
  const std::size_t at = fileName.rfind(kTemporary);
  if (at == std::string::npos) return std::nullopt;
  const std::string numbers = fileName.substr(at + kTemporary.size());
  const std::size_t dash = numbers.find('-');
  if (dash == std::string::npos || !parseInteger(numbers.substr(dash + 1))) return std::nullopt;
  return parseInteger(numbers.substr(0, dash));
}

void writeFileAtomically(const fs::path& target, std::string_view content) {
  AtomicFile file(target);
  {
    const Descriptor out(file.temporary(), O_WRONLY | O_TRUNC);
    if (out.get() < 0) throw writeError(target, errno);
    writeAll(out, content, target);
  }
  file.commit();
}

void copyFileAtomically(const fs::path& from, const fs::path& to) {
  AtomicFile file(to);
  {
    const Descriptor out(file.temporary(), O_WRONLY | O_TRUNC);
    if (out.get() < 0) throw writeError(to, errno);
    readPieces(from, [&](std::string_view piece) { writeAll(out, piece, to); });
  }
  file.commit();
}

std::string readFile(const fs::path& path) {
  std::string content;
  readPieces(path, [&content](std::string_view piece) { content.append(piece); });
  return content;
}

}  // namespace grnwb
