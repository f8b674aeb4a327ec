// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/report/figure_colours.h"
#include "core/report/figures.h"
#include "core/report/number_text.h"
#include "core/report/svg.h"

namespace grnwb::report {
namespace {

using Eigen::Index;

class MarkerPainter {
 public:
  explicit MarkerPainter(const MarkerFigure& content)
      : m_content(content), m_genes(content.real.genes.size()), m_groups(content.real.groups.size()) {
    for (const std::string& group : content.real.groups) m_left = std::max(m_left, textWidth(group, kNameSize));
    m_left = std::min(m_left, kFigureWidth / 5) + 28;
    double longest = 0;
    for (const std::string& gene : content.real.genes) longest = std::max(longest, textWidth(gene, kGeneSize));
    m_head = 26 + std::min(longest, 90.0) + 12;
    const double room = (kFigureWidth - m_left - kBlockGap) / 2 - kCellsRoom - gapsBefore(m_genes - 1) * kGroupGap;
    m_pitch = std::min(room / static_cast<double>(m_genes), kLargestPitch);
    m_block = offset(m_genes - 1) + m_pitch + kCellsRoom + kBlockGap;
  }

  std::string draw() {
    Svg svg(kFigureWidth, m_head + static_cast<double>(m_groups) * kRowHeight + kLegendHeight);
    for (std::size_t group = 0; group < m_groups; ++group) {
      const double y = rowMiddle(group);
      svg.line({m_left - 6, y + kRowHeight / 2}, {m_left + 2 * m_block - kBlockGap, y + kRowHeight / 2},
               {ink::kLine, 0.6});
      svg.circle({8, y}, 4, {.fill = categoryColour(group)});
      svg.text({18, y + 4}, elided(m_content.real.groups[group], kNameSize, m_left - 28),
               {.size = kNameSize, .fill = ink::kText});
    }
    drawBlock(svg, m_content.real, m_left, "Real, test cells");
    drawBlock(svg, m_content.synthetic, m_left + m_block, m_content.syntheticTitle);
    drawLegend(svg, m_head + static_cast<double>(m_groups) * kRowHeight + 22);
    return svg.document();
  }

 private:
  static constexpr double kNameSize = 11, kGeneSize = 10, kRowHeight = 20, kGroupGap = 5, kBlockGap = 24,
                          kCellsRoom = 44;
  static constexpr double kLegendHeight = 62, kLargestPitch = 20;

  double gapsBefore(std::size_t gene) const {
    double gaps = 0;
    for (std::size_t i = 1; i <= gene; ++i)
      if (m_content.markedGroup[i] != m_content.markedGroup[i - 1]) ++gaps;
    return gaps;
  }
  double offset(std::size_t gene) const { return static_cast<double>(gene) * m_pitch + gapsBefore(gene) * kGroupGap; }
  double rowMiddle(std::size_t group) const { return m_head + (static_cast<double>(group) + 0.5) * kRowHeight; }
  /// Of a share of cells; area is proportional to it.
  double radius(double share) const {
    return std::sqrt(std::clamp(share, 0.0, 1.0)) * (std::min(m_pitch, kRowHeight) / 2 - 0.5);
  }

  /// 0-1 over the real groups with cells; of a gene that is the same in all of them 0.
  double scaled(double mean, std::size_t gene) const {
    double low = 0, high = 0;
    bool any = false;
    for (std::size_t group = 0; group < m_groups; ++group) {
      if (m_content.real.cells[group] == 0) continue;
      const double value = m_content.real.mean(static_cast<Index>(group), static_cast<Index>(gene));
      low = any ? std::min(low, value) : value;
      high = any ? std::max(high, value) : value;
      any = true;
    }
    return high > low ? std::clamp((mean - low) / (high - low), 0.0, 1.0) : 0;
  }

  void drawBlock(Svg& svg, const celltypes::DotPlot& plot, double left, const std::string& title) const {
    svg.text({left, 14}, elided(title, 12, m_block - kBlockGap), {.size = 12, .fill = ink::kText, .bold = true});
    svg.text({left + m_block - kBlockGap, m_head - 8}, "cells",
             {.size = kGeneSize, .fill = ink::kSecond, .anchor = Anchor::end});
    for (std::size_t gene = 0; gene < m_genes; ++gene) {
      const double x = left + offset(gene) + m_pitch / 2;
      svg.text({x + 3.5, m_head - 10}, elided(plot.genes[gene], kGeneSize, 90),
               {.size = kGeneSize, .fill = ink::kText, .turned = -90});
      svg.rect({x - m_pitch / 2, m_head - 5, m_pitch, 3}, {.fill = categoryColour(m_content.markedGroup[gene])});
      for (std::size_t group = 0; group < m_groups; ++group) {
        const auto row = static_cast<Index>(group), column = static_cast<Index>(gene);
        if (plot.share(row, column) <= 0) continue;
        svg.circle({x, rowMiddle(group)}, radius(plot.share(row, column)),
                   {.fill = viridis(scaled(plot.mean(row, column), gene)), .stroke = Stroke{ink::kFaint, 0.3}});
      }
    }
    for (std::size_t group = 0; group < m_groups; ++group)
      svg.text({left + m_block - kBlockGap, rowMiddle(group) + 4}, std::to_string(plot.cells[group]),
               {.size = kGeneSize, .fill = ink::kSecond, .anchor = Anchor::end});
  }

  void drawLegend(Svg& svg, double top) const {
    constexpr int kSteps = 50;
    constexpr double kBar = 150;  // whole pixels a step, so that the bar has no seams
    const TextStyle words{.size = kGeneSize, .fill = ink::kSecond};
    svg.text({m_left, top + 9}, "Mean, 0–1 per gene, from real", words);
    const double bar = std::round(m_left + textWidth("Mean, 0–1 per gene, from real", kGeneSize) + 10);
    for (int i = 0; i < kSteps; ++i)
      svg.rect({bar + i * kBar / kSteps, top, kBar / kSteps, 11}, {.fill = viridis((i + 0.5) / kSteps)});
    for (const double value : {0.0, 0.5, 1.0})
      svg.text({bar + value * kBar, top + 23}, fixedText(value, value == 0.5 ? 1 : 0),
               {.size = kGeneSize, .fill = ink::kSecond, .anchor = Anchor::middle});
    double x = bar + kBar + 50;
    svg.text({x, top + 9}, "Cells expressing, %", words);
    x += textWidth("Cells expressing, %", kGeneSize) + 20;
    for (const double share : {0.05, 0.25, 0.5, 0.75, 1.0}) {
      svg.circle({x, top + 6}, radius(share), {.fill = ink::kBand, .stroke = Stroke{ink::kFaint, 0.5}});
      svg.text({x, top + 27}, fixedText(100 * share, 0),
               {.size = kGeneSize, .fill = ink::kSecond, .anchor = Anchor::middle});
      x += 30;
    }
  }

  const MarkerFigure& m_content;
  const std::size_t m_genes, m_groups;
  double m_left = 0, m_head = 0, m_pitch = 0, m_block = 0;
};

}  // namespace

std::string markerFigure(const MarkerFigure& content) {
  return MarkerPainter(content).draw();
}

}  // namespace grnwb::report
