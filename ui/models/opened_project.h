// SPDX-License-Identifier: GPL-3.0-or-later
// What opening brings from its job to the window: a project, or why there is none (for the workspace's own sources).
#pragma once

#include <QStringList>

#include "ui/models/workspace.h"

namespace grnwb::ui {

struct Workspace::OpenedProject {
  pipeline::ProjectState state;
  std::shared_ptr<const data::Summary> rawSummary;
  std::shared_ptr<const GeneStatistics> rawGeneStatistics;
  Prepared prepared;
  std::filesystem::path folder;
  std::shared_ptr<project::ProjectLock> lock;
  bool isReadOnly = false;
  QStringList notes;
  QString heldBy;                    ///< not empty: nothing was opened, as someone else has it open
  QStringList missing;               ///< not empty: nothing was opened, as these files are lost
  std::optional<io::FileLook> look;  ///< there: nothing was opened, as the user is asked how to read lookedAt
  std::filesystem::path lookedAt;

  /// With the lock that the window has already, if any. lookIn: where lost files may be; empty: only in the project.
  void open(const std::filesystem::path& path, const std::shared_ptr<project::ProjectLock>& present,
            const std::filesystem::path& lookIn, JobContext& job);
  /// A data file as a new project.
  void read(const std::filesystem::path& file, const io::ReadOptions& options, JobContext& job);
  /// Fills in what the window shows of the state's data.
  void describeData(JobContext& job);

 private:
  void takeLock(const std::shared_ptr<project::ProjectLock>& present);
};

}  // namespace grnwb::ui
