// SPDX-License-Identifier: GPL-3.0-or-later
// Mean expression and share of expressing cells, over all cells and per cell label, as small bars.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/models/gene_statistics.h"
#include "ui/style/type_palette.h"

namespace grnwb::ui {

/// All cells first, then labels by descending mean. Copies itself as a table.
class ExpressionBars : public QWidget {
  Q_OBJECT
 public:
  /// values: as expressionByLabel() gives them, not empty.
  ExpressionBars(const std::vector<LabelExpression>& values, const TypePalette& palette, QWidget* parent = nullptr);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }
  /// TSV: label, cells, mean, share.
  QString table() const;

 public Q_SLOTS:
  void copy() const;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Row {
    LabelExpression value;
    QString name;
    int place;  ///< among the labels; -1: all cells
  };
  std::vector<Row> m_rows;
  TypePalette m_palette;
  double m_largest = 0;
};

}  // namespace grnwb::ui
