// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/histogram_view.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/text.h"
#include "ui/plots/axis_ticks.h"
#include "ui/plots/chart_frame.h"
#include "ui/plots/csv_field.h"
#include "ui/plots/plot_card.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr int kFewestBins = 10, kMostBins = 60, kLegendPixels = 11;
constexpr double kTakenByBars = 0.84, kLegendBox = 9, kLegendGap = 14;
constexpr int kLegendRow = 18;

double quantile(const std::vector<double>& sorted, double share) {
  const double position = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(position);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (position - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

double binWidth(const std::vector<double>& sorted, std::size_t count, bool whole) {
  const double range = sorted.back() - sorted.front();
  if (range == 0) return 1;
  const double iqr = quantile(sorted, 0.75) - quantile(sorted, 0.25);
  const double wanted = 2 * iqr / std::cbrt(static_cast<double>(count));
  const double width = std::clamp(wanted, range / kMostBins, range / kFewestBins);
  const double power = std::pow(10, std::floor(std::log10(width)));
  double rounded = power;
  for (const double factor : {2.0, 5.0, 10.0})
    if (rounded < width * (1 - 1e-9)) rounded = factor * power;
  return whole ? std::max(1.0, std::round(rounded)) : rounded;
}

QColor fillOf(std::size_t series, const Theme& theme) {
  return series == 0 ? theme.accent : series == 1 ? theme.nullBand : theme.category(static_cast<int>(series));
}

QColor borderOf(std::size_t series, const Theme& theme) {
  return series == 1 ? theme.faintText : Qt::transparent;
}

/// One row, right-aligned.
void paintLegend(QPainter& painter, const QRectF& area, const QStringList& names, const Theme& theme) {
  QFont font = painter.font();
  font.setPixelSize(kLegendPixels);
  painter.setFont(font);
  const QFontMetricsF metrics(font);
  double right = area.right();
  for (qsizetype i = names.size(); i-- > 0;) {
    const double left = right - std::ceil(metrics.horizontalAdvance(names[i])) - 1;
    painter.setPen(theme.text);
    painter.drawText(QRectF(left, area.top(), right - left, area.height()), Qt::AlignVCenter, names[i]);
    const QRectF box(left - kLegendBox - 5, area.center().y() - kLegendBox / 2, kLegendBox, kLegendBox);
    const auto series = static_cast<std::size_t>(i);
    painter.setPen(borderOf(series, theme).alpha() > 0 ? QPen(borderOf(series, theme), 1) : QPen(Qt::NoPen));
    painter.setBrush(fillOf(series, theme));
    painter.drawRect(box);
    right = box.left() - kLegendGap;
  }
}

Histogram binned(const std::vector<double>& values, double minimum, double width, std::size_t bins) {
  Histogram histogram{minimum, width, std::vector<qint64>(bins)};
  for (const double value : values)
    if (std::isfinite(value)) ++histogram.counts[static_cast<std::size_t>((value - minimum) / width)];
  return histogram;
}

}  // namespace

/// What the bars' colours stand for.
class HistogramLegend : public QWidget {
 public:
  explicit HistogramLegend(QWidget* parent) : QWidget(parent) { setFixedHeight(kLegendRow); }

  void setNames(const QStringList& names) {
    m_names = names;
    setVisible(!names.isEmpty());
    update();
  }
  const QStringList& names() const { return m_names; }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLegend(painter, rect(), m_names, Theme::current());
  }

 private:
  QStringList m_names;
};

Histogram histogramOf(const std::vector<double>& values) {
  return histogramsOf({values}).front();
}

std::vector<Histogram> histogramsOf(const std::vector<std::vector<double>>& lists) {
  std::vector<double> sorted;
  std::size_t fewest = std::numeric_limits<std::size_t>::max();
  for (const std::vector<double>& values : lists) {
    std::ranges::copy_if(values, std::back_inserter(sorted), [](double value) { return std::isfinite(value); });
    if (!values.empty()) fewest = std::min(fewest, values.size());
  }
  std::vector<Histogram> histograms(lists.size());
  if (sorted.empty()) return histograms;
  std::ranges::sort(sorted);
  const bool whole = std::ranges::all_of(sorted, [](double value) { return value == std::floor(value); });
  const double width = binWidth(sorted, fewest, whole), minimum = std::floor(sorted.front() / width) * width;
  const std::size_t bins = static_cast<std::size_t>((sorted.back() - minimum) / width) + 1;
  std::ranges::transform(lists, histograms.begin(),
                         [&](const std::vector<double>& values) { return binned(values, minimum, width, bins); });
  return histograms;
}

HistogramView::HistogramView(QWidget* parent)
    : QWidget(parent),
      m_chart(new ChartFrame(this)),
      m_title(label({}, this, Tone::text, TextSize::head)),
      m_legend(new HistogramLegend(this)) {
  m_title->setContentsMargins(10, 6, 10, 0);
  m_legend->setNames({});
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(1, 1, 1, 3);
  layout->setSpacing(0);
  layout->addWidget(m_title);
  auto* legend = new QHBoxLayout;
  legend->setContentsMargins(10, 2, 14, 0);
  legend->addWidget(m_legend);
  layout->addLayout(legend);
  layout->addWidget(m_chart, 1);
  connect(m_chart, &ChartFrame::hovered, this, &HistogramView::showBinAt);
  connect(m_chart, &ChartFrame::left, this, [] { QToolTip::hideText(); });
  refresh();
}

void HistogramView::setValues(const std::vector<double>& values, const QString& title, const QString& unit) {
  setSeries({{{}, values}}, title, unit);
}

void HistogramView::setSeries(const std::vector<HistogramSeries>& series, const QString& title, const QString& unit) {
  std::vector<std::vector<double>> lists;
  for (const HistogramSeries& one : series) lists.push_back(one.values);
  const std::vector<Histogram> histograms = histogramsOf(lists);
  m_bars.clear();
  QStringList names;
  for (std::size_t i = 0; i < series.size(); ++i) {
    m_bars.push_back({series[i].name, histograms[i], series[i].weight});
    names << series[i].name;
  }
  m_legend->setNames(series.size() > 1 ? names : QStringList());
  m_title->setText(title);
  m_title->setVisible(!title.isEmpty());
  m_unit = unit;
  const QString spoken = title.isEmpty() ? unit : title;
  setAccessibleName(spoken);
  m_chart->setAccessibleName(spoken);
  refresh();
}

void HistogramView::setThreshold(double value) {
  m_threshold = std::isfinite(value) ? std::optional(value) : std::nullopt;
  refresh();
}

ChartArea HistogramView::barsOf(std::size_t series, const Theme& theme) const {
  const Histogram& h = m_bars[series].histogram;
  ChartArea area{{}, fillOf(series, theme), borderOf(series, theme)};
  const bool isAlone = m_bars.size() == 1;
  if (isAlone) area.fill.setAlpha(theme.dark ? 190 : 170);
  const double taken = isAlone ? 1 : kTakenByBars, bar = taken * h.width / static_cast<double>(m_bars.size());
  const double first = (1 - taken) / 2 * h.width + bar * static_cast<double>(series);
  for (std::size_t bin = 0; bin < h.counts.size(); ++bin) {
    const double from = h.minimum + static_cast<double>(bin) * h.width + first, count = m_bars[series].count(bin);
    if (!isAlone) area.outline.emplace_back(from, 0);
    area.outline.insert(area.outline.end(), {{from, count}, {from + bar, count}});
    if (!isAlone) area.outline.emplace_back(from + bar, 0);
  }
  return area;
}

ChartContent HistogramView::content(const Theme& theme) const {
  ChartContent content;
  content.xTitle = m_unit;
  content.cursor = m_threshold;
  if (m_bars.empty() || m_bars.front().histogram.counts.empty()) return content;
  const Histogram& h = m_bars.front().histogram;
  double highest = 1;
  for (std::size_t series = 0; series < m_bars.size(); ++series) {
    content.areas.push_back(barsOf(series, theme));
    for (std::size_t bin = 0; bin < h.counts.size(); ++bin) highest = std::max(highest, m_bars[series].count(bin));
  }
  content.xMinimum = h.minimum;
  content.xMaximum = h.minimum + static_cast<double>(h.counts.size()) * h.width;
  if (m_threshold) {
    content.xMinimum = std::min(content.xMinimum, *m_threshold);
    content.xMaximum = std::max(content.xMaximum, *m_threshold);
  }
  content.yMaximum = highest * 1.06;
  return content;
}

void HistogramView::refresh() {
  m_chart->setContent(content(Theme::current()));
  m_legend->update();
}

QString HistogramView::binText(double x) const {
  if (m_bars.empty()) return {};
  const Histogram& h = m_bars.front().histogram;
  const double position = std::floor((x - h.minimum) / h.width);
  if (position < 0 || position >= static_cast<double>(h.counts.size())) return {};
  const double from = h.minimum + position * h.width;
  QStringList counts;
  for (const Bars& bars : m_bars) {
    const double count = bars.count(static_cast<std::size_t>(position));
    const QString number = QLocale().toString(count, 'f', count == std::floor(count) ? 0 : 1);
    counts << (m_bars.size() == 1 ? number : QStringLiteral("%1 (%2)").arg(number, bars.name));
  }
  return tr("%1 to %2 %3: %4")
      .arg(plotNumber(from, 4), plotNumber(from + h.width, 4), m_unit, counts.join(QStringLiteral(", ")));
}

void HistogramView::showBinAt(double x) {
  const QString text = binText(x);
  if (text.isEmpty()) return QToolTip::hideText();
  QToolTip::showText(QCursor::pos(), text, m_chart);
}

Figure HistogramView::figure(const QString& name) const {
  Figure figure;
  figure.name = name;
  figure.paint = [content = content(Theme::light()), title = m_title->text(), legend = m_legend->names()](
                     QPainter& painter, const QRectF& area) {
    const Theme& theme = Theme::light();
    QRectF rest = paintFigureTitle(painter, area, title, {}, theme);
    if (!legend.isEmpty()) {
      paintLegend(painter, {rest.left(), rest.top(), rest.width() - kLegendGap, kLegendRow}, legend, theme);
      rest.setTop(rest.top() + kLegendRow);
    }
    ChartFrame::paint(painter, rest, content, theme);
  };
  figure.csv = [bars = m_bars] {
    QByteArray text = "from,to";
    for (const Bars& one : bars) text += ',' + (bars.size() == 1 ? QByteArray("count") : csvField(one.name));
    text += '\n';
    const std::size_t bins = bars.empty() ? 0 : bars.front().histogram.counts.size();
    for (std::size_t bin = 0; bin < bins; ++bin) {
      const Histogram& h = bars.front().histogram;
      const double from = h.minimum + static_cast<double>(bin) * h.width;
      text +=
          QByteArray::fromStdString(formatNumber(from)) + ',' + QByteArray::fromStdString(formatNumber(from + h.width));
      for (const Bars& one : bars) text += ',' + QByteArray::fromStdString(formatNumber(one.count(bin)));
      text += '\n';
    }
    return text;
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
