// SPDX-License-Identifier: GPL-3.0-or-later
// The density as a number with a bar at its right, full for the densest network.
#pragma once

#include "ui/style/row_delegate.h"

namespace grnwb::ui {

class DensityDelegate : public RowDelegate {
  Q_OBJECT
 public:
  using RowDelegate::RowDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace grnwb::ui
