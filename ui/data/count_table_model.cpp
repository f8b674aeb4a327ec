// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/count_table_model.h"

#include <QPainter>
#include <QPixmap>
#include <algorithm>
#include <cmath>

#include "ui/models/number_text.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kDot = 10;

QPixmap dotOf(const QColor& colour) {
  QPixmap picture(kDot, kDot);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawEllipse(QRectF(1, 1, kDot - 2, kDot - 2));
  return picture;
}

}  // namespace

void CountTableModel::setTable(CountTable table) {
  const bool sameRows = std::ranges::equal(table.rows, m_table.rows, [](const auto& a, const auto& b) {
    return a.name == b.name && a.dot == b.dot && a.numbers.size() == b.numbers.size();
  });
  if (sameRows && table.columns == m_table.columns) {
    m_table = std::move(table);
    if (!m_table.rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    return;
  }
  beginResetModel();
  m_table = std::move(table);
  endResetModel();
}

int CountTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int CountTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant CountTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const CountTable::Row& row = m_table.rows[static_cast<std::size_t>(index.row())];
  const CountTable::Kind kind = m_table.columns[static_cast<std::size_t>(index.column())].kind;
  if (role == Qt::TextAlignmentRole)
    return int((kind == CountTable::Kind::name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (index.column() == 0) {
    if (role == Qt::DecorationRole && row.dot >= 0 && m_table.colour)
      return dotOf(m_table.colour(Theme::current(), row.dot));
    return role == Qt::DisplayRole || role == Qt::EditRole ? QVariant(row.name) : QVariant();
  }
  const double number = row.numbers[static_cast<std::size_t>(index.column()) - 1];
  if (role == Qt::EditRole) return std::isnan(number) ? QVariant() : QVariant(number);
  if (role != Qt::DisplayRole) return {};
  if (std::isnan(number)) return QStringLiteral("–");
  return kind == CountTable::Kind::count ? countText(std::llround(number)) : percentText(number, 1);
}

QVariant CountTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
  const CountTable::Column& column = m_table.columns[static_cast<std::size_t>(section)];
  if (role == Qt::DisplayRole) return column.name;
  if (role == Qt::ToolTipRole) return column.tip;
  if (role == Qt::TextAlignmentRole)
    return int((column.kind == CountTable::Kind::name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  return {};
}

}  // namespace grnwb::ui
