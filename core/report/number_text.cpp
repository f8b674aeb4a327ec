// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace grnwb::report {

std::string fixedText(double value, int decimals) {
  char buffer[400];  // the largest double has 309 digits
  const auto result = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals);
  return {buffer, result.ptr};
}

int decimalsFor(double value) {
  constexpr int kMost = 8;
  if (value == 0 || !std::isfinite(value)) return 0;
  return std::clamp(1 - static_cast<int>(std::floor(std::log10(std::abs(value)))), 0, kMost);
}

std::string countText(double value) {
  constexpr double kRounding = 1e-9;
  return fixedText(value, std::abs(value - std::round(value)) < kRounding ? 0 : 1);
}

std::string pValueText(double value) {
  constexpr double kSmall = 0.001;
  if (value >= kSmall || value == 0) return fixedText(value, 3);
  char buffer[32];
  const auto result = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific, 1);
  return {buffer, result.ptr};
}

std::string durationText(double seconds) {
  const auto whole = static_cast<std::int64_t>(std::llround(seconds));
  if (whole < 60) return std::to_string(whole) + " s";
  if (whole < 3600) return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
  return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

std::string counted(std::size_t count, const std::string& thing) {
  return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

TextTable::Cell plain(std::string text) {
  return {.text = std::move(text)};
}

}  // namespace grnwb::report
