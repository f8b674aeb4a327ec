// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/text_table_model.h"

#include <algorithm>
#include <cctype>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

/// A number, perhaps with what belongs to it ("2.3 ± 0.3", "64.0 %"), or nothing at all.
bool looksLikeNumber(const std::string& text) {
  return std::ranges::none_of(text, [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; });
}

}  // namespace

bool isNumberColumn(const report::TextTable& table, std::size_t column) {
  return column > 0 && std::ranges::all_of(table.rows, [column](const auto& row) {
           return column >= row.size() || looksLikeNumber(row[column].text);
         });
}

void TextTableModel::setTable(report::TextTable table) {
  beginResetModel();
  m_table = std::move(table);
  endResetModel();
}

int TextTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int TextTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

const report::TextTable::Cell* TextTableModel::cell(const QModelIndex& index) const {
  const auto& row = m_table.rows[static_cast<std::size_t>(index.row())];
  const auto column = static_cast<std::size_t>(index.column());
  return column < row.size() ? &row[column] : nullptr;
}

QVariant TextTableModel::data(const QModelIndex& index, int role) const {
  const report::TextTable::Cell* text = index.isValid() ? cell(index) : nullptr;
  if (!text) return {};
  switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
      return QString::fromStdString(text->text);
    case Qt::FontRole: {
      if (!text->bold && !text->underlined) return {};
      QFont font = textFont(12, text->bold);
      font.setUnderline(text->underlined);
      return font;
    }
    case Qt::TextAlignmentRole:
      if (isNumberColumn(m_table, static_cast<std::size_t>(index.column())))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
      return {};
    default:
      return {};
  }
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  if (role == Qt::TextAlignmentRole && isNumberColumn(m_table, static_cast<std::size_t>(section)))
    return QVariant(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  return QString::fromStdString(m_table.columns[static_cast<std::size_t>(section)]);
}

}  // namespace grnwb::ui
