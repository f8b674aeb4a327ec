// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/archive_files.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <optional>
#include <utility>

#include "core/base/bad_file.h"

namespace grnwb::io {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kArchiveBlock = std::size_t{1} << 18;
constexpr std::size_t kMostFiles = 100000;
constexpr std::uint64_t kAlwaysAllowed = std::uint64_t{256} << 20;  // bytes, however small the archive
constexpr std::uint64_t kMostGrowth = 250;                          // a sparse matrix in text shrinks to a fifth
constexpr std::uint64_t kDiskToLeave = std::uint64_t{64} << 20;

/// The path, or nothing for one that leads out of the archive.
std::optional<std::string> pathWithin(const std::string& name) {
  const fs::path path = fs::path(name).lexically_normal();
  if (name.empty() || path.is_absolute() || std::ranges::find(path, "..") != path.end()) return std::nullopt;
  return path.generic_string();
}

/// Steps through the files of an archive.
class ArchiveReader {
 public:
  ArchiveReader(const fs::path& path, JobContext& job)
      : m_path(path), m_job(job), m_archive(archive_read_new(), &archive_read_free) {
    archive_read_support_filter_gzip(get());
    archive_read_support_filter_xz(get());
    archive_read_support_filter_bzip2(get());
    archive_read_support_filter_zstd(get());
    archive_read_support_format_zip(get());
    archive_read_support_format_tar(get());
    archive_read_support_format_raw(get());
    if (archive_read_open_filename(get(), path.c_str(), kArchiveBlock) != ARCHIVE_OK) failDamaged();
  }

  /// The path of the next file; nothing at the end.
  std::optional<std::string> next() {
    for (archive_entry* entry = nullptr;;) {
      skipRest();
      const int code = archive_read_next_header(get(), &entry);
      m_job.advance(archive_filter_bytes(get(), -1) - std::exchange(m_read, archive_filter_bytes(get(), -1)));
      m_within = code != ARCHIVE_EOF;
      if (code == ARCHIVE_EOF) return std::nullopt;
      if (code < ARCHIVE_WARN) failDamaged();
      if (archive_entry_is_encrypted(entry))
        throw badFile(m_path, "is an encrypted archive", "unpack it with its password, then give what was in it");
      if (archive_format(get()) == ARCHIVE_FORMAT_RAW) return m_path.stem().string();
      const char* utf8 = archive_entry_pathname_utf8(entry);
      const char* name = utf8 ? utf8 : archive_entry_pathname(entry);
      auto path = pathWithin(name ? name : "");
      if (!path)
        throw badFile(m_path, "names a place outside of itself ('" + std::string(name ? name : "") + "')",
                      "don't trust it; get the data from another source");
      if (archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry)) return path;
    }
  }

  /// Bytes of the file that next() gave; none at its end.
  std::size_t read(std::vector<char>& block) {
    m_job.throwIfStopped();
    const la_ssize_t got = archive_read_data(get(), block.data(), block.size());
    m_job.advance(archive_filter_bytes(get(), -1) - std::exchange(m_read, archive_filter_bytes(get(), -1)));
    if (got < 0) failDamaged();
    return static_cast<std::size_t>(got);
  }

 private:
  archive* get() { return m_archive.get(); }

  /// What is packed as a whole can't be skipped but by unpacking it, which may take long.
  void skipRest() {
    m_job.throwIfStopped();
    if (!m_within || archive_filter_count(get()) < 2) return;
    std::vector<char> block(kArchiveBlock);
    while (read(block) > 0) continue;
  }

  [[noreturn]] void failDamaged() {
    const char* reason = archive_error_string(get());
    throw badFile(m_path, "is a damaged archive (" + std::string(reason ? reason : "no reason known") + ")",
                  "copy or download the file again");
  }

  const fs::path& m_path;
  JobContext& m_job;
  std::unique_ptr<archive, decltype(&archive_read_free)> m_archive;
  la_int64_t m_read = 0;
  bool m_within = false;  // of a file
};

/// How much may still be written.
class Allowance {
 public:
  Allowance(const fs::path& archive, const fs::path& folder)
      : m_archive(archive),
        m_honest(std::max(kAlwaysAllowed, kMostGrowth * fs::file_size(archive))),
        m_disk(fs::space(folder).available) {}

  void take(std::uint64_t bytes) {
    m_taken += bytes;
    if (m_taken > m_honest)
      throw badFile(m_archive, "unpacks to more than an archive of its size can honestly hold",
                    "don't trust it; get the data from another source");
    if (m_taken + kDiskToLeave > m_disk)
      throw Error(ErrorCode::failed, m_archive.string(), "needs more room for temporary files than there is",
                  "free some space, or unpack the archive elsewhere and give what was in it");
  }

 private:
  const fs::path& m_archive;
  std::uint64_t m_honest, m_disk, m_taken = 0;
};

void beginUnpacking(const fs::path& archive, const char* what, JobContext& job) {
  job.beginPhase(what + archive.filename().string(), static_cast<std::int64_t>(fs::file_size(archive)));
}

}  // namespace

std::vector<std::string> filesOfArchive(const fs::path& archive, JobContext& job) {
  beginUnpacking(archive, "Looking into ", job);
  std::vector<std::string> files;
  ArchiveReader reader(archive, job);
  while (auto file = reader.next()) {
    files.push_back(std::move(*file));
    if (files.size() > kMostFiles) throw badFile(archive, "holds too many files", "unpack the data set alone");
  }
  return files;
}

void unpackFiles(const fs::path& archive, const std::map<std::string, std::uint64_t>& mostOf, const fs::path& folder,
                 JobContext& job) {
  beginUnpacking(archive, "Unpacking ", job);
  Allowance allowance(archive, folder);
  ArchiveReader reader(archive, job);
  std::vector<char> block(kArchiveBlock);
  std::size_t unpacked = 0;
  while (unpacked < mostOf.size()) {
    const auto file = reader.next();
    if (!file) return;
    const auto wanted = mostOf.find(*file);
    if (wanted == mostOf.end()) continue;
    fs::create_directories((folder / *file).parent_path());
    std::ofstream out(folder / *file, std::ios::binary | std::ios::trunc);
    for (std::uint64_t left = wanted->second; left > 0;) {
      const std::size_t got = std::min<std::uint64_t>(reader.read(block), left);
      if (got == 0) break;
      allowance.take(got);
      out.write(block.data(), static_cast<std::streamsize>(got));
      left -= got;
    }
    out.close();
    if (!out)
      throw Error(ErrorCode::failed, archive.string(), "can't be unpacked to " + folder.string(),
                  "free some space there, or unpack the archive elsewhere and give what was in it");
    ++unpacked;
  }
}

}  // namespace grnwb::io
