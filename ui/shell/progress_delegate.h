// SPDX-License-Identifier: GPL-3.0-or-later
// A job's state icon and its progress bar in the cells of the Jobs table.
#pragma once

#include "ui/style/row_delegate.h"

namespace grnwb::ui {

class ProgressDelegate : public RowDelegate {
  Q_OBJECT
 public:
  using RowDelegate::RowDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Column 0 of the Jobs table.
class JobTitleDelegate : public RowDelegate {
  Q_OBJECT
 public:
  using RowDelegate::RowDelegate;

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

}  // namespace grnwb::ui
