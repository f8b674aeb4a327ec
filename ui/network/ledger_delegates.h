// SPDX-License-Identifier: GPL-3.0-or-later
// Drawn cells of the ledger: lock, importance with its bar, sign with its arrow, votes, correlation.
#pragma once

#include <QIcon>

#include "ui/models/edge_table_model.h"
#include "ui/style/row_delegate.h"
#include "ui/style/votes_delegate.h"

namespace grnwb::ui {

/// The ground of a row of a highlighted gene.
void paintHighlight(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index);

/// Cells of another delegate, on that ground.
template <class Base>
class Highlighted : public Base {
 public:
  using Base::Base;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    paintHighlight(painter, option, index);
    Base::paint(painter, option, index);
  }
};

/// A closed lock, or a faint open one; nothing for a pair without an edge.
class LockDelegate : public RowDelegate {
  Q_OBJECT
 public:
  explicit LockDelegate(QObject* parent = nullptr);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  QIcon m_locked, m_open;
};

class ImportanceDelegate : public RowDelegate {
  Q_OBJECT
 public:
  using RowDelegate::RowDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class SignDelegate : public RowDelegate {
  Q_OBJECT
 public:
  using RowDelegate::RowDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The number, and a bar from the middle to the left or right.
class CorrelationDelegate : public RowDelegate {
  Q_OBJECT
 public:
  using RowDelegate::RowDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace grnwb::ui
