// SPDX-License-Identifier: GPL-3.0-or-later
// What every sub-command shares: common options, one job with progress on stderr, and the result on stdout.
#pragma once

#include <CLI/App.hpp>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "core/base/job.h"
#include "core/base/parameters.h"

namespace grnwb::console {

using Json = nlohmann::ordered_json;

struct CommonOptions {
  std::uint64_t seed = 1;
  int threads = 0;  ///< 0: all
  bool quiet = false;
  bool json = false;
};

class Console {
 public:
  CommonOptions options;
  std::vector<std::filesystem::path> outputs;  ///< what the command writes; a project around them is locked meanwhile

  /// Called by the command that was chosen; run() carries it out after all options are read.
  void choose(std::function<Json(JobContext&)> command) { m_command = std::move(command); }
  /// Runs the chosen command with progress on stderr, Ctrl-C as cancel; prints its result. Returns the exit code.
  int run();

 private:
  std::function<Json(JobContext&)> m_command;
};

/// Options given as text for a stage's fields, applied once the parameters they override are known.
class FieldOptions {
 public:
  /// Adds --name for each field to the command; defaults and ranges in the help come from the field.
  void add(CLI::App& command, const std::vector<Field>& fields);
  /// Sets the given ones. Throws Error(usage).
  void apply(const std::vector<Field>& fields) const;
  /// The option was given.
  bool isSet(const std::string& name) const { return m_texts.contains(name); }

 private:
  std::map<std::string, std::string> m_texts;
};

/// Four decimals for the eye, in every number of the value.
void roundNumbers(Json& value);

/// The folder, created when missing. Throws Error(failed) when it can't be.
std::filesystem::path makeFolder(const std::filesystem::path& folder);

/// The gene names in a file, one a line. Throws Error(badInput) when it can't be read or holds none.
std::vector<std::string> geneNamesIn(const std::filesystem::path& file);

/// Every command: declares its options on app and, when chosen, hands its work to the console.
void addSimulate(CLI::App& app, Console& console);
void addExample(CLI::App& app, Console& console);
void addInspect(CLI::App& app, Console& console);
void addConvert(CLI::App& app, Console& console);
void addMerge(CLI::App& app, Console& console);
void addPreprocess(CLI::App& app, Console& console);
void addTfs(CLI::App& app, Console& console);
void addProposeTfs(CLI::App& app, Console& console);
void addInfer(CLI::App& app, Console& console);
void addImpose(CLI::App& app, Console& console);
void addTrain(CLI::App& app, Console& console);
void addGenerate(CLI::App& app, Console& console);
void addEmbed(CLI::App& app, Console& console);
void addEvaluate(CLI::App& app, Console& console);
void addScoreGrn(CLI::App& app, Console& console);
void addMarkers(CLI::App& app, Console& console);
void addAnnotate(CLI::App& app, Console& console);
void addCompareGrn(CLI::App& app, Console& console);
void addExport(CLI::App& app, Console& console);
void addStudy(CLI::App& app, Console& console);

}  // namespace grnwb::console
