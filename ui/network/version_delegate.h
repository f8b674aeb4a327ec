// SPDX-License-Identifier: GPL-3.0-or-later
// A version in two lines: number and name over time and origin, with what differs from its parent at the right.
#pragma once

#include "ui/style/row_delegate.h"

namespace grnwb::ui {

class VersionDelegate : public RowDelegate {
  Q_OBJECT
 public:
  /// The display text is the name.
  enum Role { NumberRole = Qt::UserRole + 1, DetailRole, StateRole, IsTrainedRole, AddedRole, RemovedRole };

  using RowDelegate::RowDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace grnwb::ui
