// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/data_source.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>

#include "core/base/bad_file.h"
#include "core/base/text.h"
#include "core/io/archive_files.h"
#include "core/io/data_set_files.h"

namespace grnwb::io {
namespace {

namespace fs = std::filesystem;

constexpr int kDeepestFolder = 4;
constexpr std::size_t kMostEntries = 20000;
constexpr std::size_t kMostNamed = 12;
constexpr std::size_t kMostArchives = 2;                        // one within the other
constexpr std::uint64_t kHeadOfText = std::uint64_t{16} << 20;  // bytes

std::vector<std::string> filesOfFolder(const fs::path& folder, JobContext& job) {
  std::vector<std::string> files;
  std::size_t entries = 0;
  auto entry = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied);
  for (; entry != fs::recursive_directory_iterator(); ++entry) {
    job.throwIfStopped();
    if (++entries > kMostEntries)
      throw badFile(folder, "holds too many files to look through", "give the data set itself");
    if (entry.depth() >= kDeepestFolder) entry.disable_recursion_pending();
    if (entry->is_regular_file()) files.push_back(entry->path().lexically_relative(folder).generic_string());
  }
  return files;
}

std::string listed(const std::vector<std::string>& names) {
  if (names.size() <= kMostNamed) return join(names, ", ");
  return join({names.begin(), names.begin() + kMostNamed}, ", ") + " and " + std::to_string(names.size() - kMostNamed) +
         " more";
}

class Search {
 public:
  Search(const std::string& member, Extent extent, JobContext& job) : m_member(member), m_extent(extent), m_job(job) {}

  DataSource find(const fs::path& path) {
    try {
      enter(path, m_member);
    } catch (const Error& fault) {
      const bool othersToChoose = m_member.empty() && m_extent == Extent::head && m_source.members.size() > 1;
      if (!othersToChoose || fault.code() != ErrorCode::badInput) throw m_source.forUser(fault);
      m_source.file.clear();
    }
    return std::move(m_source);
  }

 private:
  void enter(const fs::path& path, const std::string& member) {
    m_source.kind = fileKind(path);
    m_source.file = path;
    switch (m_source.kind) {
      case FileKind::folder:
        enterFolder(path, member);
        break;
      case FileKind::archive:
        enterArchive(path, member);
        break;
      case FileKind::matrixMarket:
        findParts(path);
        [[fallthrough]];
      case FileKind::hdf5:
      case FileKind::text:
        if (!member.empty())
          throw badFile(path, "is one data set; it holds none named '" + member + "'", "leave that name away");
    }
  }

  void enterFolder(const fs::path& folder, const std::string& member) {
    enter(folder / choose(folder, dataSetsAmong(filesOfFolder(folder, m_job)), member).file, {});
  }

  void enterArchive(const fs::path& archive, const std::string& member) {
    if (m_source.unpacked.size() == kMostArchives)
      throw badFile(archive, "is an archive within archives", "unpack it and give what was in it");
    const std::vector<std::string> files = filesOfArchive(archive, m_job);
    if (std::ranges::find(files, "[Content_Types].xml") != files.end())
      throw badFile(archive, "is a spreadsheet or another office document", "save the sheet as csv");
    // One file that was merely compressed is told by its content, whatever its name.
    const DataSetFiles chosen = files.size() == 1 && dataSetsAmong(files).empty()
                                    ? DataSetFiles{files.front(), files.front(), {}, {}, {}, false}
                                    : choose(archive, dataSetsAmong(files), member);
    std::map<std::string, std::uint64_t> wanted;
    for (const std::string& file : {chosen.genes, chosen.cells, chosen.cellTypes})
      if (!file.empty()) wanted.emplace(file, std::numeric_limits<std::uint64_t>::max());
    const std::string_view name = chosen.file;
    const bool text = name.ends_with(".mtx") || name.ends_with(".mtx.gz") || name.ends_with(".csv") ||
                      name.ends_with(".csv.gz") || name.ends_with(".tsv") || name.ends_with(".tsv.gz") ||
                      name.ends_with(".txt") || name.ends_with(".txt.gz");
    wanted.emplace(chosen.file,
                   m_extent == Extent::head && text ? kHeadOfText : std::numeric_limits<std::uint64_t>::max());
    m_source.unpacked.emplace_back(std::make_unique<TemporaryFolder>(), archive.string());
    const fs::path folder = m_source.unpacked.back().first->path();
    unpackFiles(archive, wanted, folder, m_job);
    enter(folder / chosen.file, {});
  }

  /// The one data set of the name, with all names in the source when there are several.
  DataSetFiles choose(const fs::path& path, const std::vector<DataSetFiles>& sets, const std::string& member) {
    if (sets.empty())
      throw badFile(path,
                    std::string(fs::is_directory(path) ? "is a folder" : "is an archive") +
                        " without matrix.mtx[.gz], h5ad, .h5, loom, csv or tsv file",
                    kKnownFormats);
    std::vector<std::string> names;
    for (const DataSetFiles& set : sets) names.push_back(set.name);
    const auto found = std::ranges::find(sets, member, &DataSetFiles::name);
    if (!member.empty() && found == sets.end())
      throw badFile(path, "holds no data set named '" + member + "'", "choose one of these: " + listed(names));
    if (member.empty() && sets.size() > 1 && m_extent == Extent::whole)
      throw badFile(path, "holds several data sets", "choose one with --member: " + listed(names));
    DataSetFiles chosen = member.empty() ? sets.front() : *found;
    if (sets.size() > 1) m_source.members = std::move(names);
    return chosen;
  }

  /// What lies beside a matrix.
  void findParts(const fs::path& matrix) {
    const fs::path folder = matrix.has_parent_path() ? matrix.parent_path() : fs::path(".");
    std::vector<std::string> beside;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
      const std::string name = entry.path().filename().string();
      const bool otherMatrix = name.ends_with(".mtx") || name.ends_with(".mtx.gz");
      if (entry.is_regular_file() && (!otherMatrix || name == matrix.filename().string())) beside.push_back(name);
    }
    const auto placed = [&](const std::string& file) { return file.empty() ? fs::path() : folder / file; };
    for (const DataSetFiles& set : dataSetsAmong(beside)) {
      if (set.file != matrix.filename().string()) continue;
      m_source.genes = placed(set.genes);
      m_source.cells = placed(set.cells);
      m_source.cellTypes = placed(set.cellTypes);
      m_source.cellsInRows = set.cellsInRows;
    }
  }

  const std::string& m_member;
  const Extent m_extent;
  JobContext& m_job;
  DataSource m_source;
};

}  // namespace

Error DataSource::forUser(const Error& fault) const {
  std::string subject = fault.subject();
  for (auto place = unpacked.rbegin(); place != unpacked.rend(); ++place)
    if (const std::string folder = place->first->path().string(); subject.starts_with(folder))
      subject = place->second + subject.substr(folder.size());
  return {fault.code(), subject, fault.problem(), fault.remedy()};
}

DataSource findDataSource(const fs::path& path, const std::string& member, Extent extent, JobContext& job) {
  return Search(member, extent, job).find(path);
}

}  // namespace grnwb::io
