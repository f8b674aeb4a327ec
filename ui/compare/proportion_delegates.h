// SPDX-License-Identifier: GPL-3.0-or-later
// Drawn cells of the table of proportions: a type with its colour, two bars over the range of the real share.
#pragma once

#include "ui/style/row_delegate.h"

namespace grnwb::ui {

class TypeDelegate : public RowDelegate {
  Q_OBJECT
 public:
  using RowDelegate::RowDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class ProportionBarsDelegate : public RowDelegate {
  Q_OBJECT
 public:
  using RowDelegate::RowDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace grnwb::ui
