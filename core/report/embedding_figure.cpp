// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/report/figure_colours.h"
#include "core/report/figures.h"
#include "core/report/svg.h"

namespace grnwb::report {
namespace {

using Eigen::Index;

/// An entry of the legend: a colour and what it stands for.
struct LegendEntry {
  std::string colour, words;
  Point at;
};

class EmbeddingPainter {
 public:
  explicit EmbeddingPainter(const EmbeddingFigure& content) : m_content(content) {
    Eigen::RowVector2d low = content.sets.front().points.colwise().minCoeff();
    Eigen::RowVector2d high = content.sets.front().points.colwise().maxCoeff();
    for (const EmbeddedSet& set : content.sets) {
      low = low.cwiseMin(set.points.colwise().minCoeff());
      high = high.cwiseMax(set.points.colwise().maxCoeff());
    }
    m_centre = (low + high) / 2;
    const double largest = (high - low).maxCoeff();
    m_scale = largest > 0 ? (kPanel - 2 * kMargin) / largest : 1;
    layOutLegend();
  }

  std::string draw() {
    Svg svg(kFigureWidth, legendTop() + m_legendHeight);
    for (std::size_t i = 0; i < m_content.sets.size(); ++i) drawPanel(svg, i);
    for (const LegendEntry& entry : m_legend) {
      svg.circle(entry.at, 4, {.fill = entry.colour});
      svg.text({entry.at.x + 9, entry.at.y + 4}, entry.words, {.size = kNameSize, .fill = ink::kText});
    }
    return svg.document();
  }

 private:
  static constexpr std::size_t kColumns = 4;
  static constexpr double kGap = 12, kTitleHeight = 20, kLegendRow = 18, kNameSize = 11, kPointRadius = 1.3,
                          kMargin = 6;
  static constexpr double kPanel = (kFigureWidth - (kColumns - 1) * kGap) / kColumns;

  double legendTop() const {
    const std::size_t rows = (m_content.sets.size() + kColumns - 1) / kColumns;
    return static_cast<double>(rows) * (kPanel + kTitleHeight + kGap) + 4;
  }

  void addEntry(const std::string& colour, const std::string& words) {
    const double width = textWidth(words, kNameSize) + 30;
    if (m_legendX > 0 && m_legendX + width > kFigureWidth) {
      m_legendX = 0;
      m_legendHeight += kLegendRow;
    }
    m_legend.push_back({colour, words, {m_legendX + 6, legendTop() + m_legendHeight - kLegendRow / 2}});
    m_legendX += width;
  }

  void layOutLegend() {
    m_legendHeight = kLegendRow;
    for (std::size_t i = 0; i < m_content.types.size(); ++i) addEntry(categoryColour(i), m_content.types[i]);
    if (m_content.types.empty()) addEntry(ink::kAccent, "cells");
    const bool unassigned = std::ranges::any_of(
        m_content.sets, [](const EmbeddedSet& set) { return std::ranges::find(set.types, -1) != set.types.end(); });
    if (unassigned && !m_content.types.empty()) addEntry(ink::kFaint, "unassigned");
    if (m_content.sets.size() > 1) addEntry(ink::kBand, "real cells, behind synthetic ones");
  }

  Point place(const Eigen::RowVector2d& point, const Box& panel) const {
    const Eigen::RowVector2d moved = (point - m_centre) * m_scale;
    return {panel.x + panel.width / 2 + moved.x(), panel.y + panel.height / 2 - moved.y()};
  }

  void drawPanel(Svg& svg, std::size_t index) const {
    const EmbeddedSet& set = m_content.sets[index];
    const Box panel{static_cast<double>(index % kColumns) * (kPanel + kGap),
                    static_cast<double>(index / kColumns) * (kPanel + kTitleHeight + kGap) + kTitleHeight, kPanel,
                    kPanel};
    svg.text({panel.x, panel.y - 6}, elided(set.title, 12, kPanel), {.size = 12, .fill = ink::kText, .bold = true});
    svg.rect(panel, {.fill = ink::kWhite, .stroke = Stroke{ink::kLine, 1}});
    if (index > 0) drawBackground(svg, panel);
    const std::size_t colours = std::max<std::size_t>(m_content.types.size(), 1);
    for (std::size_t colour = 0; colour <= colours; ++colour) {  // the first are the unassigned cells
      svg.beginGroup({.fill = colour == 0               ? std::string(ink::kFaint)
                              : m_content.types.empty() ? std::string(ink::kAccent)
                                                        : categoryColour(colour - 1),
                      .opacity = 0.8});
      for (Index i = 0; i < set.points.rows(); ++i)
        if (colourOf(set, i) == colour) svg.groupedCircle(place(set.points.row(i), panel), kPointRadius);
      svg.endGroup();
    }
  }

  std::size_t colourOf(const EmbeddedSet& set, Index cell) const {
    return m_content.types.empty() ? 1 : static_cast<std::size_t>(set.types[static_cast<std::size_t>(cell)] + 1);
  }

  /// As one path of small squares, which takes half the bytes of circles.
  void drawBackground(Svg& svg, const Box& panel) const {
    std::string outline;
    const Eigen::MatrixX2d& real = m_content.sets.front().points;
    for (Index i = 0; i < real.rows(); ++i) {
      const Point at = place(real.row(i), panel);
      outline += "M" + svgNumber(at.x - 1) + " " + svgNumber(at.y - 1) + "h2v2h-2z";
    }
    svg.path(outline, {.fill = ink::kBand});
  }

  const EmbeddingFigure& m_content;
  Eigen::RowVector2d m_centre;
  double m_scale = 1, m_legendX = 0, m_legendHeight = 0;
  std::vector<LegendEntry> m_legend;
};

}  // namespace

std::string embeddingFigure(const EmbeddingFigure& content) {
  return EmbeddingPainter(content).draw();
}

}  // namespace grnwb::report
