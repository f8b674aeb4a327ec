// SPDX-License-Identifier: GPL-3.0-or-later
// Drawn cells of the edge table: importance with its bar and sign with its arrow.
#pragma once

#include "ui/style/row_delegate.h"

namespace grnwb::ui {

/// Rows of a highlighted gene (EdgeTableModel::HighlightRole) are tinted.
class EdgeDelegate : public RowDelegate {
  Q_OBJECT
 public:
  using RowDelegate::RowDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 protected:
  void paintTintedGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

class ImportanceDelegate : public EdgeDelegate {
  Q_OBJECT
 public:
  using EdgeDelegate::EdgeDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class SignDelegate : public EdgeDelegate {
  Q_OBJECT
 public:
  using EdgeDelegate::EdgeDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace grnwb::ui
