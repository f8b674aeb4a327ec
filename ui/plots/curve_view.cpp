// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curve_view.h"

#include <QCursor>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "ui/plots/axis_ticks.h"
#include "ui/plots/chart_frame.h"
#include "ui/plots/curve_math.h"
#include "ui/plots/plot_card.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr std::size_t kDrawnBuckets = 500;
constexpr std::size_t kFewPoints = 25;  // are marked, so that a single one is seen
constexpr int kRawAlpha = 90, kLegendHeight = 20;

/// A short piece of the curve, for the legend.
QIcon lineIcon(const QColor& colour, Qt::PenStyle style) {
  QPixmap pixmap(32, 16);
  pixmap.setDevicePixelRatio(2);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setPen(QPen(colour, 1.6, style, Qt::FlatCap));
  painter.drawLine(QPointF(0, 4), QPointF(16, 4));
  return QIcon(pixmap);
}

Qt::PenStyle styleOf(std::size_t series) {
  return series % 2 == 0 ? Qt::SolidLine : Qt::DashLine;
}

/// y range of points with a margin, in the scale's own distance.
std::pair<double, double> paddedRange(double lowest, double highest, bool logarithmic) {
  if (!(lowest <= highest)) return logarithmic ? std::pair(0.1, 1.0) : std::pair(0.0, 1.0);
  if (logarithmic) {
    const double factor = std::max(1.15, std::pow(highest / lowest, 0.06));
    return {lowest / factor, highest * factor};
  }
  const double margin = highest > lowest ? (highest - lowest) * 0.06 : std::max(std::abs(highest) * 0.1, 1e-6);
  const bool touchesZero = lowest >= 0 && lowest < (highest - lowest) * 0.5;
  return {touchesZero ? 0 : lowest - margin, highest + margin};
}

}  // namespace

CurveView::CurveView(QWidget* parent)
    : QWidget(parent),
      m_chart(new ChartFrame(this)),
      m_title(label({}, this, Tone::text, TextSize::head)),
      m_subtitle(label({}, this, Tone::second, TextSize::small)),
      m_now(new QLabel(this)),
      m_legend(new QHBoxLayout) {
  m_now->setObjectName(QStringLiteral("nowLabel"));
  m_now->setTextFormat(Qt::RichText);
  m_now->setToolTip(tr("Last value"));
  m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* header = new QHBoxLayout;
  header->setContentsMargins(10, 6, 10, 0);
  header->setSpacing(8);
  header->addWidget(m_title);
  header->addWidget(m_subtitle, 1);
  header->addLayout(m_legend);
  header->addWidget(m_now);
  m_legend->setSpacing(2);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(1, 1, 1, 3);
  layout->setSpacing(0);
  layout->addLayout(header);
  layout->addWidget(m_chart, 1);
  connect(m_chart, &ChartFrame::hovered, this, &CurveView::showValuesAt);
  connect(m_chart, &ChartFrame::left, this, [] { QToolTip::hideText(); });
}

void CurveView::setTitle(const QString& title, const QString& subtitle) {
  m_title->setText(title);
  m_subtitle->setText(subtitle);
  m_subtitle->setToolTip(subtitle);
  m_chart->setAccessibleName(title);
  setAccessibleName(title);
}

void CurveView::setXTitle(const QString& title) {
  m_xTitle = title;
  scheduleRefresh();
}

void CurveView::setScale(Scale scale) {
  m_scale = scale;
  scheduleRefresh();
}

int CurveView::addSeries(const QString& name) {
  m_series.push_back({name, {}, true, nullptr});
  const std::size_t index = m_series.size() - 1;
  auto* button = new QToolButton(this);
  button->setObjectName(QStringLiteral("legendButton%1").arg(index));
  button->setProperty("legend", true);
  button->setMaximumHeight(kLegendHeight);
  button->setCheckable(true);
  button->setChecked(true);
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setIconSize(QSize(16, 8));
  button->setText(name);
  button->setToolTip(tr("Show or hide this curve"));
  connect(button, &QToolButton::toggled, this, [this, index](bool shown) {
    m_series[index].visible = shown;
    scheduleRefresh();
  });
  m_series[index].legendButton = button;
  m_legend->addWidget(button);
  updateLegend();
  scheduleRefresh();
  return static_cast<int>(index);
}

void CurveView::clearSeries() {
  for (const Series& series : m_series) delete series.legendButton;
  m_series.clear();
  scheduleRefresh();
}

void CurveView::setPoints(int series, std::vector<QPointF> points) {
  m_series[static_cast<std::size_t>(series)].points = std::move(points);
  scheduleRefresh();
}

void CurveView::append(int series, const std::vector<QPointF>& points) {
  auto& all = m_series[static_cast<std::size_t>(series)].points;
  all.insert(all.end(), points.begin(), points.end());
  scheduleRefresh();
}

void CurveView::setSmoothing(int window) {
  m_window = std::max(1, window);
  scheduleRefresh();
}

void CurveView::setXRange(std::optional<std::pair<double, double>> range) {
  if (m_xRange == range) return;
  m_xRange = range;
  scheduleRefresh();
}

void CurveView::setCursor(std::optional<double> x) {
  m_cursor = x;
  scheduleRefresh();
}

void CurveView::setShowsNow(bool shows) {
  m_showsNow = shows;
  scheduleRefresh();
}

QRectF CurveView::visibleRange() const {
  return m_chart->visibleRange();
}

QString CurveView::nowText() const {
  if (!m_showsNow || m_series.empty()) return {};
  const std::vector<QPointF> points = drawable(m_series.front());
  return points.empty() ? QString() : plotNumber(points.back().y());
}

std::optional<QPointF> CurveView::nearest(int series, double x) const {
  const std::vector<QPointF> points = drawable(m_series[static_cast<std::size_t>(series)]);
  if (points.empty()) return {};
  const auto right = std::ranges::lower_bound(points, x, {}, &QPointF::x);
  if (right == points.end()) return points.back();
  if (right == points.begin()) return points.front();
  return x - std::prev(right)->x() < right->x() - x ? *std::prev(right) : *right;
}

std::vector<QPointF> CurveView::drawable(const Series& series) const {
  std::vector<QPointF> points;
  points.reserve(series.points.size());
  for (const QPointF& point : series.points)
    if (std::isfinite(point.y()) && (m_scale == Scale::linear || point.y() > 0)) points.push_back(point);
  return points;
}

QColor CurveView::colour(const Theme& theme, std::size_t series) const {
  return m_series.size() == 1 ? theme.accent : theme.category(static_cast<int>(series));
}

ChartContent CurveView::content(const Theme& theme) const {
  ChartContent content;
  content.xTitle = m_xTitle;
  content.logarithmic = m_scale == Scale::logarithmic;
  content.cursor = m_cursor;
  double lowest = std::numeric_limits<double>::infinity(), highest = -lowest;
  double from = lowest, to = highest;
  for (std::size_t i = 0; i < m_series.size(); ++i) {
    if (!m_series[i].visible) continue;
    const std::vector<QPointF> points = drawable(m_series[i]);
    if (points.empty()) continue;
    from = std::min(from, points.front().x());
    to = std::max(to, points.back().x());
    const std::vector<QPointF> raw = thinned(points, kDrawnBuckets);
    for (const QPointF& point : raw) {
      lowest = std::min(lowest, point.y());
      highest = std::max(highest, point.y());
    }
    // A mean over most of a short curve would be a flat line that says nothing.
    const bool smooths = m_window > 1 && points.size() >= 2 * static_cast<std::size_t>(m_window);
    QColor rawColour = colour(theme, i);
    if (smooths) rawColour.setAlpha(kRawAlpha);
    content.lines.push_back(
        {raw, rawColour, smooths ? 1.0 : 1.6, smooths ? Qt::SolidLine : styleOf(i), points.size() <= kFewPoints});
    if (smooths)
      content.lines.push_back(
          {thinned(runningMean(points, m_window), kDrawnBuckets), colour(theme, i), 1.8, styleOf(i), false});
  }
  if (m_xRange) {
    from = m_xRange->first;
    to = m_xRange->second;
  }
  content.xMinimum = from < to ? from : 0;
  content.xMaximum = from < to ? to : std::max(1.0, to);
  std::tie(content.yMinimum, content.yMaximum) = paddedRange(lowest, highest, content.logarithmic);
  return content;
}

void CurveView::scheduleRefresh() {
  if (std::exchange(m_refreshScheduled, true)) return;
  QTimer::singleShot(0, this, &CurveView::refresh);
}

void CurveView::refresh() {
  m_refreshScheduled = false;
  m_chart->setContent(content(Theme::current()));
  const QString now = nowText();
  m_now->setVisible(!now.isEmpty());
  m_now->setText(tr("now %1").arg(QStringLiteral("<b>") + now + QStringLiteral("</b>")));
}

void CurveView::updateLegend() {
  for (std::size_t i = 0; i < m_series.size(); ++i) {
    m_series[i].legendButton->setIcon(lineIcon(colour(Theme::current(), i), styleOf(i)));
    m_series[i].legendButton->setVisible(m_series.size() > 1);
  }
}

void CurveView::showValuesAt(double x) {
  QStringList lines;
  for (std::size_t i = 0; i < m_series.size(); ++i) {
    const auto point = m_series[i].visible ? nearest(static_cast<int>(i), x) : std::nullopt;
    if (!point) continue;
    if (lines.isEmpty())
      lines << QStringLiteral("%1 %2")
                   .arg(m_xTitle, QLocale().toString(point->x(), 'f', QLocale::FloatingPointShortest))
                   .trimmed();
    lines << QStringLiteral("%1: %2").arg(m_series[i].name, plotNumber(point->y(), 4));
  }
  if (!lines.isEmpty()) QToolTip::showText(QCursor::pos(), lines.join(QLatin1Char('\n')), m_chart);
}

Figure CurveView::figure(const QString& name) const {
  Figure figure;
  figure.name = name;
  figure.paint = [content = content(Theme::light()), title = m_title->text(), subtitle = m_subtitle->text()](
                     QPainter& painter, const QRectF& area) {
    ChartFrame::paint(painter, paintFigureTitle(painter, area, title, subtitle, Theme::light()), content,
                      Theme::light());
  };
  figure.csv = [all = m_series, xTitle = m_xTitle] {
    std::string text = "series," + (xTitle.isEmpty() ? std::string("x") : xTitle.toStdString()) + ",value\n";
    for (const Series& series : all)
      for (const QPointF& point : series.points)
        text += series.name.toStdString() + "," + formatNumber(point.x()) + "," +
                (std::isfinite(point.y()) ? formatNumber(point.y()) : "") + "\n";
    return QByteArray::fromStdString(text);
  };
  return figure;
}

void CurveView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::PaletteChange) return;
  updateLegend();
  scheduleRefresh();
}

void CurveView::paintEvent(QPaintEvent*) {
  paintCard(*this);
}

}  // namespace grnwb::ui
