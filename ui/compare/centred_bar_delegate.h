// SPDX-License-Identifier: GPL-3.0-or-later
// Table cells with a signed number and a bar to the left or right of the cell's middle line.
#pragma once

#include "ui/style/row_delegate.h"

namespace grnwb::ui {

/// Below zero the bar is blue and goes to the left, above it is orange and goes to the right.
class CentredBarDelegate : public RowDelegate {
  Q_OBJECT
 public:
  /// barRole: the bar's length as a part of the longest one, in [-1, 1]; nothing is drawn where it isn't valid.
  explicit CentredBarDelegate(int barRole, QObject* parent = nullptr);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  int m_barRole;
};

}  // namespace grnwb::ui
