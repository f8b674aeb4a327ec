// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_text.h"

#include <set>

#include "core/base/text.h"

namespace grnwb::ui {
namespace {

QString cellText(const QVariant& value) {
  if (value.typeId() == QMetaType::Double) return QString::fromStdString(formatNumber(value.toDouble()));
  return value.toString();
}

QString escaped(QString text, QChar separator) {
  if (separator == QLatin1Char('\t')) return text.replace(QLatin1Char('\t'), QLatin1Char(' '));
  if (!text.contains(separator) && !text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char('\n'))) return text;
  return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

}  // namespace

QString tableText(const QAbstractItemModel& model, QChar separator, const QModelIndexList& rows) {
  std::set<int> wanted;
  for (const QModelIndex& index : rows) wanted.insert(index.row());
  QString text;
  QStringList cells;
  for (int column = 0; column < model.columnCount(); ++column)
    cells << escaped(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), separator);
  text += cells.join(separator) + QLatin1Char('\n');
  for (int row = 0; row < model.rowCount(); ++row) {
    if (!wanted.empty() && !wanted.contains(row)) continue;
    cells.clear();
    for (int column = 0; column < model.columnCount(); ++column) {
      const QModelIndex index = model.index(row, column);
      const QVariant value = model.data(index, Qt::EditRole);
      const QString cell = value.isValid() ? cellText(value) : model.data(index, Qt::DisplayRole).toString();
      cells << escaped(cell, separator);
    }
    text += cells.join(separator) + QLatin1Char('\n');
  }
  return text;
}

}  // namespace grnwb::ui
