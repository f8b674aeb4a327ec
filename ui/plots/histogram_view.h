// SPDX-License-Identifier: GPL-3.0-or-later
// How often values occur: a histogram of one series or of several side by side, with an optional threshold.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "ui/plots/figure.h"

class QLabel;

namespace grnwb::ui {

class ChartFrame;
class HistogramLegend;
struct ChartArea;
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
/// One for each list, with the same bins, whose width suits all values and the shortest list's length.
std::vector<Histogram> histogramsOf(const std::vector<std::vector<double>>& lists);

/// Values under a name of the legend; weight: what one of them counts, as 0.1 in a mean of ten draws.
struct HistogramSeries {
  QString name;
  std::vector<double> values;
  double weight = 1;
};

class HistogramView : public QWidget {
  Q_OBJECT
 public:
  explicit HistogramView(QWidget* parent = nullptr);

  /// title: what is counted, as "Counts per cell"; unit: of the values, under the x axis.
  void setValues(const std::vector<double>& values, const QString& title, const QString& unit);
  /// Bars side by side in each bin, the first series in the accent, the second in grey; with a legend.
  void setSeries(const std::vector<HistogramSeries>& series, const QString& title, const QString& unit);
  /// A vertical line at the value; NaN: none.
  void setThreshold(double value);

  /// What stands in the bin at x, in words; empty outside the bins.
  QString binText(double x) const;
  /// Picture of the histogram; CSV: from, to and the count of each series.
  Figure figure(const QString& name) const;

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  /// Bins of a series, of the width and minimum of all.
  struct Bars {
    QString name;
    Histogram histogram;
    double weight = 1;

    double count(std::size_t bin) const { return weight * static_cast<double>(histogram.counts[bin]); }
  };
  ChartContent content(const Theme& theme) const;
  ChartArea barsOf(std::size_t series, const Theme& theme) const;
  void refresh();
  void showBinAt(double x);

  ChartFrame* m_chart;
  QLabel* m_title;
  HistogramLegend* m_legend;
  QString m_unit;
  std::vector<Bars> m_bars;  ///< with equal numbers of bins
  std::optional<double> m_threshold;
};

}  // namespace grnwb::ui
