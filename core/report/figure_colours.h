// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of a study's figures: as in the window's light theme, told apart by colour-blind readers too.
#pragma once

#include <cstddef>
#include <string>

namespace grnwb::report {

namespace ink {
inline constexpr auto kText = "#1d232b", kSecond = "#56616d", kFaint = "#8791a0", kLine = "#d9dde3", kBand = "#d3d8df",
                      kAccent = "#2a62c9", kRandom = "#d55e00", kReal = "#4a5460", kWhite = "#ffffff";
}  // namespace ink

/// Of the n-th cell type: Okabe and Ito's colours, then shades of them; they repeat after twelve.
std::string categoryColour(std::size_t index);
/// value in [0, 1].
std::string viridis(double value);
std::string cividis(double value);
/// Black or white, which is better read on cividis(value).
std::string inkOnCividis(double value);

}  // namespace grnwb::report
