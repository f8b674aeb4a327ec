// SPDX-License-Identifier: GPL-3.0-or-later
// The one class through which Qt Charts draws: lines and areas over two axes, with zoom, pan and a hover line.
#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QWidget>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace grnwb::ui {

struct Theme;

struct ChartLine {
  std::vector<QPointF> points;
  QColor colour;
  double width = 1.5;  ///< px
  Qt::PenStyle style = Qt::SolidLine;
  bool marksPoints = false;
};

/// Filled from its upper outline down to y = 0.
struct ChartArea {
  std::vector<QPointF> outline;
  QColor fill, border = Qt::transparent;
};

/// All that is on a chart, in data units; with logarithmic, y values must be > 0.
struct ChartContent {
  std::vector<ChartLine> lines;
  std::vector<ChartArea> areas;
  QString xTitle;
  double xMinimum = 0, xMaximum = 1, yMinimum = 0, yMaximum = 1;
  bool logarithmic = false;
  std::optional<double> cursor;  ///< x of a dotted line
};

/// Wheel zooms x at the cursor, dragging pans, a double click or F shows everything again.
class ChartFrame : public QWidget {
  Q_OBJECT
 public:
  explicit ChartFrame(QWidget* parent = nullptr);
  ~ChartFrame() override;

  void setContent(ChartContent content);
  /// Takes the current theme's colours.
  void applyTheme();

  /// The part shown, as x minimum, y minimum, width, height in data units.
  QRectF visibleRange() const;
  /// x range while zoomed; nothing: all.
  void setZoom(std::optional<std::pair<double, double>> range);
  /// Position of a data point in this widget.
  QPointF positionOf(const QPointF& point) const;

  /// The same content as a picture of its own.
  static void paint(QPainter& painter, const QRectF& area, const ChartContent& content, const Theme& theme);

 Q_SIGNALS:
  /// x is in data units.
  void hovered(double x);
  void left();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  class HoverView;
  struct Chart;
  void refresh(const Theme& theme);
  std::pair<double, double> xRange() const;
  double valueAt(double viewX) const;

  ChartContent m_content;
  std::unique_ptr<Chart> m_chart;
  std::optional<std::pair<double, double>> m_zoom;
  std::optional<double> m_dragFrom;
};

}  // namespace grnwb::ui
