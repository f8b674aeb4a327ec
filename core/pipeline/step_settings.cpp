// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/step_settings.h"

#include <algorithm>
#include <array>

#include "core/data/preprocess.h"
#include "core/gan/generate.h"
#include "core/gan/train.h"
#include "core/grn/impose.h"
#include "core/infer/infer.h"
#include "core/llm/ask.h"
#include "core/llm/questions.h"
#include "core/pipeline/comparison.h"

namespace grnwb::pipeline {
namespace {

using Settings = std::map<std::string, std::string>;

Settings texts(const std::vector<Field>& fields) {
  Settings settings;
  for (const Field& field : fields) settings[field.name] = fieldText(field);
  return settings;
}

template <class Parameters>
Settings defaultsOf() {
  Parameters parameters;
  return texts(fields(parameters));
}

Settings questionDefaults(llm::Step step) {
  llm::AskParameters ask;
  llm::QuestionParameters questions;
  Settings settings = texts(llm::fields(ask));
  settings.merge(texts(llm::fields(questions, step)));
  return settings;
}

Settings trainDefaults(const Provenance& step) {
  constexpr std::array<std::string_view, 3> kPresets{"quick", "desktop", "paper"};
  const auto preset = step.parameters.find("preset");
  if (preset == step.parameters.end() || std::ranges::find(kPresets, preset->second) == kPresets.end()) return {};
  gan::TrainParameters parameters = gan::presetParameters(preset->second);
  if (step.inputs.contains("continued")) parameters = gan::continuingParameters(parameters);
  return texts(gan::fields(parameters));
}

}  // namespace

Settings defaultSettings(const Provenance& step) {
  if (step.stage == "preprocess") return defaultsOf<data::PreprocessParameters>();
  if (step.stage == "propose-tfs") return questionDefaults(llm::Step::tfs);
  if (step.stage == "infer") {
    const auto method = step.parameters.find("method");
    return method != step.parameters.end() && method->second == "llm" ? questionDefaults(llm::Step::edges)
                                                                      : defaultsOf<infer::InferParameters>();
  }
  if (step.stage == "impose") return defaultsOf<grn::ImposeParameters>();
  if (step.stage == "train") return trainDefaults(step);
  if (step.stage == "compare") return defaultsOf<ComparisonParameters>();
  if (step.stage == "perturb" || step.stage == "generate") return defaultsOf<gan::GenerateParameters>();
  return {};
}

Settings changedSettings(const Provenance& step) {
  const Settings defaults = defaultSettings(step);
  Settings changed;
  for (const auto& [name, value] : step.parameters) {
    const auto usual = defaults.find(name);
    const bool isName = name == "preset" || name == "method";
    const bool isUsual = usual == defaults.end() ? value.empty() : usual->second == value;
    if (isName || !isUsual) changed[name] = value;
  }
  return changed;
}

}  // namespace grnwb::pipeline
