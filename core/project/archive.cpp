// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <memory>
#include <vector>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/project/lock.h"
#include "core/project/part.h"

namespace grnwb::project {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kBlock = 1 << 18;
constexpr const char* kProjectEnding = ".grnwb";
constexpr const char* kCompression = "gzip:compression-level=3";  // what is large is compressed already

using Writer = std::unique_ptr<archive, decltype(&archive_write_free)>;
using Reader = std::unique_ptr<archive, decltype(&archive_read_free)>;
using Entry = std::unique_ptr<archive_entry, decltype(&archive_entry_free)>;

std::string reasonOf(archive* from) {
  const char* text = archive_error_string(from);
  return text ? text : "unknown error";
}

void orFail(int code, archive* from, const fs::path& target) {
  if (code >= ARCHIVE_WARN) return;
  throw Error(ErrorCode::failed, target.string(), "can't be written (" + reasonOf(from) + ")",
              "free some space or choose another place");
}

Error unreadable(const fs::path& archive, const std::string& problem) {
  return {ErrorCode::badInput, archive.string(), problem, "choose an archive that GRN Workbench exported"};
}

std::vector<fs::path> filesOf(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_regular_file() && name != kLockFile && !writerOfTemporary(name)) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

void addFile(archive* to, const fs::path& file, const std::string& name, const fs::path& target, JobContext& job) {
  std::ifstream in(file, std::ios::binary);
  auto left = static_cast<std::int64_t>(fs::file_size(file));
  const Entry entry(archive_entry_new(), &archive_entry_free);
  archive_entry_set_pathname_utf8(entry.get(), name.c_str());
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  archive_entry_set_perm(entry.get(), 0644);
  archive_entry_set_size(entry.get(), left);
  const auto age = fs::last_write_time(file).time_since_epoch() - fs::file_time_type::clock::now().time_since_epoch();
  const auto written = std::chrono::system_clock::now() + std::chrono::duration_cast<std::chrono::seconds>(age);
  archive_entry_set_mtime(entry.get(), std::chrono::system_clock::to_time_t(written), 0);
  orFail(archive_write_header(to, entry.get()), to, target);
  std::vector<char> block(kBlock);
  while (left > 0) {  // a log that grows meanwhile is cut where it ended
    job.throwIfStopped();
    in.read(block.data(), std::min<std::int64_t>(left, static_cast<std::int64_t>(block.size())));
    if (in.gcount() <= 0)
      throw Error(ErrorCode::badInput, file.string(), "can't be read to its end", "check the disk, then try again");
    if (archive_write_data(to, block.data(), static_cast<std::size_t>(in.gcount())) < 0)
      orFail(ARCHIVE_FATAL, to, target);
    left -= in.gcount();
    job.advance(in.gcount());
  }
}

/// Below the archive's one folder; empty for that folder itself. Throws for any path that leads elsewhere.
fs::path placeInside(const fs::path& archive, const std::string& name, std::string& top) {
  const fs::path path = fs::path(name).lexically_normal();
  const auto refuse = [&] { return unreadable(archive, "names a place outside of its project ('" + name + "')"); };
  if (name.empty() || path.is_absolute()) throw refuse();
  for (const fs::path& step : path)
    if (step == "..") throw refuse();
  const std::string first = path.begin()->string();
  if (top.empty()) top = first;
  if (first != top) throw unreadable(archive, "holds more than one folder");
  return path.lexically_relative(top).lexically_normal();
}

void unpackFile(archive* from, const fs::path& file, const fs::path& archive, JobContext& job) {
  fs::create_directories(file.parent_path());
  AtomicFile target(file);
  {
    std::ofstream out(target.temporary(), std::ios::binary | std::ios::trunc);
    std::vector<char> block(kBlock);
    for (;;) {
      job.throwIfStopped();
      const la_ssize_t got = archive_read_data(from, block.data(), block.size());
      if (got < 0) throw unreadable(archive, "is damaged (" + reasonOf(from) + ")");
      if (got == 0) break;
      out.write(block.data(), got);
      job.advance(got);
    }
    out.close();
    if (!out)
      throw Error(ErrorCode::failed, file.string(), "can't be written",
                  "free some space or move the archive elsewhere");
  }
  target.commit();
}

Reader openReader(const fs::path& file) {
  Reader reader(archive_read_new(), &archive_read_free);
  archive_read_support_filter_gzip(reader.get());
  archive_read_support_format_tar(reader.get());
  if (archive_read_open_filename(reader.get(), file.c_str(), kBlock) != ARCHIVE_OK)
    throw unreadable(file, "can't be opened (" + reasonOf(reader.get()) + ")");
  return reader;
}

std::string nameOfEntry(archive_entry* entry) {
  const char* utf8 = archive_entry_pathname_utf8(entry);
  const char* name = utf8 ? utf8 : archive_entry_pathname(entry);
  return name ? name : "";
}

void unpack(const fs::path& file, const fs::path& folder, JobContext& job) {
  const Reader reader = openReader(file);
  std::string top;
  for (archive_entry* entry = nullptr;;) {
    const int code = archive_read_next_header(reader.get(), &entry);
    if (code == ARCHIVE_EOF) return;
    if (code < ARCHIVE_WARN) throw unreadable(file, "is damaged (" + reasonOf(reader.get()) + ")");
    const fs::path place = placeInside(file, nameOfEntry(entry), top);
    const auto kind = archive_entry_filetype(entry);
    if (kind == AE_IFDIR) continue;
    if (kind != AE_IFREG || archive_entry_hardlink(entry))
      throw unreadable(file, "holds a link or a device ('" + place.string() + "')");
    if (place.filename() != kLockFile) unpackFile(reader.get(), folder / place, file, job);
  }
}

}  // namespace

bool isArchive(const fs::path& file) {
  const std::string name = file.filename().string();
  return name.ends_with(kArchiveEnding) || name.ends_with(".tgz");
}

bool holdsProject(const fs::path& archive) {
  try {
    const Reader reader = openReader(archive);
    archive_entry* entry = nullptr;
    if (archive_read_next_header(reader.get(), &entry) < ARCHIVE_WARN || entry == nullptr) return false;
    std::string top;
    const fs::path place = placeInside(archive, nameOfEntry(entry), top);
    return fs::path(top).extension() == kProjectEnding || place == "project.json" ||
           isPartName(place.filename().string());
  } catch (const Error&) {
    return false;
  }
}

void writeArchive(const fs::path& folder, const fs::path& archive, JobContext& job) {
  const std::vector<fs::path> files = filesOf(folder);
  std::int64_t bytes = 0;
  for (const fs::path& file : files) bytes += static_cast<std::int64_t>(fs::file_size(file));
  job.beginPhase("Packing", bytes);
  AtomicFile target(archive);
  {
    const Writer writer(archive_write_new(), &archive_write_free);
    orFail(archive_write_add_filter_gzip(writer.get()), writer.get(), archive);
    orFail(archive_write_set_format_pax_restricted(writer.get()), writer.get(), archive);
    orFail(archive_write_set_options(writer.get(), kCompression), writer.get(), archive);
    orFail(archive_write_open_filename(writer.get(), target.temporary().c_str()), writer.get(), archive);
    const fs::path top = folder.filename();
    for (const fs::path& file : files)
      addFile(writer.get(), file, (top / file.lexically_relative(folder)).generic_string(), archive, job);
    orFail(archive_write_close(writer.get()), writer.get(), archive);
  }
  target.commit();
}

void readArchive(const fs::path& archive, const fs::path& folder, JobContext& job) {
  job.beginPhase("Unpacking", 0);
  fs::path temporary = folder;
  temporary += ".unpacking-" + std::to_string(::getpid());
  std::error_code error;
  fs::remove_all(temporary, error);
  try {
    fs::create_directories(temporary, error);
    if (error)
      throw Error(ErrorCode::failed, folder.string(), "can't be made (" + error.message() + ")",
                  "move the archive into a folder that can be written");
    unpack(archive, temporary, job);
    if (!fs::exists(temporary / "project.json")) throw unreadable(archive, "holds no project (no project.json)");
    fs::rename(temporary, folder, error);
    if (error)
      throw Error(ErrorCode::failed, folder.string(), "can't be made (" + error.message() + ")",
                  "move the archive into another folder");
  } catch (...) {
    fs::remove_all(temporary, error);
    throw;
  }
  flushToDisk(folder.parent_path());
}

}  // namespace grnwb::project
