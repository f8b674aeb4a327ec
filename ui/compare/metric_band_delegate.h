// SPDX-License-Identifier: GPL-3.0-or-later
// Null bands of a metric as a small strip: ranges as boxes, Stage 1 as a dashed line, the synthetic cells as a dot.
#pragma once

#include <QWidget>

#include "ui/style/row_delegate.h"

namespace grnwb::ui {

class MetricBandDelegate : public RowDelegate {
  Q_OBJECT
 public:
  using RowDelegate::RowDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// What a strip is made of, for a legend.
enum class BandMark { synthetic, control, stage1, randomGraphs, randomTfs };

class BandMarkSign : public QWidget {
  Q_OBJECT
 public:
  explicit BandMarkSign(BandMark mark, QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  BandMark m_mark;
};

}  // namespace grnwb::ui
