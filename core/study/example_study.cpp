// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/example_study.h"

#include "core/pipeline/example_answers.h"

namespace grnwb::study {

Study exampleStudy(const pipeline::ExampleFiles& files) {
  StudyData data;
  data.name = "Example";
  data.file = files.data;
  data.labels = "cell_type";
  data.tfs = files.tfs.string();
  data.context = files.context;
  data.preprocess = files.preprocess;

  StudyModel model;
  model.name = "recorded";
  const chat::ChatRequest recorded = pipeline::exampleTranscript().front().request;
  model.settings.ask.provider = recorded.provider;
  model.settings.ask.model = recorded.model;
  model.settings.replay = true;
  model.transcripts = files.transcript;

  Study study;
  study.name = "Example";
  study.data = {data};
  study.settings = {Setting::control,       Setting::stage1,     Setting::curatedModel,  Setting::curatedInferred,
                    Setting::curatedRandom, Setting::modelModel, Setting::modelInferred, Setting::modelRandom};
  study.models = {model};
  study.sets = 2;
  study.impose.shortTargets = "grnboost2";
  return study;
}

}  // namespace grnwb::study
