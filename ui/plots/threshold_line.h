// SPDX-License-Identifier: GPL-3.0-or-later
// A line over a plot that is dragged, or moved by keys, to where values begin to be dropped.
#pragma once

#include <QRectF>
#include <QString>
#include <QWidget>
#include <optional>

#include "ui/plots/value_axis.h"

namespace grnwb::ui {

/// Without a value it rests at the end of the axis and drops nothing. Arrow keys move it by about a pixel, Page Up and
/// Page Down by ten, Home and End to the ends of the axis; Delete takes its value away.
class ThresholdLine : public QWidget {
  Q_OBJECT
 public:
  enum class Drops { below, above };
  /// What a plot leaves for the flags at its right or top, in pixels.
  static constexpr double kFlagWidth = 44, kFlagHeight = 15;

  /// name: as for assistive technology, "Minimum genes".
  ThresholdLine(const QString& name, Drops drops, QWidget* parent);

  /// plot: the area of the axis in the parent. Qt::Vertical: values go upwards and the line lies across;
  /// Qt::Horizontal: they go to the right and it stands.
  void setAxis(const ValueAxis& axis, const QRectF& plot, Qt::Orientation values);
  /// Values are multiples of this.
  void setUnit(double unit) { m_unit = unit; }
  /// Doesn't emit moved.
  void setValue(std::optional<double> value);
  std::optional<double> value() const { return m_value; }
  Drops drops() const { return m_drops; }

  /// Lines as in a figure; the flag stands outside of the plot.
  static void paint(QPainter& painter, const QRectF& plot, const ValueAxis& axis, Qt::Orientation values, double value,
                    const Theme& theme);

 Q_SIGNALS:
  /// By mouse or keys; nothing: it drops nothing any more.
  void moved(std::optional<double> value);
  /// The button was released, or the keys have left it.
  void gestureEnded();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  double restingValue() const { return m_drops == Drops::below ? m_axis.minimum : m_axis.maximum; }
  double length() const;
  /// In the parent, along the axis.
  double position() const;
  /// Round as the pixels allow.
  double valueAt(const QPointF& inParent) const;
  void place();
  void moveTo(double value);
  void describe();

  QString m_name;
  Drops m_drops;
  ValueAxis m_axis;
  QRectF m_plot;
  Qt::Orientation m_values = Qt::Vertical;
  double m_unit = 1;
  std::optional<double> m_value;
  std::optional<double> m_grabbed;  ///< from the line to the mouse, while it is dragged
  bool m_isHovered = false;
};

}  // namespace grnwb::ui
