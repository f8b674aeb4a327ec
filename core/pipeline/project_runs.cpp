// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/project_runs.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/project/copy_folder.h"

namespace grnwb::pipeline {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kRunStem = "run-";

std::string runId(std::int64_t number) {
  return std::string(kRunStem) + std::to_string(number);
}

}  // namespace

std::vector<fs::path> runFolders(const fs::path& project) {
  std::vector<std::int64_t> numbers;  // with gaps where runs were removed
  std::error_code error;
  for (fs::directory_iterator at(project / "runs", error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (!name.starts_with(kRunStem)) continue;
    const auto number = parseInteger(name.substr(kRunStem.size()));
    if (number && name == runId(*number)) numbers.push_back(*number);
  }
  std::ranges::sort(numbers, std::greater{});
  std::vector<fs::path> folders;
  for (const std::int64_t number : numbers) folders.push_back(runFolder(project, runId(number)));
  return folders;
}

fs::path runFolder(const fs::path& project, const std::string& id) {
  return project / "runs" / id;
}

fs::path nextRunFolder(const fs::path& project) {
  const std::vector<fs::path> folders = runFolders(project);  // a number isn't given again while a later run is there
  const auto newest =
      folders.empty() ? 0 : parseInteger(folders.front().filename().string().substr(kRunStem.size())).value_or(0);
  return runFolder(project, runId(newest + 1));
}

std::vector<std::shared_ptr<const TrainingRun>> withRun(std::vector<std::shared_ptr<const TrainingRun>> runs,
                                                        std::shared_ptr<const TrainingRun> run) {
  const auto same = std::ranges::find(runs, run->folder, [](const auto& other) { return other->folder; });
  if (same == runs.end())
    runs.push_back(std::move(run));
  else
    *same = std::move(run);
  return runs;
}

std::vector<std::shared_ptr<const TrainingRun>> readRuns(const fs::path& project, JobContext& job) {
  std::vector<std::shared_ptr<const TrainingRun>> runs;
  for (const fs::path& folder : runFolders(project)) {
    if (!fs::exists(folder / "run.json")) continue;
    try {
      runs.push_back(std::make_shared<const TrainingRun>(readRun(folder)));
    } catch (const Error& error) {
      job.warn(error.what());
    }
  }
  std::ranges::reverse(runs);
  return runs;
}

void bringRun(const TrainingRun& run, const fs::path& project) {
  const fs::path home = runFolder(project, run.id);
  if (!fs::exists(run.folder)) return;  // the user removed it
  if (fs::exists(home) && fs::equivalent(home, run.folder)) return;
  if (fs::exists(home / "run.json") && readFile(home / "run.json") == readFile(run.folder / "run.json") &&
      fs::exists(home / "synthetic.h5ad") == fs::exists(run.folder / "synthetic.h5ad"))
    return;
  project::copyFolder(run.folder, home, "run.json");
}

}  // namespace grnwb::pipeline
