// SPDX-License-Identifier: GPL-3.0-or-later
// How often values occur: a histogram with an optional threshold.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "ui/plots/figure.h"

class QLabel;

namespace grnwb::ui {

class ChartFrame;
struct ChartContent;
struct Theme;

/// Bins of equal width: the edges of bin i are minimum + i * width and minimum + (i + 1) * width; the last one includes
/// its upper edge.
struct Histogram {
  double minimum = 0, width = 1;
  std::vector<qint64> counts;
};
/// Width by Freedman and Diaconis (1981), between 10 and 60 bins, rounded to 1, 2 or 5 times a power of ten; whole
/// numbers get whole widths. Values that aren't finite are left out.
Histogram histogramOf(const std::vector<double>& values);

class HistogramView : public QWidget {
  Q_OBJECT
 public:
  explicit HistogramView(QWidget* parent = nullptr);

  /// title: what is counted, as "Counts per cell"; unit: of the values, under the x axis.
  void setValues(const std::vector<double>& values, const QString& title, const QString& unit);
  /// A vertical line at the value; NaN: none.
  void setThreshold(double value);

  const Histogram& histogram() const { return m_histogram; }
  /// Picture of the histogram; CSV: from, to, count.
  Figure figure(const QString& name) const;

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  ChartContent content(const Theme& theme) const;
  void refresh();
  void showBinAt(double x);

  ChartFrame* m_chart;
  QLabel* m_title;
  QString m_unit;
  Histogram m_histogram;
  std::optional<double> m_threshold;
};

}  // namespace grnwb::ui
