// SPDX-License-Identifier: GPL-3.0-or-later
// Mean expression and share of expressing cells per cell label, as small bars.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/models/gene_statistics.h"

namespace grnwb::ui {

/// Rows by descending mean; the colour of a label is its place among the labels of the data.
class ExpressionBars : public QWidget {
  Q_OBJECT
 public:
  explicit ExpressionBars(const std::vector<LabelExpression>& values, QWidget* parent = nullptr);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Row {
    QString label;
    double mean, share;
    int category;
  };
  std::vector<Row> m_rows;
};

}  // namespace grnwb::ui
