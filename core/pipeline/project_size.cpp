// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/project_size.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/pipeline/project_manifest.h"
#include "core/pipeline/project_runs.h"
#include "core/project/leftovers.h"
#include "core/project/lock.h"

namespace grnwb::pipeline {
namespace fs = std::filesystem;
namespace {

/// "stage2.1500.pt": a checkpoint that a later one took the place of.
bool isOlderCheckpoint(const fs::path& file) {
  const fs::path steps = file.stem().extension();
  return file.extension() == ".pt" && !steps.empty() && parseInteger(steps.string().substr(1)).has_value();
}

std::optional<StoredKind> kindOfPart(const std::string& file) {
  const std::string folder = file.substr(0, file.find('/'));
  if (file.starts_with("data/prepared-")) return StoredKind::preparedData;
  if (folder == "data") return StoredKind::rawData;
  if (folder == "knowledge") return StoredKind::knowledge;
  if (file.starts_with("grn/edges-")) return StoredKind::scoredEdges;
  if (folder == "grn") return StoredKind::networks;
  if (folder == "comparison") return StoredKind::comparison;
  return std::nullopt;
}

/// What the manifest and the run folders say about the project's files.
class Sorter {
 public:
  Sorter(const fs::path& folder, const std::vector<std::string>& busyRuns)
      : m_folder(folder), m_busy(busyRuns.begin(), busyRuns.end()) {
    const Json manifest = readManifest(folder);
    for (const project::Part& part : partsOf(manifest)) m_named.insert(part.file);
    m_shown = manifest.value("run", "");
    for (const fs::path& file : project::leftovers(folder)) m_leftovers.insert(file.lexically_relative(folder));
  }

  void add(const fs::path& place) {
    const auto [kind, name] = sort(place);
    StoredItem& item = m_items.try_emplace({kind, name}, StoredItem{kind, name, {}, 0}).first->second;
    std::error_code gone;
    const auto bytes = fs::file_size(m_folder / place, gone);
    if (gone) return;
    item.files.push_back(place);
    item.bytes += static_cast<std::int64_t>(bytes);
  }

  std::vector<StoredItem> items() const {
    std::vector<StoredItem> items;
    for (const auto& [key, item] : m_items)
      if (!item.files.empty()) items.push_back(item);
    std::ranges::stable_sort(items, std::greater{}, &StoredItem::bytes);
    return items;
  }

 private:
  using Key = std::pair<StoredKind, std::string>;

  Key sort(const fs::path& place) {
    const std::string file = place.generic_string(), name = place.filename().string(), room = place.begin()->string();
    if (m_leftovers.contains(place)) return {StoredKind::leftovers, ""};
    if (file == kManifest || name == project::kLockFile) return {StoredKind::manifest, ""};
    if (room == "runs" && std::distance(place.begin(), place.end()) > 2)
      return sortRun(*std::next(place.begin()), name);
    if (room == "llm") return {StoredKind::answers, ""};
    if (place.extension() == ".partial") return {StoredKind::partialInference, file};
    if (!project::isPartName(name)) return {StoredKind::otherFiles, ""};
    const auto kind = kindOfPart(file);
    if (!kind) return {StoredKind::otherFiles, ""};
    return {m_named.contains(file) ? *kind : StoredKind::formerParts, ""};
  }

  Key sortRun(const std::string& id, const std::string& name) {
    const StoredKind kind = kindOfRun(id);
    const bool goesWhole = kind == StoredKind::otherRun || kind == StoredKind::unfinishedRun;
    if (!goesWhole && !m_busy.contains(id) && isOlderCheckpoint(name)) return {StoredKind::olderCheckpoints, id};
    return {kind, id};
  }

  StoredKind kindOfRun(const std::string& id) {
    if (id == m_shown || m_busy.contains(id)) return StoredKind::shownRun;
    const auto [at, isNew] = m_finished.try_emplace(id, false);
    if (isNew) {
      try {
        at->second = readRun(runFolder(m_folder, id)).finished;
      } catch (const Error&) {  // killed before its first word, or damaged
      }
    }
    return at->second ? StoredKind::otherRun : StoredKind::unfinishedRun;
  }

  const fs::path m_folder;
  const std::set<std::string> m_busy;
  std::set<std::string> m_named;
  std::set<fs::path> m_leftovers;
  std::string m_shown;
  std::map<std::string, bool> m_finished;  ///< by id of the run
  std::map<Key, StoredItem> m_items;
};

}  // namespace

bool StoredItem::canGo() const {
  return isRubbish() || kind == StoredKind::otherRun || kind == StoredKind::unfinishedRun ||
         kind == StoredKind::olderCheckpoints || kind == StoredKind::partialInference;
}

bool StoredItem::isRubbish() const {
  return kind == StoredKind::formerParts || kind == StoredKind::leftovers;
}

std::vector<StoredItem> projectSize(const fs::path& folder, const std::vector<std::string>& busyRuns, JobContext& job) {
  job.beginPhase("Measuring", 0);
  Sorter sorter(folder, busyRuns);
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    job.throwIfStopped();
    if (entry.is_regular_file()) sorter.add(entry.path().lexically_relative(folder));
  }
  return sorter.items();
}

std::int64_t cleanUp(const fs::path& folder, const std::vector<StoredItem>& items,
                     const std::vector<std::string>& busyRuns, JobContext& job) {
  std::int64_t freed = 0;
  for (const StoredItem& item : projectSize(folder, busyRuns, job)) {
    const bool isAsked = std::ranges::any_of(
        items, [&](const StoredItem& asked) { return asked.kind == item.kind && asked.name == item.name; });
    if (!isAsked || !item.canGo()) continue;
    job.throwIfStopped();
    const bool isRun = item.kind == StoredKind::otherRun || item.kind == StoredKind::unfinishedRun;
    std::error_code error;
    std::vector<fs::path> files = item.files;
    if (isRun) files.insert(files.begin(), fs::path("runs") / item.name / "run.json");  // what is half gone is no run
    for (const fs::path& file : files)
      if (!error) fs::remove(folder / file, error);
    if (isRun && !error) fs::remove_all(runFolder(folder, item.name), error);
    if (error)
      throw Error(ErrorCode::failed, (folder / item.files.front()).string(),
                  "can't be removed (" + error.message() + ")", "check the permissions of the folder");
    freed += item.bytes;
  }
  return freed;
}

}  // namespace grnwb::pipeline
