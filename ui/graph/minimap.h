// SPDX-License-Identifier: GPL-3.0-or-later
// The whole network as dots with a frame around the part in view; click or drag to go there.
#pragma once

#include <QWidget>

#include "ui/graph/grn_canvas.h"

namespace grnwb::ui {

/// For the lower right corner of the canvas. Hides itself on a small canvas, and where it would cover genes while the
/// whole network is in view anyway.
class Minimap : public QWidget {
  Q_OBJECT
 public:
  explicit Minimap(GrnCanvas& canvas, QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  void follow();
  bool hasRoom() const;
  /// From scene to pixels of this widget.
  QTransform toMap() const;
  void goTo(QPointF point);

  GrnCanvas& m_canvas;
};

}  // namespace grnwb::ui
