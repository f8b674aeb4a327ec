// SPDX-License-Identifier: GPL-3.0-or-later
// The rows under the canvas that explain shapes, lines, colours and differences.
#pragma once

#include <QWidget>

#include "ui/graph/edge_marks.h"
#include "ui/graph/gene_colours.h"

namespace grnwb::ui {

class GraphLegend : public QWidget {
  Q_OBJECT
 public:
  explicit GraphLegend(QWidget* parent = nullptr);

  void setColours(const GeneColours& colours);
  /// A second row when there is something to explain.
  void setMarks(const MarkCounts& marks);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  bool hasMarks() const { return m_marks != MarkCounts(); }

  GeneColours m_colours;
  MarkCounts m_marks;
};

}  // namespace grnwb::ui
