// SPDX-License-Identifier: GPL-3.0-or-later
// What the files are called that commands of a project's history read and write; for this room's sources only.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/pipeline/project.h"

namespace grnwb::pipeline {

/// Where a command finds the results of earlier steps first.
enum class StepInputs {
  fromProject,  ///< in the project's folder
  fromSteps     ///< beside it, where the commands before it wrote them
};

/// A word of a POSIX shell.
std::string shellWord(const std::string& word);

/// All names are words of a shell.
class StepFiles {
 public:
  StepFiles(const ProjectState& state, const std::filesystem::path& folder, StepInputs inputs);

  const Provenance& step(std::size_t index) const { return m_history[index]; }
  /// "prepared.h5ad"; numbered where the history has several steps of the kind. Of a training: its folder.
  const std::string& output(std::size_t index) const { return m_outputs[index]; }
  /// The output with another stem and ending: what else the step writes or needs.
  std::string beside(std::size_t index, const std::string& file) const;

  /// What lies in the project, or else the file that it was read from or merged into.
  std::string rawData() const;
  static std::string mergedData();
  bool keepsRawData() const { return !keptRawData().empty(); }
  StepInputs inputs() const { return m_inputs; }
  /// The cells of an input's hash, or of the stage before.
  std::string cells(std::size_t index, const std::string& role) const;
  /// Empty when no step made a list of that content.
  std::string tfs(std::size_t index) const;
  std::string edges(std::size_t index, const std::string& role) const;
  /// The very network of the step, where an earlier one made it; empty when none did.
  std::string madeNetwork(std::size_t index) const;
  /// What the last impose before the step made.
  std::string lastNetwork(std::size_t index) const;
  /// Of the project's versions with that network, the first; 0: none.
  int version(std::size_t index) const;
  /// The folder of a run, by its name.
  std::string run(std::size_t index, const std::string& id) const;
  /// A file or folder of the project; empty when it isn't there.
  std::string ofProject(const std::filesystem::path& relative) const;
  /// The project's folder.
  std::string project() const;

 private:
  std::string keptRawData() const;
  std::string input(std::size_t index, const std::string& role) const;
  std::optional<std::size_t> maker(std::size_t before, const std::string& stage, const std::string& hash) const;
  std::string part(const std::string& stem, const std::string& hash, const std::string& ending) const;
  std::string choose(const std::string& ofProject, const std::optional<std::size_t>& maker,
                     const std::string& otherwise) const;

  const ProjectState& m_state;
  const std::vector<Provenance>& m_history;
  std::filesystem::path m_folder;
  StepInputs m_inputs;
  std::vector<std::string> m_outputs;
  std::vector<int> m_numbers;  ///< of each step among those of its stage; 0: the only one
};

}  // namespace grnwb::pipeline
