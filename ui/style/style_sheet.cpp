// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style_sheet.h"

#include <QFile>
#include <algorithm>
#include <utility>
#include <vector>

namespace grnwb::ui {

QString styleSheet(const Theme& theme) {
  QFile file(QStringLiteral(":/style.qss"));
  if (!file.open(QIODevice::ReadOnly)) qFatal("The style sheet is not part of the program");
  QString sheet = QString::fromUtf8(file.readAll());

  std::vector<std::pair<QString, QString>> values{
      {QStringLiteral("@window"), theme.window.name()},
      {QStringLiteral("@dock"), theme.dock.name()},
      {QStringLiteral("@view"), theme.view.name()},
      {QStringLiteral("@otherRow"), theme.otherRow.name()},
      {QStringLiteral("@header"), theme.header.name()},
      {QStringLiteral("@rail"), theme.rail.name()},
      {QStringLiteral("@line"), theme.line.name()},
      {QStringLiteral("@controlBorder"), theme.controlBorder.name()},
      {QStringLiteral("@text"), theme.text.name()},
      {QStringLiteral("@secondText"), theme.secondText.name()},
      {QStringLiteral("@faintText"), theme.faintText.name()},
      {QStringLiteral("@hover"), theme.hover.name()},
      {QStringLiteral("@nullBand"), theme.nullBand.name()},
      {QStringLiteral("@accent"), theme.accent.name()},
      {QStringLiteral("@accentHover"), (theme.dark ? theme.accent.lighter(108) : theme.accent.darker(112)).name()},
      {QStringLiteral("@onAccent"), theme.onAccent.name()},
      {QStringLiteral("@selectedRow"), theme.selectedRow.name()},
      {QStringLiteral("@good"), theme.good.name()},
      {QStringLiteral("@caution"), theme.caution.name()},
      {QStringLiteral("@alarm"), theme.alarm.name()},
      {QStringLiteral("@goodFill"), theme.goodFill.name()},
      {QStringLiteral("@cautionFill"), theme.cautionFill.name()},
      {QStringLiteral("@alarmFill"), theme.alarmFill.name()},
      {QStringLiteral("@variant"), theme.dark ? QStringLiteral("dark") : QStringLiteral("light")}};
  // Longer names first, so that @accentHover isn't read as @accent.
  std::ranges::sort(values, [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  for (const auto& [name, value] : values) sheet.replace(name, value);
  return sheet;
}

}  // namespace grnwb::ui
