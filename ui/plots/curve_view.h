// SPDX-License-Identifier: GPL-3.0-or-later
// Curves over a running number such as the training step, live, with smoothing, a log axis and a "now" value.
#pragma once

#include <QPointF>
#include <QWidget>
#include <optional>
#include <vector>

#include "ui/plots/figure.h"

class QHBoxLayout;
class QLabel;

namespace grnwb::ui {

class ChartFrame;

class CurveView : public QWidget {
  Q_OBJECT
 public:
  enum class Scale { linear, logarithmic };

  explicit CurveView(QWidget* parent = nullptr);

  /// The subtitle says what is plotted and its unit.
  void setTitle(const QString& title, const QString& subtitle = {});
  void setXTitle(const QString& title);
  /// A logarithmic scale leaves out values <= 0.
  void setScale(Scale scale);
  /// Colours are the accent for a single series and the theme's categories for several; every second series is dashed
  /// too. Returns the series' index.
  int addSeries(const QString& name);
  int seriesCount() const { return static_cast<int>(m_series.size()); }

  /// Points with x ascending; values that aren't finite leave a gap out of the curve. 10^5 points are fine: what is
  /// drawn is thinned, each extreme kept.
  void setPoints(int series, std::vector<QPointF> points);
  void append(int series, const std::vector<QPointF>& points);
  const std::vector<QPointF>& points(int series) const { return m_series[static_cast<std::size_t>(series)].points; }

  /// Points of the running mean drawn over the light raw curve; 1: the raw curve alone.
  void setSmoothing(int window);
  /// Fixes the x axis, as for the steps that are planned; nothing: as far as the points go.
  void setXRange(std::optional<std::pair<double, double>> range);
  /// A dotted vertical line.
  void setCursor(std::optional<double> x);
  /// Shows the last value of the first series at the right of the title.
  void setShowsNow(bool shows);

  /// Both axes' ranges in data units, as drawn.
  QRectF visibleRange() const;
  QString nowText() const;
  /// Picture of the curves; CSV of every point, long form: series, x, y.
  Figure figure(const QString& name) const;

 protected:
  void changeEvent(QEvent* event) override;
  bool event(QEvent* event) override;

 private:
  struct Series {
    QString name;
    std::vector<QPointF> points;
    bool visible = true;
    int rawLine = -1, smoothLine = -1;  // of m_chart
  };
  void scheduleRefresh();
  void refresh();
  void applyColours();
  QString hoverText(double x) const;

  ChartFrame* m_chart;
  QLabel *m_title, *m_subtitle, *m_now;
  QHBoxLayout* m_legend;
  std::vector<Series> m_series;
  std::optional<std::pair<double, double>> m_xRange;
  std::optional<double> m_cursor;
  int m_window = 1;
  bool m_showsNow = true;
  bool m_dirty = false;
};

}  // namespace grnwb::ui
