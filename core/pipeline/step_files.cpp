// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/step_files.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"

namespace grnwb::pipeline {
namespace fs = std::filesystem;
namespace {

std::string numbered(const std::string& file, int number) {
  if (number == 0) return file;
  const fs::path path = file;
  return path.stem().string() + "-" + std::to_string(number) + path.extension().string();
}

std::string outputOf(const std::string& stage) {
  if (stage == "merge") return "merged.h5ad";
  if (stage == "preprocess") return "prepared.h5ad";
  if (stage == "tfs") return "tfs.txt";
  if (stage == "propose-tfs") return "proposals.json";
  if (stage == "infer") return "edges.csv";
  if (stage == "impose") return "grn.json";
  if (stage == "open-network") return "network.json";
  if (stage == "compare") return "metrics.json";
  if (stage == "perturb") return "pairs.h5ad";
  return stage;
}

}  // namespace

std::string shellWord(const std::string& word) {
  constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/:=+,@%";
  if (!word.empty() && word.find_first_not_of(kPlain) == std::string::npos) return word;
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

StepFiles::StepFiles(const ProjectState& state, const fs::path& folder, StepInputs inputs)
    : m_state(state),
      m_history(state.history),
      m_folder(folder.empty() ? folder : fs::absolute(folder).lexically_normal()),
      m_inputs(inputs) {
  std::map<std::string, int> count, total;
  for (const Provenance& step : m_history) ++total[step.stage];
  for (const Provenance& step : m_history) {
    const int number = ++count[step.stage];
    m_numbers.push_back(total[step.stage] > 1 ? number : 0);
    const auto run = step.parameters.find("run");
    m_outputs.push_back(step.stage == "train" && run != step.parameters.end()
                            ? shellWord(run->second)
                            : numbered(step.stage == "train" ? "run" : outputOf(step.stage), m_numbers.back()));
  }
}

std::string StepFiles::beside(std::size_t index, const std::string& file) const {
  return numbered(file, m_numbers[index]);
}

std::string StepFiles::input(std::size_t index, const std::string& role) const {
  const auto found = m_history[index].inputs.find(role);
  return found == m_history[index].inputs.end() ? std::string() : found->second;
}

/// The last step before that made such a result, or the last of the stage where records don't tell.
std::optional<std::size_t> StepFiles::maker(std::size_t before, const std::string& stage,
                                            const std::string& hash) const {
  std::optional<std::size_t> untold;
  for (std::size_t i = before; i-- > 0;) {
    const Provenance& step = m_history[i];
    if (step.stage != stage) continue;
    const auto isIt = [&hash](const auto& result) { return result.second == hash; };
    if (hash.empty() || std::ranges::any_of(step.results, isIt)) return i;
    if (step.results.empty() && !untold) untold = i;
  }
  return untold;
}

std::string StepFiles::project() const {
  if (m_folder.empty()) return "project.grnwb";
  return m_inputs == StepInputs::fromSteps ? "\"$project\"" : shellWord(m_folder.string());
}

std::string StepFiles::ofProject(const fs::path& relative) const {
  if (m_folder.empty() || !fs::exists(m_folder / relative)) return {};
  return m_inputs == StepInputs::fromSteps ? project() + "/" + shellWord(relative.string())
                                           : shellWord((m_folder / relative).string());
}

/// A part is named by the first digits of its hash.
std::string StepFiles::part(const std::string& stem, const std::string& hash, const std::string& ending) const {
  constexpr std::size_t kDigits = 12;
  return hash.size() < kDigits ? std::string() : ofProject(stem + "-" + hash.substr(0, kDigits) + ending);
}

std::string StepFiles::choose(const std::string& ofProject, const std::optional<std::size_t>& maker,
                              const std::string& otherwise) const {
  const std::string made = maker ? m_outputs[*maker] : std::string();
  for (const std::string& name :
       m_inputs == StepInputs::fromProject ? std::array{ofProject, made} : std::array{made, ofProject})
    if (!name.empty()) return name;
  return otherwise;
}

std::string StepFiles::keptRawData() const {
  if (m_folder.empty()) return {};
  try {
    return ofProject(fs::relative(rawDataFile(m_folder), m_folder));
  } catch (const Error&) {  // a project without raw data, or not yet saved
    return {};
  }
}

std::string StepFiles::mergedData() {
  return outputOf("merge");
}

std::string StepFiles::rawData() const {
  if (const std::string kept = keptRawData(); !kept.empty()) return kept;
  if (!m_state.sources.empty()) return mergedData();
  return shellWord(m_state.sourceName.empty() ? "data.h5ad" : m_state.sourceName);
}

std::string StepFiles::cells(std::size_t index, const std::string& role) const {
  const std::string hash = input(index, role);
  if (const std::string raw = part("data/raw", hash, ".h5ad"); !raw.empty()) return raw;
  const auto step = maker(index, "preprocess", hash);
  if (!step && m_history[index].stage == "tfs") return rawData();  // chosen before preprocessing
  return choose(part("data/prepared", hash, ".h5ad"), step, "prepared.h5ad");
}

std::string StepFiles::tfs(std::size_t index) const {
  const auto step = maker(index, "tfs", input(index, "tfs"));
  return step ? m_outputs[*step] : std::string();
}

std::string StepFiles::edges(std::size_t index, const std::string& role) const {
  const std::string hash = input(index, role);
  return choose(part("grn/edges", hash, ".csv"), maker(index, "infer", hash), "edges.csv");
}

std::string StepFiles::madeNetwork(std::size_t index) const {
  const std::string hash = input(index, "grn");
  for (std::size_t i = index; i-- > 0;) {
    const auto made = m_history[i].results.find("grn");
    if (made != m_history[i].results.end() && made->second == hash) return m_outputs[i];
  }
  return {};
}

std::string StepFiles::lastNetwork(std::size_t index) const {
  const auto step = maker(index, "impose", {});
  return step ? m_outputs[*step] : "grn.json";
}

int StepFiles::version(std::size_t index) const {
  const std::string hash = input(index, "grn");
  for (const auto& version : m_state.versions.all)
    if (version->grn->structureHash() == hash) return version->number;
  return 0;
}

std::string StepFiles::run(std::size_t index, const std::string& id) const {
  std::optional<std::size_t> trained;
  for (std::size_t i = 0; i < index; ++i) {
    const auto run = m_history[i].parameters.find("run");
    if (m_history[i].stage == "train" && run != m_history[i].parameters.end() && run->second == id) trained = i;
  }
  return choose(ofProject(fs::path("runs") / id), trained, shellWord(id));
}

}  // namespace grnwb::pipeline
