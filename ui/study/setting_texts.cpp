// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/setting_texts.h"

#include <QCoreApplication>

namespace grnwb::ui {
namespace {

using study::Setting;

QString words(const char* text) {
  return QCoreApplication::translate("StudySetting", text);
}

QString modelText(const study::Study& study, const study::StudyRow& row) {
  return row.model ? QString::fromStdString(study.models[*row.model].name) : QStringLiteral("–");
}

QString methodText(const std::string& method) {
  if (method == "grnboost2") return QStringLiteral("GRNBoost2");
  if (method == "genie3") return QStringLiteral("GENIE3");
  return QString::fromStdString(method);
}

}  // namespace

std::vector<Setting> paperSettings() {
  return {Setting::control,       Setting::stage1,     Setting::curatedModel,  Setting::curatedInferred,
          Setting::curatedRandom, Setting::modelModel, Setting::modelInferred, Setting::modelRandom};
}

QString settingText(Setting setting) {
  switch (setting) {
    case Setting::control:
      return words(QT_TRANSLATE_NOOP("StudySetting", "Control"));
    case Setting::stage1:
      return words(QT_TRANSLATE_NOOP("StudySetting", "Stage 1"));
    case Setting::curatedModel:
      return QStringLiteral("1.A");
    case Setting::curatedInferred:
      return QStringLiteral("1.B");
    case Setting::curatedRandom:
      return words(QT_TRANSLATE_NOOP("StudySetting", "1 Random"));
    case Setting::modelModel:
      return QStringLiteral("2.A");
    case Setting::modelInferred:
      return QStringLiteral("2.B");
    case Setting::modelRandom:
      return words(QT_TRANSLATE_NOOP("StudySetting", "2 Random"));
  }
  return {};
}

QString settingHelp(Setting setting) {
  switch (setting) {
    case Setting::control:
      return words(QT_TRANSLATE_NOOP("StudySetting", "Training cells against test cells, no synthesis"));
    case Setting::stage1:
      return words(QT_TRANSLATE_NOOP("StudySetting", "The causal controller's own cells, no graph"));
    case Setting::curatedModel:
      return words(QT_TRANSLATE_NOOP("StudySetting", "TFs of a curated list, edges of a language model"));
    case Setting::curatedInferred:
      return words(QT_TRANSLATE_NOOP("StudySetting", "TFs of a curated list, edges inferred from the training cells"));
    case Setting::curatedRandom:
      return words(QT_TRANSLATE_NOOP("StudySetting", "TFs of a curated list, random edges"));
    case Setting::modelModel:
      return words(QT_TRANSLATE_NOOP("StudySetting", "TFs and edges of a language model"));
    case Setting::modelInferred:
      return words(
          QT_TRANSLATE_NOOP("StudySetting", "TFs of a language model, edges inferred from the training cells"));
    case Setting::modelRandom:
      return words(QT_TRANSLATE_NOOP("StudySetting", "TFs of a language model, random edges"));
  }
  return {};
}

QString tfSourceText(const study::Study& study, const study::StudyRow& row) {
  switch (row.setting) {
    case Setting::curatedModel:
    case Setting::curatedInferred:
    case Setting::curatedRandom:
      return words(QT_TRANSLATE_NOOP("StudySetting", "Curated"));
    case Setting::modelModel:
    case Setting::modelInferred:
    case Setting::modelRandom:
      return modelText(study, row);
    case Setting::control:
    case Setting::stage1:
      break;
  }
  return QStringLiteral("–");
}

QString edgeSourceText(const study::Study& study, const study::StudyRow& row) {
  switch (row.setting) {
    case Setting::stage1:
      return words(QT_TRANSLATE_NOOP("StudySetting", "no graph"));
    case Setting::curatedModel:
    case Setting::modelModel:
      return modelText(study, row);
    case Setting::curatedInferred:
    case Setting::modelInferred:
      return methodText(study.infer.method);
    case Setting::curatedRandom:
    case Setting::modelRandom:
      return words(QT_TRANSLATE_NOOP("StudySetting", "random"));
    case Setting::control:
      break;
  }
  return QStringLiteral("–");
}

QString rowText(const study::Study& study, const study::StudyRow& row) {
  const QString setting = settingText(row.setting);
  if (isReference(row.setting) || study::isRandom(row.setting)) return setting;
  return QStringLiteral("%1 %2").arg(setting, edgeSourceText(study, row));
}

QString rowInData(const study::Study& study, const study::StudyRow& row) {
  QString text =
      QStringLiteral("%1 %2").arg(QString::fromStdString(study.data[row.data].name), settingText(row.setting));
  if (row.model && study.models.size() > 1) text += QLatin1Char(' ') + modelText(study, row);
  return text;
}

bool isReference(Setting setting) {
  return setting == Setting::control || setting == Setting::stage1;
}

}  // namespace grnwb::ui
