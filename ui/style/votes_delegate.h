// SPDX-License-Identifier: GPL-3.0-or-later
// Table cells with the votes of several models: a pip per look, filled where the look gave a vote, then the total.
#pragma once

#include "ui/style/row_delegate.h"

namespace grnwb::ui {

/// Draws the total, the cell's text, at the right of the pips. Where there are more looks than fit, each model gets a
/// bar.
class VotesDelegate : public RowDelegate {
  Q_OBJECT
 public:
  /// votesRole: a QVariantList of numbers, votes and looks of each model in turn; empty where nobody was asked.
  explicit VotesDelegate(int votesRole, QObject* parent = nullptr);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  int m_votesRole;
};

}  // namespace grnwb::ui
