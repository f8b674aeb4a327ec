// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/figure_colours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace grnwb::report {
namespace {

// Ten evenly spaced colours of matplotlib's maps (CC0); straight lines between them stay within 2/255 of the originals'
// lightness.
using ColourMap = std::array<std::uint32_t, 10>;
constexpr ColourMap kViridis{0x440154, 0x482878, 0x3e4a89, 0x31688e, 0x26828e,
                             0x1f9e89, 0x35b779, 0x6dcd59, 0xb4de2c, 0xfde725};
constexpr ColourMap kCividis{0x00204d, 0x00336f, 0x39486b, 0x575c6d, 0x707173,
                             0x8a8779, 0xa69d75, 0xc4b56c, 0xe4cf5b, 0xffea46};
constexpr std::array<std::uint32_t, 12> kCategories{0x0072b2, 0xe69f00, 0x009e73, 0xcc79a7, 0x56b4e9, 0xd55e00,
                                                    0xd9c400, 0x9a6a00, 0x8a7d00, 0xf3c677, 0x222222, 0x8791a0};

std::string hexColour(std::uint32_t colour) {
  constexpr auto kDigits = "0123456789abcdef";
  std::string text = "#";
  for (int shift = 20; shift >= 0; shift -= 4) text += kDigits[(colour >> shift) & 0xFU];
  return text;
}

std::uint32_t interpolate(const ColourMap& map, double value) {
  const double position = std::clamp(std::isnan(value) ? 0.0 : value, 0.0, 1.0) * static_cast<double>(map.size() - 1);
  const std::size_t below = std::min(static_cast<std::size_t>(position), map.size() - 2);
  const double part = position - static_cast<double>(below);
  std::uint32_t colour = 0;
  for (const unsigned shift : {16U, 8U, 0U}) {
    const double from = (map[below] >> shift) & 0xFFU, to = (map[below + 1] >> shift) & 0xFFU;
    colour |= static_cast<std::uint32_t>(std::lround(from + part * (to - from))) << shift;
  }
  return colour;
}

}  // namespace

std::string categoryColour(std::size_t index) {
  return hexColour(kCategories[index % kCategories.size()]);
}

std::string viridis(double value) {
  return hexColour(interpolate(kViridis, value));
}

std::string cividis(double value) {
  return hexColour(interpolate(kCividis, value));
}

std::string inkOnCividis(double value) {
  constexpr double kTurn = 0.5;  // the map's lightness grows evenly
  return value < kTurn ? "#ffffff" : "#1d232b";
}

}  // namespace grnwb::report
