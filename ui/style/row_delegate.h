// SPDX-License-Identifier: GPL-3.0-or-later
// Table cells with the accent bar of a selected row; the base of every delegate that draws into a cell.
#pragma once

#include <QStyledItemDelegate>

namespace grnwb::ui {

class RowDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 protected:
  /// The cell's ground (alternate, hovered, selected) and accent bar, without its text.
  void paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

}  // namespace grnwb::ui
