// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/row_delegate.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

bool isFirstShownColumn(const QStyleOptionViewItem& option, const QModelIndex& index) {
  const auto* table = qobject_cast<const QTableView*>(option.widget);
  return table ? table->horizontalHeader()->visualIndex(index.column()) == 0 : index.column() == 0;
}

void paintBar(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
  if (option.state.testFlag(QStyle::State_Selected) && isFirstShownColumn(option, index))
    painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), Theme::current().accent);
}

}  // namespace

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QStyledItemDelegate::paint(painter, option, index);
  paintBar(painter, option, index);
}

void RowDelegate::paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QStyleOptionViewItem ground = option;
  initStyleOption(&ground, index);
  ground.text.clear();
  ground.icon = QIcon();
  const QStyle* style = option.widget->style();
  style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
  paintBar(painter, option, index);
}

void RowDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
  QStyledItemDelegate::initStyleOption(option, index);
  option->state &= ~QStyle::State_HasFocus;
}

}  // namespace grnwb::ui
