// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/report/figure_colours.h"
#include "core/report/figures.h"
#include "core/report/number_text.h"
#include "core/report/svg.h"

namespace grnwb::report {
namespace {

/// ".74", "1", a dash for NaN.
std::string shortShare(double value) {
  if (std::isnan(value)) return kNothing;
  const std::string text = fixedText(value, 2);
  return text.starts_with("0.") ? text.substr(1) : text.starts_with("1.") ? "1" : text;
}

class OverlapPainter {
 public:
  OverlapPainter(const std::vector<NamedNetwork>& networks, const grn::OverlapMatrix& overlaps)
      : m_networks(networks), m_overlaps(overlaps) {
    for (const NamedNetwork& network : networks) m_names = std::max(m_names, textWidth(network.name, kNameSize));
    m_names = std::min(m_names, kLongestName);
    m_left = m_names + 12;
    m_top = std::round(m_names * std::sin(kTurn) + 16);  // on whole pixels the bar has no seams
    const double room = kFigureWidth - m_left - kBarRoom - m_names * std::cos(kTurn) / 2;
    const auto count = static_cast<double>(networks.size());
    m_pitch = std::clamp((room - kGroupGap * static_cast<double>(gapsBefore(networks.size() - 1))) / count,
                         kSmallestPitch, kLargestPitch);
    m_side = m_pitch < kGridPitch ? m_pitch : m_pitch - 1;
  }

  std::string draw() {
    const double end = place(m_networks.size() - 1) + m_side;
    Svg svg(kFigureWidth, m_top + std::max(end, kShortestBar) + 12);
    if (m_pitch < kNamedPitch)
      drawGroupNames(svg);
    else
      for (std::size_t i = 0; i < m_networks.size(); ++i) drawName(svg, m_networks[i].name, place(i) + m_side / 2);
    for (std::size_t row = 0; row < m_networks.size(); ++row)
      for (std::size_t column = 0; column < m_networks.size(); ++column) drawCell(svg, row, column);
    drawBar(svg, std::round(m_left + end + 24), std::max(end, kShortestBar));
    return svg.document();
  }

 private:
  static constexpr double kNameSize = 10.5, kGroupGap = 3, kBarWidth = 12, kBarRoom = 70, kLongestName = 235;
  /// From one cell to the next: from kGridPitch on there is a line between them, from kNamedPitch room for each name.
  static constexpr double kSmallestPitch = 1, kNamedPitch = 10, kGridPitch = 12, kLargestPitch = 35;
  static constexpr double kTurn = 0.785398163397448;  // 45 degrees
  static constexpr double kShortestBar = 100;

  std::size_t gapsBefore(std::size_t index) const {
    std::size_t gaps = 0;
    for (std::size_t i = 1; i <= index; ++i)
      if (m_networks[i].group != m_networks[i - 1].group) ++gaps;
    return gaps;
  }

  double place(std::size_t index) const {
    return static_cast<double>(index) * m_pitch + kGroupGap * static_cast<double>(gapsBefore(index));
  }

  void drawName(Svg& svg, const std::string& name, double at) const {
    const std::string shown = elided(name, kNameSize, m_names);
    svg.text({m_left - 6, m_top + at + 4}, shown, {.size = kNameSize, .fill = ink::kText, .anchor = Anchor::end});
    svg.text({m_left + at + 3, m_top - 6}, shown, {.size = kNameSize, .fill = ink::kText, .turned = -45});
  }

  /// In the middle of each group, but for those that another name is too near to.
  void drawGroupNames(Svg& svg) const {
    double named = -kNamedPitch;
    for (std::size_t first = 0; first < m_networks.size();) {
      std::size_t last = first;
      while (last + 1 < m_networks.size() && m_networks[last + 1].group == m_networks[first].group) ++last;
      const double middle = (place(first) + place(last) + m_side) / 2;
      if (middle - named >= kNamedPitch) {
        drawName(svg, m_networks[first].group, middle);
        named = middle;
      }
      first = last + 1;
    }
  }

  void drawCell(Svg& svg, std::size_t row, std::size_t column) const {
    constexpr double kNumberSide = 21, kNumberSize = 9.5;
    const double value = m_overlaps.at(row, column).regulators;
    const Box box{m_left + place(column), m_top + place(row), m_side, m_side};
    svg.rect(box, {.fill = std::isnan(value) ? std::string(ink::kLine) : cividis(value)});
    if (m_side < kNumberSide) return;
    svg.text({box.x + m_side / 2, box.y + m_side / 2 + 3.5}, shortShare(value),
             {.size = kNumberSize,
              .fill = std::isnan(value) ? std::string(ink::kSecond) : inkOnCividis(value),
              .anchor = Anchor::middle});
  }

  void drawBar(Svg& svg, double left, double room) const {
    constexpr int kSteps = 50;
    const double step = std::floor(std::clamp(room / kSteps, 2.0, 5.0)), height = step * kSteps;
    for (int i = 0; i < kSteps; ++i)
      svg.rect({left, m_top + i * step, kBarWidth, step}, {.fill = cividis(1 - (i + 0.5) / kSteps)});
    for (const double value : {0.0, 0.25, 0.5, 0.75, 1.0})
      svg.text({left + kBarWidth + 5, m_top + (1 - value) * height + 4}, fixedText(value, 2),
               {.size = kNameSize, .fill = ink::kSecond});
    svg.text({left, m_top - 8}, "Overlap", {.size = kNameSize, .fill = ink::kSecond});
  }

  const std::vector<NamedNetwork>& m_networks;
  const grn::OverlapMatrix& m_overlaps;
  double m_names = 0, m_left = 0, m_top = 0, m_pitch = 0, m_side = 0;
};

}  // namespace

std::string overlapFigure(const std::vector<NamedNetwork>& networks, const grn::OverlapMatrix& overlaps) {
  return OverlapPainter(networks, overlaps).draw();
}

}  // namespace grnwb::report
