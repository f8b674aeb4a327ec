// SPDX-License-Identifier: GPL-3.0-or-later
// A scatter plot with two axes of their own units, such as counts against genes: zoom, pan, hover, a click selects.
#pragma once

#include <QImage>
#include <QWidget>
#include <memory>
#include <optional>

#include "ui/plots/axes_scatter_content.h"
#include "ui/plots/figure.h"
#include "ui/plots/halo_texts.h"

namespace grnwb::ui {

class AxesScatterPicture;

/// Wheel and +/- zoom, dragging and arrows pan, a double click or F shows everything, Escape clears the selection.
class AxesScatterView : public QWidget {
  Q_OBJECT
 public:
  explicit AxesScatterView(QWidget* parent = nullptr);
  ~AxesScatterView() override;

  /// Keeps the part that is shown where the axes are the same.
  void setContent(AxesScatterContent content);
  const AxesScatterContent& content() const { return *m_content; }
  void setMarked(std::vector<qint64> points);
  /// What the tooltip says of a point.
  void setHoverText(std::function<QString(qint64)> text) { m_hoverText = std::move(text); }

  QRectF plotArea() const;
  QPointF positionOf(qint64 point) const;
  /// The point nearest to the position within 8 px.
  std::optional<qint64> pointAt(const QPointF& position) const;
  /// The part of both axes that is shown, in shares.
  QRectF shown() const { return m_shown; }
  void showAll();

  /// CSV: name, x, y, and the colouring's label or value of each point.
  Figure figure(const QString& name) const;

  QSize sizeHint() const override { return {460, 300}; }
  QSize minimumSizeHint() const override { return {200, 150}; }

 Q_SIGNALS:
  /// The one clicked; -1: none.
  void pointChosen(qint64 point);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void changeContent(const std::function<void(AxesScatterContent&)>& change);
  void redraw();
  void redrawImage();
  QPointF shareAt(const QPointF& position) const;
  void zoomAt(const QPointF& share, double factor);
  void panBy(const QPointF& shares);
  void hover(const QPointF& position);

  std::shared_ptr<const AxesScatterContent> m_content;
  mutable std::vector<QPointF> m_shares;          ///< of the points; empty until they are asked for
  std::unique_ptr<AxesScatterPicture> m_picture;  ///< null when content or theme are newer
  std::function<QString(qint64)> m_hoverText;
  HaloTexts m_texts;
  QImage m_image;
  bool m_imageIsOld = true;
  QRectF m_shown{0, 0, 1, 1};
  QPointF m_pressed, m_last;
  bool m_drags = false;
  std::optional<qint64> m_hovered;
};

}  // namespace grnwb::ui
