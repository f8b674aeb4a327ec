// SPDX-License-Identifier: GPL-3.0-or-later
// Small helpers for text in files: splitting, trimming, and numbers in the C locale.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace grnwb {

std::string_view trim(std::string_view text);
/// Lines without their line ends (\n or \r\n); no empty last line for a closing line end.
std::vector<std::string_view> splitLines(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
/// Text of a file as messages quote it: the first 60 bytes, cut between UTF-8 characters, and ... where more follow.
std::string shortened(std::string_view text);

/// The whole text, or nothing.
std::optional<double> parseNumber(std::string_view text);
std::optional<std::int64_t> parseInteger(std::string_view text);
/// Shortest text that reads back as the same number.
std::string formatNumber(double value);

}  // namespace grnwb
