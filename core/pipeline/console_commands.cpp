// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/console_commands.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/text.h"
#include "core/base/version.h"
#include "core/data/preprocess.h"
#include "core/evaluate/metrics.h"
#include "core/gan/generate.h"
#include "core/gan/train.h"
#include "core/grn/impose.h"
#include "core/infer/infer.h"
#include "core/io/read_option_texts.h"
#include "core/io/separated_text.h"
#include "core/llm/questions.h"
#include "core/pipeline/step_files.h"
#include "core/pipeline/step_settings.h"

namespace grnwb::pipeline {
namespace fs = std::filesystem;
namespace {

using Names = std::set<std::string>;

Names namesOf(const std::vector<Field>& fields) {
  Names names;
  for (const Field& field : fields) names.insert(field.name);
  return names;
}

template <class Parameters>
Names flagsOf() {
  Parameters parameters;
  return namesOf(fields(parameters));
}

std::string value(const Provenance& step, const std::string& name) {
  const auto found = step.parameters.find(name);
  return found == step.parameters.end() ? std::string() : found->second;
}

bool hasInput(const Provenance& step, const std::string& role) {
  return step.inputs.contains(role);
}

std::vector<std::string> listIn(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find("; ", begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = end + 2;
  }
  return words;
}

/// Writes the commands of one step, line by line.
class StepCommand {
 public:
  StepCommand(const ProjectState& state, const StepFiles& files, std::size_t index)
      : m_state(state), m_files(files), m_index(index), m_step(files.step(index)), m_changed(changedSettings(m_step)) {}

  std::string lines() && {
    if (m_step.stage == "merge")
      mergeOrName();
    else if (m_step.stage == "preprocess")
      preprocess();
    else if (m_step.stage == "tfs")
      tfs();
    else if (m_step.stage == "propose-tfs")
      proposeTfs();
    else if (m_step.stage == "infer")
      infer();
    else if (m_step.stage == "impose")
      impose();
    else if (m_step.stage == "open-network")
      openNetwork();
    else if (m_step.stage == "train")
      train();
    else if (m_step.stage == "compare")
      compare();
    else if (m_step.stage == "perturb")
      perturb();
    return std::move(m_lines);
  }

 private:
  void add(const std::string& line) { m_lines += line + "\n"; }
  const std::string& output() const { return m_files.output(m_index); }

  /// --name value for each changed setting that the command knows.
  std::string flags(const Names& known) const {
    std::string flags;
    for (const auto& [name, setting] : m_changed) {
      if (!known.contains(name)) continue;
      flags += " --" + name;
      if (setting == "false")
        flags += "=false";
      else if (setting != "true")
        flags += " " + shellWord(setting);
    }
    return flags;
  }
  std::string seed() const { return " --seed " + std::to_string(m_step.seed); }
  /// LibTorch's products are the one thing that the number of threads may change.
  std::string threads() const {
    return m_step.threads > 0 ? " --threads " + std::to_string(m_step.threads) : std::string();
  }
  bool hasText(const std::string& name) const { return m_step.texts.contains(name); }

  /// A text of the record as a file that these lines write first.
  std::string text(const std::string& name) {
    const auto content = m_step.texts.find(name);
    return content == m_step.texts.end() ? m_files.beside(m_index, name) : written(name, content->second);
  }
  std::string written(const std::string& name, std::string lines) {
    const std::string file = m_files.beside(m_index, name);
    if (!lines.ends_with('\n')) lines += '\n';
    add("cat > " + file + " <<'END_OF_FILE'\n" + lines + "END_OF_FILE");
    return file;
  }

  static std::string readingFlags(const io::ReadOptions& reading) {
    std::string flags;
    for (const auto& [name, value] : io::toTexts(reading))
      flags.append(" --").append(name).append(" ").append(shellWord(value));
    return flags;
  }

  /// A script takes from the project what lies there: the files may be anywhere by now.
  void mergeOrName() {
    if (m_files.inputs() == StepInputs::fromSteps && m_files.keepsRawData())
      add("# made " + m_files.rawData());
    else
      merge();
  }

  /// Options are those of all files; where they differ, each file is converted first.
  void merge() {
    const std::vector<SourceFile>& sources = m_state.sources;
    if (sources.empty()) return;
    const bool alike = std::ranges::all_of(
        sources, [&](const SourceFile& source) { return source.reading == sources.front().reading; });
    std::string files, batches;
    for (std::size_t i = 0; i < sources.size(); ++i) {
      std::string file = shellWord(sources[i].file);
      if (const std::string reading = readingFlags(sources[i].reading); !alike && !reading.empty()) {
        const std::string converted = "part-" + std::to_string(i + 1) + ".h5ad";
        add("grnwb convert " + file + " " + converted + reading);
        file = converted;
      }
      files += " " + file;
      batches += " " + shellWord(sources[i].batch);
    }
    add("grnwb merge" + files + " --out " + StepFiles::mergedData() + " --batch-column " +
        shellWord(m_state.batchColumn) + (alike ? readingFlags(sources.front().reading) : std::string()) +
        " --batches" + batches);
  }

  /// The raw data with the options to read them by; files that they are merged from come first.
  std::string rawData() {
    const std::string file = m_files.rawData();
    if (m_files.keepsRawData()) return file;
    if (m_state.sources.empty()) return file + readingFlags(m_state.reading);
    if (m_files.inputs() == StepInputs::fromProject) merge();
    return file;
  }

  /// The labels as they were chosen and renamed by now: edits are laid over the data, whenever they were made.
  std::string labels() {
    const data::LabelEdits& edits = m_state.labels;
    std::string column = edits.column;
    if (column.empty() && edits.names.size() == 1) column = edits.names.begin()->first;
    if (column.empty()) return {};
    const std::string option = " --labels " + shellWord(column);
    const auto names = edits.names.find(column);
    if (names == edits.names.end()) return option;
    std::string table;
    for (const auto& [label, shown] : names->second)
      table += io::quoteField(label, '\t') + '\t' + io::quoteField(shown, '\t') + '\n';
    return option + " --rename-labels " + written("labels.tsv", table);
  }

  void preprocess() {
    const std::string raw = rawData();
    const std::string keep = hasText("keep_genes.txt") ? " --keep-genes " + text("keep_genes.txt") : std::string();
    const std::string named = labels();
    add("grnwb preprocess " + raw + " --out " + output() + keep + named + flags(flagsOf<data::PreprocessParameters>()) +
        seed());
  }

  void tfs() {
    constexpr std::string_view kBundled = "bundled ";
    const std::string list = value(m_step, "list");
    const std::string source = list.starts_with(kBundled)  ? "--bundled " + shellWord(list.substr(kBundled.size()))
                               : hasText("listed_tfs.txt") ? "--list " + text("listed_tfs.txt")
                                                           : "--list " + shellWord(list);
    const std::string cells = m_files.cells(m_index, "data");
    add("grnwb tfs " + (cells == m_files.rawData() ? rawData() : cells) + " " + source + " --out " + output());
  }

  /// The recorded answers and all that the questions were made of.
  std::string recorded(llm::Step step) {
    const std::string answers = m_files.ofProject(fs::path("llm") / "transcripts.jsonl");
    std::string options = " --replay --transcripts " + (answers.empty() ? "transcripts.jsonl" : answers);
    if (hasText("context.txt")) options += " --context " + text("context.txt");
    if (hasText("system.txt")) options += " --system " + text("system.txt");
    if (hasText("question.txt")) options += " --template " + text("question.txt");
    llm::QuestionParameters questions;
    return options + flags(namesOf(llm::fields(questions, step)));
  }

  void proposeTfs() {
    const std::string options = recorded(llm::Step::tfs);
    add("grnwb propose-tfs " + m_files.cells(m_index, "data") + " --out " + output() + options + seed());
  }

  void infer() {
    const bool asks = value(m_step, "method") == "llm";
    const std::string listed = hasText("chosen_tfs.txt") ? text("chosen_tfs.txt") : m_files.tfs(m_index);
    const std::string options =
        asks ? " --method llm" + recorded(llm::Step::edges) : flags(flagsOf<grnwb::infer::InferParameters>());
    add("grnwb infer " + m_files.cells(m_index, "data") + " --tfs " + (listed.empty() ? "tfs.txt" : listed) +
        " --out " + output() + options + seed());
  }

  void impose() {
    const std::string second =
        hasInput(m_step, "edges2") ? " --edges2 " + m_files.edges(m_index, "edges2") : std::string();
    add("grnwb impose " + m_files.edges(m_index, "edges") + " --data " + m_files.cells(m_index, "data") + second +
        " --out " + output() + flags(flagsOf<grn::ImposeParameters>()) + seed());
  }

  /// The file may be anywhere by now; the project has kept the network.
  void openNetwork() {
    const std::string version = value(m_step, "version");
    if (version.empty()) return add("grnwb export " + shellWord(value(m_step, "file")) + " --out " + output());
    add("grnwb export " + m_files.project() + " --grn " + version + " --out " + output());
  }

  /// The network of a training: as a step made it, as a version keeps it, or as the run itself does.
  std::string network() {
    if (const std::string made = m_files.madeNetwork(m_index); !made.empty()) return made;
    if (const int version = m_files.version(m_index); version != 0) {
      std::string file = "grn-v" + std::to_string(version) + ".json";
      add("grnwb export " + m_files.project() + " --grn v" + std::to_string(version) + " --out " + file);
      return file;
    }
    const std::string kept = m_files.ofProject(fs::path("runs") / value(m_step, "run") / "grn.json");
    return kept.empty() ? m_files.lastNetwork(m_index) : kept;
  }

  std::string otherRun(const std::string& option, const std::string& role) const {
    const auto folder = m_step.inputs.find(role);
    if (folder == m_step.inputs.end()) return {};
    return " " + option + " " + m_files.run(m_index, fs::path(folder->second).filename().string());
  }

  void train() {
    const std::string grn = network();
    const std::string begin =
        hasInput(m_step, "continued") ? otherRun("--from", "continued") : otherRun("--stage1", "stage 1");
    const std::string stage = value(m_step, "stages") == "1" ? " --stage 1" : "";
    add("grnwb train " + m_files.cells(m_index, "data") + " --grn " + grn + " --out " + output() + begin + stage +
        flags(flagsOf<gan::TrainParameters>()) + seed() + threads() + " --resume");
    const std::string cells = value(m_step, "cells");
    if (cells.empty()) return;
    for (const char* made : {"--stage 1 --out stage1_cells.h5ad", "--out synthetic.h5ad"}) {
      std::string options = made;
      options.insert(options.find("--out ") + 6, output() + "/");
      add("grnwb generate " + output() + " --cells " + cells + " " + options + seed() + threads());
    }
  }

  void compare() {
    const std::string real = m_files.cells(m_index, "real"), run = m_files.run(m_index, value(m_step, "run"));
    std::string sets = run + "/synthetic.h5ad";
    const std::string count = value(m_step, "sets"), cells = value(m_step, "cells"), first = value(m_step, "run seed");
    for (int set = 1; !cells.empty() && !first.empty() && set < std::stoi(count.empty() ? "1" : count); ++set) {
      const std::string file = m_files.beside(m_index, "set" + std::to_string(set + 1) + ".h5ad");
      add("grnwb generate " + run + " --cells " + cells + " --out " + file + " --seed " +
          std::to_string(std::stoull(first) + static_cast<unsigned long long>(set)) + threads());
      sets += " " + file;
    }
    std::string null;
    for (const std::string& random : listIn(value(m_step, "random runs")))
      null += " " + m_files.run(m_index, random) + "/synthetic.h5ad";
    Names known = flagsOf<evaluate::EvaluateParameters>();
    known.insert("control-resamples");
    add("grnwb evaluate --real " + real + ":test --synthetic " + sets + " " + run + "/stage1_cells.h5ad --control " +
        real + ":train" + (null.empty() ? null : " --null" + null) + flags(known) + " --genes " +
        m_files.beside(m_index, "genes.csv") + seed() + " --json > " + output());
    annotate(real, run);
  }

  void annotate(const std::string& real, const std::string& run) {
    const std::string labels = value(m_step, "labels");
    std::string options, confidence;
    for (const auto& [name, setting] : m_changed) {
      if (!name.starts_with("types-")) continue;
      const std::string flag = " --" + name.substr(6) + " " + shellWord(setting);
      options += flag;
      if (name != "types-method") confidence += flag;
    }
    const std::string out = " --out " + m_files.beside(m_index, "types.csv");
    if (hasText("markers.csv")) {
      const std::string markers = text("markers.csv");
      return add("grnwb annotate " + run + "/synthetic.h5ad --markers " + markers + " --reference " + real + ":test" +
                 confidence + out);
    }
    if (labels.empty()) return;
    add("grnwb annotate " + run + "/synthetic.h5ad --reference " + real + ":train --labels " + shellWord(labels) + out +
        options + seed());
  }

  void perturb() {
    std::string held;
    for (const std::string& tf : listIn(value(m_step, "set"))) held += " --set " + shellWord(tf);
    add("grnwb generate " + m_files.run(m_index, value(m_step, "run")) + held + " --out " + output() + " --changes " +
        m_files.beside(m_index, "changes.csv") + " --dose-response " + m_files.beside(m_index, "doses.csv") +
        flags(flagsOf<gan::GenerateParameters>()) + seed() + threads());
  }

  const ProjectState& m_state;
  const StepFiles& m_files;
  const std::size_t m_index;
  const Provenance& m_step;
  const std::map<std::string, std::string> m_changed;
  std::string m_lines;
};

}  // namespace

std::string consoleCommand(const ProjectState& state, const fs::path& folder, std::size_t step) {
  return StepCommand(state, StepFiles(state, folder, StepInputs::fromProject), step).lines();
}

std::string consoleScript(const ProjectState& state, const fs::path& folder) {
  const StepFiles files(state, folder, StepInputs::fromSteps);
  std::string script = "#!/bin/bash\n# The steps of ";
  script.append(folder.empty() ? state.sourceName : folder.filename().string())
      .append(" in their order, by GRN Workbench ")
      .append(version())
      .append(". Files are written into the present folder.\nset -euo pipefail\n");
  if (!folder.empty())
    script.append("project=").append(shellWord(fs::absolute(folder).lexically_normal().string())).append("\n");
  for (std::size_t i = 0; i < state.history.size(); ++i) {
    const Provenance& step = state.history[i];
    script.append("\n# ").append(step.stage).append(", ").append(step.finished).append(", ");
    script.append(formatNumber(std::round(step.seconds * 10) / 10)).append(" s\n");
    script.append(StepCommand(state, files, i).lines());
  }
  return script;
}

}  // namespace grnwb::pipeline
