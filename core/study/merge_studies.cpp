// SPDX-License-Identifier: GPL-3.0-or-later
// Results of several folders of one study in one.
#include <algorithm>
#include <system_error>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/project/lock.h"
#include "core/study/run_study.h"
#include "core/study/study_files.h"
#include "core/study/study_identity.h"
#include "core/study/study_json.h"

namespace grnwb::study {
namespace fs = std::filesystem;
namespace {

/// What a process that was killed, or still writes, leaves of unfinished files.
bool isUnfinished(const fs::path& file) {
  return file.extension() == ".partial" || file.filename().string().find(".tmp-") != std::string::npos;
}

/// Regular files below the folder that are complete, relative to it, sorted.
std::vector<fs::path> filesBelow(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && !isUnfinished(entry.path())) files.push_back(fs::relative(entry.path(), folder));
  std::ranges::sort(files);
  return files;
}

/// A file of the same content under a complete name only; no second copy on the disk where that can be.
void takeFile(const fs::path& from, const fs::path& to) {
  fs::create_directories(to.parent_path());
  std::error_code noLink;
  fs::create_hard_link(from, to, noLink);
  if (!noLink) return;
  AtomicFile file(to);
  fs::copy_file(from, file.temporary(), fs::copy_options::overwrite_existing);
  file.commit();
}

/// Records and lists come before what stands for their step being done.
bool isBesideAnother(const fs::path& file) {
  return file.filename() == "genes.txt" || file.string().ends_with(".provenance.json");
}

/// What the other folder has of shared steps and this one hasn't.
void takeShared(const fs::path& from, const fs::path& to, const JobContext& job) {
  if (!fs::exists(from)) return;
  std::vector<fs::path> files = filesBelow(from);
  std::ranges::stable_partition(files, isBesideAnother);
  for (const fs::path& file : files) {
    job.throwIfStopped();
    if (!fs::exists(to / file)) takeFile(from / file, to / file);
  }
}

void takeCell(const fs::path& from, const fs::path& to, const JobContext& job) {
  fs::remove_all(to);  // what is there is half done, or failed
  for (const fs::path& file : filesBelow(from)) {
    job.throwIfStopped();
    if (from / file != resultFile(from)) takeFile(from / file, to / file);
  }
  takeFile(resultFile(from), resultFile(to));
}

/// The same figures, whenever and wherever they were made.
bool agree(const Study& study, const CellResult& a, const CellResult& b, std::size_t index) {
  const auto alone = [&](const CellResult& result) {
    StudyResults results;
    results.cells.resize(cells(study).size());
    results.cells[index] = result;
    return resultsToJson(study, results);
  };
  return alone(a) == alone(b);
}

class StudyMerger {
 public:
  StudyMerger(const Study& study, const fs::path& folder, JobContext& job)
      : m_study(study), m_folder(folder), m_job(job), m_results(readResults(study, folder)) {}

  void take(const fs::path& from) {
    const std::vector<StudyCell> all = cells(m_study);
    const StudyResults theirs = readResults(m_study, from);
    takeShared(from / "shared", m_folder / "shared", m_job);
    for (std::size_t i = 0; i < all.size(); ++i) {
      m_job.advance();
      CellResult& own = m_results.cells[i];
      const CellResult& other = theirs.cells[i];
      if (other.state == CellState::waiting) continue;
      if (own.state == CellState::done) {
        if (other.state == CellState::done && !agree(m_study, own, other, i))
          throw Error(ErrorCode::badInput, from.string(),
                      "holds another result of " + cellTitle(m_study, all[i]) + " than a folder before it",
                      "merge folders whose results were made by the same program on the same kind of machine");
        continue;
      }
      if (other.state == CellState::failed && own.state == CellState::failed) continue;
      const fs::path place = cellFolder(m_study, all[i]);
      takeCell(from / place, m_folder / place, m_job);
      own = other;
    }
  }

  StudyResults results() && { return std::move(m_results); }

 private:
  const Study& m_study;
  const fs::path m_folder;
  JobContext& m_job;
  StudyResults m_results;
};

}  // namespace

StudyResults mergeStudies(const Study& study, const std::vector<fs::path>& from, const fs::path& folder,
                          JobContext& job) {
  checkStudy(study);
  const std::string hash = studyHash(study);
  std::vector<StudyIdentity> identities;
  for (const fs::path& one : from) {
    identities.push_back(readIdentity(one));
    if (identities.back().hash != hash)
      throw Error(ErrorCode::badInput, one.string(), "holds results of another study, or of this one before a change",
                  "merge folders of one study");
  }
  std::error_code notMade;  // the lock says why
  std::filesystem::create_directories(folder, notMade);
  const auto lock = project::lockForWriting(folder, "a study", job);
  for (const StudyIdentity& identity : identities) claimFolder(identity, folder);
  job.beginPhase("Merging", std::ssize(from) * std::ssize(cells(study)));
  StudyMerger merger(study, folder, job);
  for (const fs::path& one : from)
    if (!fs::equivalent(one, folder)) merger.take(one);
  return std::move(merger).results();
}

}  // namespace grnwb::study
