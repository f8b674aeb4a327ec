// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/setting_words.h"

namespace grnwb::study {
namespace {

constexpr auto kNobody = "–";

std::string modelName(const Study& study, const StudyRow& row) {
  return row.model ? study.models.at(*row.model).name : kNobody;
}

std::string methodName(const std::string& method) {
  if (method == "grnboost2") return "GRNBoost2";
  return method == "genie3" ? "GENIE3" : method;
}

}  // namespace

std::string settingTitle(Setting setting) {
  switch (setting) {
    case Setting::control:
      return "Control";
    case Setting::stage1:
      return "Stage 1";
    case Setting::curatedModel:
      return "1.A";
    case Setting::curatedInferred:
      return "1.B";
    case Setting::curatedRandom:
      return "1 Random";
    case Setting::modelModel:
      return "2.A";
    case Setting::modelInferred:
      return "2.B";
    case Setting::modelRandom:
      break;
  }
  return "2 Random";
}

std::string rowTitle(const Study& study, const StudyRow& row) {
  return row.model ? settingTitle(row.setting) + " " + modelName(study, row) : settingTitle(row.setting);
}

std::string tfSource(const Study& study, const StudyRow& row) {
  switch (family(row.setting)) {
    case 1:
      return "curated";
    case 2:
      return modelName(study, row);
    default:
      return kNobody;
  }
}

std::string edgeSource(const Study& study, const StudyRow& row) {
  switch (row.setting) {
    case Setting::stage1:
      return "no graph";
    case Setting::curatedModel:
    case Setting::modelModel:
      return modelName(study, row);
    case Setting::curatedInferred:
    case Setting::modelInferred:
      return methodName(study.infer.method);
    case Setting::curatedRandom:
    case Setting::modelRandom:
      return "random";
    case Setting::control:
      break;
  }
  return kNobody;
}

bool competes(Setting setting) {
  return family(setting) != 0 && !isRandom(setting);
}

int family(Setting setting) {
  switch (setting) {
    case Setting::curatedModel:
    case Setting::curatedInferred:
    case Setting::curatedRandom:
      return 1;
    case Setting::modelModel:
    case Setting::modelInferred:
    case Setting::modelRandom:
      return 2;
    case Setting::control:
    case Setting::stage1:
      break;
  }
  return 0;
}

bool isRandomBeside(const StudyRow& random, const StudyRow& row) {
  return isRandom(random.setting) && random.data == row.data && family(random.setting) == family(row.setting) &&
         (!random.model || random.model == row.model);
}

}  // namespace grnwb::study
