// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/heat_map_content.h"

#include <QLocale>
#include <cmath>

#include "core/base/text.h"
#include "ui/plots/csv_field.h"

namespace grnwb::ui {

bool HeatMapAxis::opensGroup(int index) const {
  const auto i = static_cast<std::size_t>(index);
  return index > 0 && i < groups.size() && groups[i] != groups[i - 1];
}

double HeatMapContent::value(const GridPlace& cell) const {
  return values[static_cast<std::size_t>(cell.row) * static_cast<std::size_t>(columns.size()) +
                static_cast<std::size_t>(cell.column)];
}

bool HeatMapContent::holds(const GridPlace& cell) const {
  return cell.row >= 0 && cell.row < rows.size() && cell.column >= 0 && cell.column < columns.size();
}

QByteArray HeatMapContent::csv() const {
  QByteArray text = "name";
  for (const QString& name : columns.names) text += ',' + csvField(name);
  text += '\n';
  for (int row = 0; row < rows.size(); ++row) {
    text += csvField(rows.names[row]);
    for (int column = 0; column < columns.size(); ++column) {
      const double number = value({row, column});
      text += ',';
      if (!std::isnan(number)) text += QByteArray::fromStdString(formatNumber(number));
    }
    text += '\n';
  }
  return text;
}

QString heatMapNumber(double value) {
  if (!std::isfinite(value)) return QStringLiteral("–");
  const QLocale locale;
  if (value == std::round(value)) return locale.toString(value, 'f', 0);
  QString text = locale.toString(value, 'f', 2);
  if (const QString one = locale.toString(1.0, 'f', 2); text == one) return locale.toString(1);
  text.replace(QLatin1Char('-'), QChar(0x2212));
  const qsizetype first = text.startsWith(QChar(0x2212)) ? 1 : 0;
  if (text.mid(first).startsWith(locale.zeroDigit() + locale.decimalPoint())) text.remove(first, 1);
  return text;
}

}  // namespace grnwb::ui
