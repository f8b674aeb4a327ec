// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/histogram_view.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "ui/plots/axis_ticks.h"
#include "ui/plots/chart_frame.h"
#include "ui/plots/plot_card.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kFewestBins = 10, kMostBins = 60;

double quantile(const std::vector<double>& sorted, double share) {
  const double position = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(position);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (position - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

double binWidth(const std::vector<double>& sorted, bool whole) {
  const double range = sorted.back() - sorted.front();
  if (range == 0) return 1;
  const double iqr = quantile(sorted, 0.75) - quantile(sorted, 0.25);
  const double wanted = 2 * iqr / std::cbrt(static_cast<double>(sorted.size()));
  const double width = std::clamp(wanted, range / kMostBins, range / kFewestBins);
  const double power = std::pow(10, std::floor(std::log10(width)));
  double rounded = power;
  for (const double factor : {2.0, 5.0, 10.0})
    if (rounded < width * (1 - 1e-9)) rounded = factor * power;
  return whole ? std::max(1.0, std::round(rounded)) : rounded;
}

}  // namespace

Histogram histogramOf(const std::vector<double>& values) {
  std::vector<double> sorted;
  std::ranges::copy_if(values, std::back_inserter(sorted), [](double value) { return std::isfinite(value); });
  Histogram histogram;
  if (sorted.empty()) return histogram;
  std::ranges::sort(sorted);
  const bool whole = std::ranges::all_of(sorted, [](double value) { return value == std::floor(value); });
  histogram.width = binWidth(sorted, whole);
  histogram.minimum = std::floor(sorted.front() / histogram.width) * histogram.width;
  const auto binOf = [&](double value) {
    return static_cast<std::size_t>((value - histogram.minimum) / histogram.width);
  };
  histogram.counts.assign(binOf(sorted.back()) + 1, 0);
  for (const double value : sorted) ++histogram.counts[binOf(value)];
  return histogram;
}

HistogramView::HistogramView(QWidget* parent)
    : QWidget(parent), m_chart(new ChartFrame(this)), m_title(label({}, this, Tone::text, TextSize::head)) {
  m_title->setContentsMargins(10, 6, 10, 0);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(1, 1, 1, 3);
  layout->setSpacing(0);
  layout->addWidget(m_title);
  layout->addWidget(m_chart, 1);
  connect(m_chart, &ChartFrame::hovered, this, &HistogramView::showBinAt);
  connect(m_chart, &ChartFrame::left, this, [] { QToolTip::hideText(); });
  refresh();
}

void HistogramView::setValues(const std::vector<double>& values, const QString& title, const QString& unit) {
  m_histogram = histogramOf(values);
  m_title->setText(title);
  m_unit = unit;
  setAccessibleName(title);
  m_chart->setAccessibleName(title);
  refresh();
}

void HistogramView::setThreshold(double value) {
  m_threshold = std::isfinite(value) ? std::optional(value) : std::nullopt;
  refresh();
}

ChartContent HistogramView::content(const Theme& theme) const {
  ChartContent content;
  content.xTitle = m_unit;
  content.areaColour = theme.accent;
  content.areaColour.setAlpha(theme.dark ? 190 : 170);
  content.cursor = m_threshold;
  const Histogram& h = m_histogram;
  if (h.counts.empty()) return content;
  qint64 highest = 1;
  for (std::size_t bin = 0; bin < h.counts.size(); ++bin) {
    const double from = h.minimum + static_cast<double>(bin) * h.width;
    const auto count = static_cast<double>(h.counts[bin]);
    content.area.insert(content.area.end(), {{from, count}, {from + h.width, count}});
    highest = std::max(highest, h.counts[bin]);
  }
  content.xMinimum = h.minimum;
  content.xMaximum = content.area.back().x();
  if (m_threshold) {
    content.xMinimum = std::min(content.xMinimum, *m_threshold);
    content.xMaximum = std::max(content.xMaximum, *m_threshold);
  }
  content.yMaximum = static_cast<double>(highest) * 1.06;
  return content;
}

void HistogramView::refresh() {
  m_chart->setContent(content(Theme::current()));
}

void HistogramView::showBinAt(double x) {
  const double position = std::floor((x - m_histogram.minimum) / m_histogram.width);
  if (position < 0 || position >= static_cast<double>(m_histogram.counts.size())) return QToolTip::hideText();
  const double from = m_histogram.minimum + position * m_histogram.width;
  const qint64 count = m_histogram.counts[static_cast<std::size_t>(position)];
  QToolTip::showText(
      QCursor::pos(),
      tr("%1 to %2 %3: %4")
          .arg(plotNumber(from, 4), plotNumber(from + m_histogram.width, 4), m_unit, QLocale().toString(count)),
      m_chart);
}

Figure HistogramView::figure(const QString& name) const {
  Figure figure;
  figure.name = name;
  figure.paint = [content = content(Theme::light()), title = m_title->text()](QPainter& painter, const QRectF& area) {
    ChartFrame::paint(painter, paintFigureTitle(painter, area, title, {}, Theme::light()), content, Theme::light());
  };
  figure.csv = [histogram = m_histogram] {
    std::string text = "from,to,count\n";
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
      const double from = histogram.minimum + static_cast<double>(bin) * histogram.width;
      text += formatNumber(from) + "," + formatNumber(from + histogram.width) + "," +
              std::to_string(histogram.counts[bin]) + "\n";
    }
    return QByteArray::fromStdString(text);
  };
  return figure;
}

void HistogramView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) refresh();
}

void HistogramView::paintEvent(QPaintEvent*) {
  paintCard(*this);
}

}  // namespace grnwb::ui
