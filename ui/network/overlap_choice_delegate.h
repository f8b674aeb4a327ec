// SPDX-License-Identifier: GPL-3.0-or-later
// Rows with a check box that looks as elsewhere in the window, with a dash where a group is chosen in part.
#pragma once

#include "ui/style/row_delegate.h"

namespace grnwb::ui {

class OverlapChoiceDelegate : public RowDelegate {
  Q_OBJECT
 public:
  using RowDelegate::RowDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace grnwb::ui
