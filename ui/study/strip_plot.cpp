// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/strip_plot.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "ui/plots/axis_ticks.h"
#include "ui/plots/csv_field.h"
#include "ui/plots/figure_panel.h"
#include "ui/study/metric_texts.h"
#include "ui/study/setting_texts.h"
#include "ui/style/theme.h"

namespace grnwb::ui {
namespace {

constexpr double kNames = 84, kAxisHeight = 32, kRightRoom = 14, kTopRoom = 4;
constexpr double kStripDot = 1.9, kMean = 3.6, kDeviationPen = 2;
constexpr float kDotShade = 0.42F;
constexpr double kTicksApart = 66, kMarginShare = 0.06;
constexpr int kJitterSteps = 5;

QColor inkOf(StripLine::Kind kind, const Theme& theme) {
  switch (kind) {
    case StripLine::Kind::reference:
      return theme.realBar;
    case StripLine::Kind::random:
      return theme.represses;
    case StripLine::Kind::setting:
      break;
  }
  return theme.accent;
}

QRectF plotOf(const QRectF& area) {
  return area.adjusted(kNames, kTopRoom, -kRightRoom, -kAxisHeight);
}

struct StripScale {
  double low = 0, high = 1, left = 0, width = 1;

  double x(double value) const { return left + width * (value - low) / (high - low); }
};

StripScale scaleOf(const StripContent& content, const QRectF& plot) {
  std::vector<double> ends;
  for (const StripLine& line : content.lines) {
    if (line.values.empty()) continue;
    ends.insert(ends.end(), line.values.begin(), line.values.end());
    ends.push_back(line.mean - line.sd);
    ends.push_back(line.mean + line.sd);
  }
  if (content.control) {
    ends.push_back(content.control->low);
    ends.push_back(content.control->high);
  }
  if (ends.empty()) return {0, 1, plot.left(), plot.width()};
  const auto [low, high] = std::ranges::minmax(ends);
  const double margin = high > low ? (high - low) * kMarginShare : std::max(1.0, std::abs(high)) * kMarginShare;
  return {low - margin, high + margin, plot.left(), plot.width()};
}

void paintMean(QPainter& painter, const QPointF& at, StripLine::Kind kind) {
  if (kind != StripLine::Kind::random) {
    painter.drawEllipse(at, kMean, kMean);
    return;
  }
  const double half = kMean + 0.8;
  painter.drawPolygon(
      QPolygonF({at + QPointF(0, -half), at + QPointF(half, 0), at + QPointF(0, half), at + QPointF(-half, 0)}));
}

void paintLine(QPainter& painter, const StripLine& line, const StripScale& scale, double middle, double height,
               const Theme& theme) {
  if (line.values.empty()) return;
  const QColor ink = inkOf(line.kind, theme);
  QColor pale = ink;
  pale.setAlphaF(kDotShade);
  painter.setPen(Qt::NoPen);
  painter.setBrush(pale);
  for (std::size_t i = 0; i < line.values.size(); ++i) {
    // Apart by their order, so that equal values stay visible and the picture is always the same.
    const double step = double(i % kJitterSteps) / (kJitterSteps - 1) - 0.5;
    painter.drawEllipse(QPointF(scale.x(line.values[i]), middle + step * height * 0.45), kStripDot, kStripDot);
  }
  painter.setPen(QPen(ink, kDeviationPen));
  painter.drawLine(QPointF(scale.x(line.mean - line.sd), middle), QPointF(scale.x(line.mean + line.sd), middle));
  painter.setPen(QPen(theme.view, 1));
  painter.setBrush(ink);
  paintMean(painter, {scale.x(line.mean), middle}, line.kind);
}

QByteArray csvOf(const std::vector<StripContent>& contents) {
  QByteArray csv = "metric,setting,evaluation,value\n";
  for (const StripContent& content : contents)
    for (const StripLine& line : content.lines)
      for (std::size_t i = 0; i < line.values.size(); ++i)
        csv += csvField(content.axis) + ',' + csvField(line.name) + ',' + QByteArray::number(qulonglong(i + 1)) + ',' +
               QByteArray::fromStdString(formatNumber(line.values[i])) + '\n';
  return csv;
}

}  // namespace

StripContent stripContent(const study::Study& study, const std::vector<report::RowSummary>& summaries, std::size_t data,
                          std::size_t metric, int chosenRow) {
  StripContent content;
  content.axis = metricTitle(metric);
  const double factor = metricFactor(metric);
  for (std::size_t i = 0; i < summaries.size(); ++i) {
    const study::StudyRow& row = summaries[i].row;
    if (row.data != data) continue;
    const report::MetricSummary& summary = summaries[i].metrics[metric];
    StripLine line;
    line.name = settingText(row.setting);
    if (row.model && study.models.size() > 1)
      line.name += QLatin1Char(' ') + QString::fromStdString(study.models[*row.model].name);
    line.kind = isReference(row.setting)       ? StripLine::Kind::reference
                : study::isRandom(row.setting) ? StripLine::Kind::random
                                               : StripLine::Kind::setting;
    line.bold = static_cast<int>(i) == chosenRow;
    for (const double value : summary.values) line.values.push_back(value * factor);
    line.mean = summary.mean * factor;
    line.sd = summary.sd * factor;
    if (row.setting == study::Setting::control && !line.values.empty())
      content.control = evaluate::likelyRange(evaluate::nullBand(line.values));
    content.lines.push_back(std::move(line));
  }
  return content;
}

std::optional<std::size_t> stripLineAt(const StripContent& content, const QRectF& area, double y) {
  const QRectF plot = plotOf(area);
  if (content.lines.empty() || y < plot.top() || y >= plot.bottom()) return std::nullopt;
  return static_cast<std::size_t>((y - plot.top()) / plot.height() * double(content.lines.size()));
}

void paintStrip(QPainter& painter, const QRectF& area, const StripContent& content, const Theme& theme) {
  if (content.lines.empty()) return;
  const QRectF plot = plotOf(area);
  const StripScale scale = scaleOf(content, plot);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  QFont small = painter.font();
  small.setPixelSize(11);
  painter.setFont(small);
  if (content.control) {
    const double left = std::max(plot.left(), scale.x(content.control->low));
    painter.fillRect(QRectF(left, plot.top(), std::max(1.0, scale.x(content.control->high) - left), plot.height()),
                     theme.nullBand);
  }
  for (const Tick& tick :
       linearTicks(scale.low, scale.high, std::max(2, static_cast<int>(plot.width() / kTicksApart)))) {
    const double x = scale.x(tick.value);
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter.setPen(theme.secondText);
    painter.drawText(QRectF(x - kTicksApart / 2, plot.bottom() + 2, kTicksApart, 14), Qt::AlignCenter, tick.label);
  }
  painter.setPen(QPen(theme.controlBorder, 1));
  painter.drawLine(plot.bottomLeft(), plot.bottomRight());
  painter.setPen(theme.secondText);
  painter.drawText(QRectF(plot.left(), plot.bottom() + 15, plot.width(), 15), Qt::AlignCenter, content.axis);
  const double height = plot.height() / double(content.lines.size());
  for (std::size_t i = 0; i < content.lines.size(); ++i) {
    const StripLine& line = content.lines[i];
    const QRectF name(area.left(), plot.top() + double(i) * height, kNames - 8, height);
    QFont font = small;
    font.setWeight(line.bold ? QFont::Bold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(line.values.empty() ? theme.faintText : theme.text);
    painter.drawText(name, Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(line.name, Qt::ElideRight, name.width()));
    paintLine(painter, line, scale, name.center().y(), height, theme);
  }
  painter.restore();
}

Figure stripFigure(const QString& name, std::vector<StripContent> contents) {
  std::vector<Figure> panels;
  for (const StripContent& content : contents) {
    Figure panel;
    panel.name = content.axis;
    panel.paint = [content](QPainter& painter, const QRectF& area) {
      paintStrip(painter, area, content, Theme::light());
    };
    panels.push_back(std::move(panel));
  }
  Figure figure = panelFigure(name, std::move(panels), 2);
  figure.csv = [contents = std::move(contents)] { return csvOf(contents); };
  return figure;
}

}  // namespace grnwb::ui
