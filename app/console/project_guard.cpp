// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/project_guard.h"

#include <array>
#include <set>
#include <string_view>

namespace grnwb::console {
namespace fs = std::filesystem;
namespace {

/// Options that name a file or a folder to write; commands agree on them.
constexpr std::array kOutputs{"--out", "OUT", "--transcripts", "--questions-out"};

bool isGiven(const CLI::App& command, const char* name) {
  const CLI::Option* option = command.get_option_no_throw(name);
  return option != nullptr && option->count() > 0;
}

/// A replay reads the transcript alone.
bool isWritten(const CLI::App& command, std::string_view name) {
  return name != "--transcripts" || !isGiven(command, "--replay");
}

}  // namespace

std::vector<fs::path> outputsOf(const CLI::App& app) {
  std::vector<fs::path> outputs;
  for (const CLI::App* command : app.get_subcommands())
    for (const char* name : kOutputs)
      if (isGiven(*command, name) && isWritten(*command, name))
        for (const std::string& value : command->get_option(name)->results()) outputs.emplace_back(value);
  return outputs;
}

std::vector<std::unique_ptr<project::ProjectLock>> lockProjects(const std::vector<fs::path>& outputs, JobContext& job) {
  std::set<fs::path> projects;
  for (const fs::path& output : outputs)
    if (const auto around = project::projectAround(output)) projects.insert(*around);
  std::vector<std::unique_ptr<project::ProjectLock>> locks;
  for (const fs::path& folder : projects) locks.push_back(project::lockForWriting(folder, "grnwb", job));
  return locks;
}

}  // namespace grnwb::console
