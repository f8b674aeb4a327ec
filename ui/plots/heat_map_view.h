// SPDX-License-Identifier: GPL-3.0-or-later
// A matrix of values as coloured cells under slanted names, as the overlap of networks with each other.
#pragma once

#include <QWidget>
#include <functional>
#include <optional>

#include "ui/plots/figure.h"
#include "ui/plots/heat_map_content.h"

namespace grnwb::ui {

struct HeatMapLayout;

/// A click or the arrow keys select a cell; Home and End go to the ends of its row, Escape lets go of it.
class HeatMapView : public QWidget {
  Q_OBJECT
 public:
  explicit HeatMapView(QWidget* parent = nullptr);

  /// Missing values count as NaN. A selected cell that the new matrix doesn't have is let go of.
  void setContent(HeatMapContent content);
  const HeatMapContent& content() const { return m_content; }

  /// Says what a cell is, on hovering it and to assistive technology; may be rich text. Without it: names and value.
  void setCellText(std::function<QString(const GridPlace&)> text);
  QString cellText(const GridPlace& cell) const;

  /// Doesn't emit cellSelected; nothing: none is selected.
  void selectCell(std::optional<GridPlace> cell);
  std::optional<GridPlace> selectedCell() const { return m_selected; }
  /// In the coordinates of this widget.
  QRectF cellRect(const GridPlace& cell) const;

  /// Picture without selection; CSV: the matrix.
  Figure figure(const QString& name, const QString& title) const;

  QSize sizeHint() const override { return {560, 480}; }
  QSize minimumSizeHint() const override { return {220, 180}; }

 Q_SIGNALS:
  /// By mouse or keys; -1 and -1: none.
  void cellSelected(int row, int column);
  void cellHovered(int row, int column);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  HeatMapLayout layoutHere() const;
  void choose(std::optional<GridPlace> cell);
  void hover(std::optional<GridPlace> cell);

  HeatMapContent m_content;
  std::function<QString(const GridPlace&)> m_cellText;
  std::optional<GridPlace> m_selected, m_hovered;
};

}  // namespace grnwb::ui
