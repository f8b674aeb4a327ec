// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/study_from_project.h"

#include <QCoreApplication>

#include "ui/models/workspace.h"

namespace grnwb::ui {
namespace fs = std::filesystem;
namespace {

using study::Setting;

constexpr const char* kPreset = "desktop";

QString studyText(const char* text) {
  return QCoreApplication::translate("StudyDocument", text);
}

/// Lists that aren't bundled are kept in the project's folder.
std::string listOf(const Workspace& workspace) {
  const auto& tfs = workspace.state().tfs;
  if (tfs && tfs->listName.starts_with("bundled ")) return tfs->listName;
  const fs::path list = workspace.projectTfList();
  return list.empty() ? study::StudyData().tfs : list.string();
}

}  // namespace

QString studyRefusal(const Workspace& workspace) {
  if (workspace.isEmpty())
    return studyText(QT_TRANSLATE_NOOP("StudyDocument", "Open data first: a study begins with raw counts."));
  if (workspace.projectFolder().empty())
    return studyText(QT_TRANSLATE_NOOP("StudyDocument", "Save the project first: a study is kept in its folder."));
  return {};
}

std::optional<study::StudyModel> modelOfProject(const Workspace& workspace) {
  const pipeline::LanguageModelSettings& settings = workspace.state().languageModel;
  if (settings.ask.model.empty()) return std::nullopt;
  study::StudyModel model;
  model.name = settings.ask.model;
  model.settings = settings;
  model.transcripts = pipeline::transcriptFile(workspace.projectFolder());
  return model;
}

study::Study studyFromProject(const Workspace& workspace) {
  const pipeline::ProjectState& state = workspace.state();
  study::StudyData data;
  data.name = workspace.projectName().toStdString();
  data.file = pipeline::rawDataFile(workspace.projectFolder());
  data.labels = workspace.labelColumn();
  data.tfs = listOf(workspace);
  const fs::path context = workspace.projectFolder() / "llm" / "context.txt";
  if (fs::exists(context)) data.context = context;
  data.preprocess = state.preprocessParameters;

  study::Study made;
  made.name = data.name;
  made.data = {std::move(data)};
  made.settings = {Setting::control, Setting::stage1, Setting::curatedInferred, Setting::curatedRandom};
  if (auto model = modelOfProject(workspace)) {
    made.models = {std::move(*model)};
    made.settings = {Setting::control,       Setting::stage1,     Setting::curatedModel,  Setting::curatedInferred,
                     Setting::curatedRandom, Setting::modelModel, Setting::modelInferred, Setting::modelRandom};
  }
  made.train = state.run ? state.run->parameters : gan::presetParameters(kPreset);
  return made;
}

}  // namespace grnwb::ui
