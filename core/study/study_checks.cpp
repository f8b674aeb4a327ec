// SPDX-License-Identifier: GPL-3.0-or-later
// What stands against running a study, by its place in the study's file.
#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/study/study.h"
#include "core/study/study_files.h"
#include "core/study/study_json.h"

namespace grnwb::study {
namespace {

constexpr std::int64_t kMostSets = 100, kMostRandomGraphs = 1000;
constexpr std::array<std::string_view, 3> kMethods{"grnboost2", "genie3", "consensus"};

[[noreturn]] void refusePart(const std::string& place, const std::string& problem, const std::string& remedy) {
  throw Error(ErrorCode::badInput, place, problem, remedy);
}

std::string indexed(const std::string& list, std::size_t i) {
  return list + "[" + std::to_string(i) + "]";
}

/// Faults of fields are named as console flags.
void checkPart(const std::string& place, const std::vector<Field>& fields) {
  try {
    checkFields(fields);
  } catch (const Error& error) {
    refusePart(place + "." + error.subject().substr(2), error.problem(), error.remedy());
  }
}

void checkNumber(const std::string& place, std::int64_t value, std::int64_t most) {
  if (value < 1 || value > most)
    refusePart(place, std::to_string(value) + " is out of range", "give a value from 1 to " + std::to_string(most));
}

/// They become names of files.
template <class T>
void checkNames(const std::string& list, const std::vector<T>& named) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < named.size(); ++i) {
    const std::string place = indexed(list, i) + ".name";
    if (trim(named[i].name).empty()) refusePart(place, "is empty", "give it a name");
    if (!seen.insert(fileName(named[i].name)).second)
      refusePart(place, "'" + named[i].name + "' can't be told from a name before it in the name of a file",
                 "let names differ in letters, digits, '.', '+' or '-'");
  }
}

template <class T>
void checkOnce(const std::string& list, const std::vector<T>& values) {
  if (values.empty()) refusePart(list, "holds nothing", "give at least one");
  for (std::size_t i = 0; i < values.size(); ++i)
    if (std::find(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(i), values[i]) !=
        values.begin() + static_cast<std::ptrdiff_t>(i))
      refusePart(indexed(list, i), "occurs twice", "leave it out");
}

void checkModels(const Study& study) {
  checkNames("models", study.models);
  const auto needing = std::ranges::find_if(study.settings, needsModel);
  if (needing != study.settings.end() && study.models.empty())
    refusePart("models", "holds nothing, but the setting " + std::string(settingName(*needing)) + " needs a model",
               "give a model, or leave the setting out");
  for (std::size_t i = 0; i < study.models.size(); ++i) {
    const std::string place = indexed("models", i);
    pipeline::LanguageModelSettings settings = study.models[i].settings;
    checkPart(place, llm::fields(settings.ask));
    for (const llm::Step step : {llm::Step::tfs, llm::Step::edges})
      checkPart(place + ".questions", llm::fields(settings.inquiry.questions, step));
    if (!settings.replay && trim(settings.ask.model).empty())
      refusePart(place + ".model", "names no model to ask", "name a model of the provider, or set replay");
    if (study.models[i].transcripts.empty())
      refusePart(place + ".transcripts", "names no file", "name the file that holds or shall hold the answers");
  }
}

void checkParameters(const Study& study) {
  infer::InferParameters infer = study.infer;
  checkPart("infer", infer::fields(infer));
  if (std::ranges::find(kMethods, infer.method) == kMethods.end())
    refusePart("infer.method", "'" + infer.method + "' is not for the settings 1.B and 2.B",
               "choose grnboost2, genie3 or consensus");
  if (!infer.targets.empty()) refusePart("infer.targets", "a study infers all targets", "leave it out");
  grn::ImposeParameters impose = study.impose;
  checkPart("impose", grn::fields(impose));
  gan::TrainParameters train = study.train;
  checkPart("train", gan::fields(train));
  evaluate::EvaluateParameters metrics = study.metrics;
  checkPart("metrics", evaluate::fields(metrics));
}

}  // namespace

void checkStudy(const Study& study) {
  if (study.data.empty()) refusePart("data", "holds nothing", "give at least one data set");
  checkNames("data", study.data);
  for (std::size_t i = 0; i < study.data.size(); ++i) {
    data::PreprocessParameters preprocess = study.data[i].preprocess;
    checkPart(indexed("data", i) + ".preprocess", data::fields(preprocess));
  }
  checkOnce("settings", study.settings);
  checkOnce("split-seeds", study.splitSeeds);
  checkNumber("sets", study.sets, kMostSets);
  checkNumber("random-graphs", study.randomGraphs, kMostRandomGraphs);
  checkModels(study);
  checkParameters(study);
}

}  // namespace grnwb::study
