// SPDX-License-Identifier: GPL-3.0-or-later
// How the cells of a study's table are drawn: heads of data sets, metrics, squares of evaluations, states.
#pragma once

#include "ui/study/study_table_model.h"
#include "ui/style/row_delegate.h"

namespace grnwb::ui {

/// A data set's row, from side to side: an arrow, the name, how much is done; and the bold name of a setting.
class StudyHeadDelegate : public RowDelegate {
  Q_OBJECT
 public:
  using RowDelegate::RowDelegate;
  /// Which rows are folded, for the arrow.
  void setFolded(std::vector<bool> foldedData) { m_folded = std::move(foldedData); }
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  std::vector<bool> m_folded;
};

/// "mean ± sd", the deviation paler, the best bold or underlined, then the published value in brackets.
class StudyMetricDelegate : public RowDelegate {
  Q_OBJECT
 public:
  using RowDelegate::RowDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// A square per evaluation, a group per split seed; filled as far as its graphs are done.
class SquaresDelegate : public RowDelegate {
  Q_OBJECT
 public:
  using RowDelegate::RowDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// An icon and a word, framed unless all is done or nothing began.
class StudyStateDelegate : public RowDelegate {
  Q_OBJECT
 public:
  using RowDelegate::RowDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace grnwb::ui
