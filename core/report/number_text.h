// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as the tables and figures of a study print them, in the C locale.
#pragma once

#include <string>

#include "core/report/tables.h"

namespace grnwb::report {

std::string fixedText(double value, int decimals);
/// Decimals that leave the number two significant digits; 0 for 0 and from 10 on.
int decimalsFor(double value);
/// A mean of whole numbers: "75", "74.5".
std::string countText(double value);
/// "0.034", and "2.1e-05" below 0.001.
std::string pValueText(double value);
/// "42 s", "5 min 3 s", "2 h 10 min".
std::string durationText(double seconds);
/// "1 graph", "2 graphs".
std::string counted(std::size_t count, const std::string& thing);

/// A plain cell of a table.
TextTable::Cell plain(std::string text);

/// Stands for what there is none of.
inline constexpr auto kNothing = "–";

}  // namespace grnwb::report
