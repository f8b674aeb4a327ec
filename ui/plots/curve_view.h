// SPDX-License-Identifier: GPL-3.0-or-later
// Curves over a running number such as the training step, live, with smoothing, a log axis and a "now" value.
#pragma once

#include <QPointF>
#include <QWidget>
#include <optional>
#include <utility>
#include <vector>

#include "ui/plots/figure.h"

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace grnwb::ui {

class ChartFrame;
struct ChartContent;
struct Theme;

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
  void clearSeries();
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

  /// The part shown, as x minimum, y minimum, width, height in data units.
  QRectF visibleRange() const;
  QString nowText() const;
  /// The value of the series at its point nearest to x; nothing when it has no points.
  std::optional<QPointF> nearest(int series, double x) const;
  /// Picture of the curves; CSV of every point, long form: series, x, y.
  Figure figure(const QString& name) const;

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Series {
    QString name;
    std::vector<QPointF> points;
    bool visible = true;
    QToolButton* legendButton = nullptr;
  };
  void scheduleRefresh();
  void refresh();
  void updateLegend();
  void showValuesAt(double x);
  std::vector<QPointF> drawable(const Series& series) const;
  ChartContent content(const Theme& theme) const;
  QColor colour(const Theme& theme, std::size_t series) const;

  ChartFrame* m_chart;
  QLabel *m_title, *m_subtitle, *m_now;
  QHBoxLayout* m_legend;
  QString m_xTitle;
  Scale m_scale = Scale::linear;
  std::vector<Series> m_series;
  std::optional<std::pair<double, double>> m_xRange;
  std::optional<double> m_cursor;
  int m_window = 1;
  bool m_showsNow = true;
  bool m_refreshScheduled = false;
};

}  // namespace grnwb::ui
