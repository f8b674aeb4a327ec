// SPDX-License-Identifier: GPL-3.0-or-later
// List rows of a name at the left and its kind, faint, at the right (omnibox, command palette).
#pragma once

#include <QStyledItemDelegate>

namespace grnwb::ui {

class NameAndKindDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  /// kindRole: the role of the text at the right.
  NameAndKindDelegate(int kindRole, QObject* parent = nullptr);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  int m_kindRole;
};

}  // namespace grnwb::ui
