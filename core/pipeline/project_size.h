// SPDX-License-Identifier: GPL-3.0-or-later
// What a project folder holds by size, and which of it can go.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"

namespace grnwb::pipeline {

enum class StoredKind {
  rawData,
  preparedData,
  knowledge,
  answers,
  networks,
  scoredEdges,
  comparison,
  shownRun,
  otherRun,
  unfinishedRun,
  olderCheckpoints,  ///< of one run
  partialInference,
  formerParts,  ///< of earlier saves
  leftovers,    ///< temporary files of a killed program
  manifest,
  otherFiles  ///< that the program didn't make
};

struct StoredItem {
  StoredKind kind;
  std::string name;                          ///< the run's id or the file's name; empty where the kind says it all
  std::vector<std::filesystem::path> files;  ///< in the project folder
  std::int64_t bytes = 0;

  /// The project works without it, and shows nothing of it.
  bool canGo() const;
  /// Nobody can miss it.
  bool isRubbish() const;
};

/// The largest first. busyRuns: ids of runs that are being trained. Throws Error(badInput) when the folder is no
/// project.
std::vector<StoredItem> projectSize(const std::filesystem::path& folder, const std::vector<std::string>& busyRuns,
                                    JobContext& job);

/// Removes those of the items that can go as the project is now; returns the bytes that it freed. For the one writer of
/// the folder.
std::int64_t cleanUp(const std::filesystem::path& folder, const std::vector<StoredItem>& items,
                     const std::vector<std::string>& busyRuns, JobContext& job);

}  // namespace grnwb::pipeline
