// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/setting_words.h"

namespace grnwb::report {
namespace {

constexpr auto kNobody = "–";

std::string modelName(const study::Study& study, const study::StudyRow& row) {
  return row.model ? study.models.at(*row.model).name : kNobody;
}

std::string methodName(const std::string& method) {
  if (method == "grnboost2") return "GRNBoost2";
  return method == "genie3" ? "GENIE3" : method;
}

}  // namespace

std::string settingTitle(study::Setting setting) {
  switch (setting) {
    case study::Setting::control:
      return "Control";
    case study::Setting::stage1:
      return "Stage 1";
    case study::Setting::curatedModel:
      return "1.A";
    case study::Setting::curatedInferred:
      return "1.B";
    case study::Setting::curatedRandom:
      return "1 Random";
    case study::Setting::modelModel:
      return "2.A";
    case study::Setting::modelInferred:
      return "2.B";
    case study::Setting::modelRandom:
      break;
  }
  return "2 Random";
}

std::string rowTitle(const study::Study& study, const study::StudyRow& row) {
  return row.model ? settingTitle(row.setting) + " " + modelName(study, row) : settingTitle(row.setting);
}

std::string tfSource(const study::Study& study, const study::StudyRow& row) {
  switch (family(row.setting)) {
    case 1:
      return "curated";
    case 2:
      return modelName(study, row);
    default:
      return kNobody;
  }
}

std::string edgeSource(const study::Study& study, const study::StudyRow& row) {
  switch (row.setting) {
    case study::Setting::stage1:
      return "no graph";
    case study::Setting::curatedModel:
    case study::Setting::modelModel:
      return modelName(study, row);
    case study::Setting::curatedInferred:
    case study::Setting::modelInferred:
      return methodName(study.infer.method);
    case study::Setting::curatedRandom:
    case study::Setting::modelRandom:
      return "random";
    case study::Setting::control:
      break;
  }
  return kNobody;
}

bool competes(study::Setting setting) {
  return family(setting) != 0 && !isRandom(setting);
}

int family(study::Setting setting) {
  switch (setting) {
    case study::Setting::curatedModel:
    case study::Setting::curatedInferred:
    case study::Setting::curatedRandom:
      return 1;
    case study::Setting::modelModel:
    case study::Setting::modelInferred:
    case study::Setting::modelRandom:
      return 2;
    case study::Setting::control:
    case study::Setting::stage1:
      break;
  }
  return 0;
}

bool isRandomBeside(const study::StudyRow& random, const study::StudyRow& row) {
  return isRandom(random.setting) && random.data == row.data && family(random.setting) == family(row.setting) &&
         (!random.model || random.model == row.model);
}

}  // namespace grnwb::report
