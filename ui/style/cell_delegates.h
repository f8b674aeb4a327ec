// SPDX-License-Identifier: GPL-3.0-or-later
// Table cells with a drawing: a share as text and bar, a state as a badge.
#pragma once

#include <functional>

#include "ui/style/row_delegate.h"

namespace grnwb::ui {

/// The EditRole is a share in [0, 1]; nothing is drawn where it isn't valid.
class ShareDelegate : public RowDelegate {
  Q_OBJECT
 public:
  using RowDelegate::RowDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class BadgeDelegate : public RowDelegate {
  Q_OBJECT
 public:
  /// Kinds as for chip(): "plain", "accent", "good", "caution", "alarm"; empty: plain text without a frame.
  using Kind = std::function<QString(const QModelIndex&)>;
  explicit BadgeDelegate(Kind kind, QObject* parent = nullptr);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  Kind m_kind;
};

}  // namespace grnwb::ui
