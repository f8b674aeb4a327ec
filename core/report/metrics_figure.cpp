// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include "core/report/figure_axis.h"
#include "core/report/figure_colours.h"
#include "core/report/figures.h"
#include "core/report/metric_kinds.h"
#include "core/report/setting_words.h"
#include "core/report/svg.h"

namespace grnwb::report {
namespace {

std::string betterWords(evaluate::Better better) {
  switch (better) {
    case evaluate::Better::towardsHalf:
      return "best at 0.5";
    case evaluate::Better::higher:
      return "best at 2";
    case evaluate::Better::lower:
      break;
  }
  return "lower is better";
}

std::string rowColour(study::Setting setting) {
  if (isRandom(setting)) return ink::kRandom;
  return competes(setting) ? ink::kAccent : ink::kReal;
}

void drawMark(Svg& svg, const Point& at, study::Setting setting) {
  constexpr double kRadius = 4, kDiagonal = 5;
  const Paint paint{.fill = rowColour(setting), .stroke = Stroke{ink::kWhite, 1}};
  if (!isRandom(setting)) {
    svg.circle(at, kRadius, paint);
    return;
  }
  const auto corner = [&at](double x, double y) { return svgNumber(at.x + x) + " " + svgNumber(at.y + y); };
  svg.path("M" + corner(0, -kDiagonal) + "L" + corner(kDiagonal, 0) + "L" + corner(0, kDiagonal) + "L" +
               corner(-kDiagonal, 0) + "Z",
           paint);
}

class MetricsPainter {
 public:
  MetricsPainter(const study::Study& study, const std::vector<RowSummary>& summaries, std::size_t data)
      : m_study(study), m_rows(rowsOf(summaries, data)), m_svg(kFigureWidth, bottom() + kAxisHeight + kLegendHeight) {
    for (const RowSummary& row : m_rows) m_left = std::max(m_left, textWidth(rowTitle(study, row.row), kNameSize));
    m_left = std::min(m_left, kFigureWidth / 5) + 2 * kEdge;
  }

  std::string draw() {
    for (std::size_t i = 0; i < m_rows.size(); ++i)
      m_svg.text({m_left - kEdge, middle(i) + 4},
                 elided(rowTitle(m_study, m_rows[i].row), kNameSize, m_left - 2 * kEdge),
                 {.size = kNameSize, .fill = ink::kText, .anchor = Anchor::end});
    for (std::size_t metric = 0; metric < metricCount(m_study); ++metric) drawPanel(metric);
    drawLegend();
    return m_svg.document();
  }

 private:
  static constexpr double kRowHeight = 22, kHead = 40, kAxisHeight = 26, kLegendHeight = 30, kPanelGap = 18, kEdge = 8;
  static constexpr double kNameSize = 11.5, kAxisSize = 10.5;

  static std::vector<RowSummary> rowsOf(const std::vector<RowSummary>& summaries, std::size_t data) {
    std::vector<RowSummary> chosen;
    std::ranges::copy_if(summaries, std::back_inserter(chosen),
                         [data](const RowSummary& summary) { return summary.row.data == data; });
    return chosen;
  }

  double bottom() const { return kHead + static_cast<double>(m_rows.size()) * kRowHeight; }
  static double middle(std::size_t row) { return kHead + (static_cast<double>(row) + 0.5) * kRowHeight; }

  evaluate::NullBand control(std::size_t metric) const {
    for (const RowSummary& row : m_rows)
      if (row.row.setting == study::Setting::control) return evaluate::nullBand(row.metrics[metric].values);
    return {};
  }

  FigureAxis axisOf(std::size_t metric, double from, double to) const {
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const RowSummary& row : m_rows) {
      const MetricSummary& summary = row.metrics[metric];
      if (summary.values.empty()) continue;
      low = std::min({low, summary.mean - summary.sd, std::ranges::min(summary.values)});
      high = std::max({high, summary.mean + summary.sd, std::ranges::max(summary.values)});
    }
    if (low > high) low = high = 0;
    constexpr double kMargin = 0.06;
    const double margin = kMargin * (high - low);
    return {low - margin, high + margin, from, to};
  }

  void drawPanel(std::size_t metric) {
    const auto count = static_cast<double>(metricCount(m_study));
    const double width = (kFigureWidth - m_left - kEdge - (count - 1) * kPanelGap) / count;
    const double left = m_left + static_cast<double>(metric) * (width + kPanelGap);
    const FigureAxis axis = axisOf(metric, left, left + width);
    const MetricKind& kind = kMetricKinds[metric];
    m_svg.text({left, 16}, kind.name, {.size = 12.5, .fill = ink::kText, .bold = true});
    m_svg.text({left, 30}, betterWords(kind.better), {.size = kAxisSize, .fill = ink::kSecond});
    constexpr std::int64_t kFewestOfBand = 3;
    if (const evaluate::NullBand band = control(metric); band.count >= kFewestOfBand) {
      const evaluate::Interval range = evaluate::likelyRange(band);
      const double from = axis.clampedAt(range.low);
      m_svg.rect({from, kHead, axis.clampedAt(range.high) - from, bottom() - kHead},
                 {.fill = ink::kBand, .opacity = 0.6});
    }
    std::vector<AxisTick> ticks = axis.ticks(3);
    if (ticks.size() < 2) ticks = axis.ticks(5);
    for (const AxisTick& tick : ticks) {
      const double x = axis.at(tick.value);
      m_svg.line({x, kHead}, {x, bottom()}, {ink::kLine, 0.7});
      m_svg.text({x, bottom() + 15}, tick.label, {.size = kAxisSize, .fill = ink::kSecond, .anchor = Anchor::middle});
    }
    m_svg.line({left, bottom()}, {left + width, bottom()}, {ink::kFaint, 1});
    for (std::size_t i = 0; i < m_rows.size(); ++i) drawRow(m_rows[i], m_rows[i].metrics[metric], axis, middle(i));
  }

  void drawRow(const RowSummary& row, const MetricSummary& metric, const FigureAxis& axis, double y) {
    if (metric.values.empty()) return;
    const std::string colour = rowColour(row.row.setting);
    m_svg.beginGroup({.fill = colour, .opacity = 0.4});
    for (std::size_t i = 0; i < metric.values.size(); ++i) {
      constexpr double kApart = 3;  // so that equal values don't hide each other
      m_svg.groupedCircle({axis.at(metric.values[i]), y + (static_cast<double>(i % 3) - 1) * kApart}, 1.8);
    }
    m_svg.endGroup();
    m_svg.line({axis.at(metric.mean - metric.sd), y}, {axis.at(metric.mean + metric.sd), y}, {colour, 2});
    drawMark(m_svg, {axis.at(metric.mean), y}, row.row.setting);
  }

  void drawLegend() {
    const double y = bottom() + kAxisHeight + kLegendHeight / 2;
    double x = m_left;
    const auto entry = [&](double symbolWidth, const std::string& words) {
      m_svg.text({x + symbolWidth + 5, y + 4}, words, {.size = kAxisSize, .fill = ink::kSecond});
      x += symbolWidth + 5 + textWidth(words, kAxisSize) + 18;
    };
    m_svg.rect({x, y - 5, 16, 10}, {.fill = ink::kBand, .opacity = 0.6});
    entry(16, "where real cells lie (control)");
    m_svg.circle({x + 3, y}, 1.8, {.fill = ink::kAccent, .opacity = 0.4});
    entry(6, "one evaluation");
    m_svg.line({x, y}, {x + 20, y}, {ink::kAccent, 2});
    drawMark(m_svg, {x + 10, y}, study::Setting::curatedInferred);
    entry(20, "mean ± sd");
    m_svg.line({x, y}, {x + 20, y}, {ink::kRandom, 2});
    drawMark(m_svg, {x + 10, y}, study::Setting::curatedRandom);
    entry(20, "random graphs");
  }

  const study::Study& m_study;
  const std::vector<RowSummary> m_rows;
  double m_left = 0;
  Svg m_svg;
};

}  // namespace

std::string metricsFigure(const study::Study& study, const std::vector<RowSummary>& summaries, std::size_t data) {
  return MetricsPainter(study, summaries, data).draw();
}

}  // namespace grnwb::report
