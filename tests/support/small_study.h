// SPDX-License-Identifier: GPL-3.0-or-later
// A study small enough to be run within seconds: simulated cells, few steps of training, a model that answers by rule.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/chat/chat.h"
#include "core/io/write_h5ad.h"
#include "core/knowledge/tf_list.h"
#include "core/study/study.h"
#include "tests/support/small_project.h"

namespace grnwb::test {

/// Takes the genes named TF... for transcription factors, and the first ones it is shown for regulators; refuses when
/// told to.
class RuleProvider final : public chat::ChatProvider {
 public:
  bool refuses = false;

  chat::ChatAnswer ask(const chat::ChatRequest& request, JobContext&) const override {
    if (refuses) throw Error(ErrorCode::failed, "rule", "doesn't answer", "");
    std::vector<std::string> named;
    const std::string_view prompt = request.prompt;
    const std::size_t bar = prompt.find('|');  // a target's name stands before it
    for (const std::string_view name : split(prompt.substr(bar + 1), ','))
      if (trim(name).starts_with("TF") && (bar == 0 || named.size() < kSmallRegulators)) named.emplace_back(trim(name));
    chat::ChatAnswer answer;
    answer.text = "<Answer> [" + join(named, ", ") + "] </Answer>";
    return answer;
  }
};

/// Files in the folder: raw.h5ad, tfs.txt. All settings, one split seed, without LISI.
inline study::Study smallStudy(const std::filesystem::path& folder) {
  const pipeline::ProjectState state = smallState();
  study::StudyData data;
  data.name = "Small";
  data.file = folder / "raw.h5ad";
  data.labels = "cell_type";
  data.tfs = (folder / "tfs.txt").string();
  data.preprocess = state.preprocessParameters;
  io::writeH5ad(*state.raw, data.file);
  knowledge::writeTfList({"TF001", "TF002", "TF003", "TF004", "TF005"}, data.tfs);

  study::StudyModel model;
  model.name = "rule";
  model.settings.ask.model = "rule-1";
  model.settings.inquiry.templates.tfs = "|{genes}";
  model.settings.inquiry.templates.edges = "{gene}|{tfs}";
  model.settings.inquiry.questions.k = kSmallRegulators;
  model.transcripts = folder / "answers.jsonl";

  using study::Setting;
  study::Study small;
  small.name = "Small study";
  small.data = {data};
  small.settings = {Setting::control,       Setting::stage1,     Setting::curatedModel,  Setting::curatedInferred,
                    Setting::curatedRandom, Setting::modelModel, Setting::modelInferred, Setting::modelRandom};
  small.models = {model};
  small.splitSeeds = {1000};
  small.sets = 2;
  small.impose.k = kSmallRegulators;
  small.impose.shortTargets = "grnboost2";
  small.train = smallTraining();
  small.train.checkpointEvery = 5;
  small.metrics.lisi = false;
  return small;
}

}  // namespace grnwb::test
