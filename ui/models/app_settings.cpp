// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/app_settings.h"

#include <QSettings>

#include "core/base/error.h"

namespace grnwb::ui {
namespace {

using ThemeChoice = AppSettings::ThemeChoice;

QString key(const char* name) {
  return QString::fromLatin1(name);
}

QString modelKey(const Field& field) {
  return QStringLiteral("model/") + QString::fromStdString(field.name);
}

}  // namespace

AppSettings readAppSettings(const QSettings& settings) {
  AppSettings chosen;
  const QString theme = settings.value(key("theme")).toString();
  chosen.theme = theme == QStringLiteral("dark")    ? ThemeChoice::dark
                 : theme == QStringLiteral("light") ? ThemeChoice::light
                                                    : ThemeChoice::system;
  chosen.threads = std::max(0, settings.value(key("threads")).toInt());
  chosen.exampleFolder = settings.value(key("exampleFolder")).toString();
  chosen.restoreSession = settings.value(key("restoreSession")).toBool();
  for (const Field& field : llm::fields(chosen.model)) {
    const std::string before = fieldText(field);
    try {
      const QString text = settings.value(modelKey(field)).toString();
      if (!text.isEmpty()) setFieldText(field, text.toStdString());
    } catch (const Error&) {  // edited by hand, or by another version
      setFieldText(field, before);
    }
  }
  chosen.model.model = settings.value(key("model/model")).toString().toStdString();
  chosen.modelAddress = settings.value(key("model/address")).toString();
  return chosen;
}

void writeAppSettings(const AppSettings& chosen, QSettings& settings) {
  const auto keep = [&settings](const QString& name, bool isUsual, const QVariant& value) {
    if (isUsual)
      settings.remove(name);
    else
      settings.setValue(name, value);
  };
  const bool isDark = chosen.theme == ThemeChoice::dark;
  keep(key("theme"), chosen.theme == ThemeChoice::system, isDark ? QStringLiteral("dark") : QStringLiteral("light"));
  keep(key("threads"), chosen.threads == 0, chosen.threads);
  keep(key("exampleFolder"), chosen.exampleFolder.isEmpty(), chosen.exampleFolder);
  keep(key("restoreSession"), !chosen.restoreSession, true);
  llm::AskParameters usual, model = chosen.model;
  const std::vector<Field> usualFields = llm::fields(usual), fields = llm::fields(model);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::string text = fieldText(fields[i]);
    keep(modelKey(fields[i]), text == fieldText(usualFields[i]), QString::fromStdString(text));
  }
  keep(key("model/model"), chosen.model.model.empty(), QString::fromStdString(chosen.model.model));
  keep(key("model/address"), chosen.modelAddress.isEmpty(), chosen.modelAddress);
}

}  // namespace grnwb::ui
