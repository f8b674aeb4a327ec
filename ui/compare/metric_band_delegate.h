// SPDX-License-Identifier: GPL-3.0-or-later
// Null bands of a metric as a small strip: ranges as boxes, Stage 1 as a dashed line, the synthetic cells as a dot.
#pragma once

#include "ui/style/row_delegate.h"

namespace grnwb::ui {

class MetricBandDelegate : public RowDelegate {
  Q_OBJECT
 public:
  using RowDelegate::RowDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The same strip for a legend: what the dot, the boxes and the line are.
enum class BandMark { synthetic, control, stage1, randomGraphs, randomTfs };
QIcon bandMark(BandMark mark);

}  // namespace grnwb::ui
