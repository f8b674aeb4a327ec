// SPDX-License-Identifier: GPL-3.0-or-later
// Whole numbers as sentences write them.
#pragma once

#include <cstdint>
#include <string>

namespace grnwb {

/// With commas between thousands: 1,234,567.
std::string groupedDigits(std::int64_t value);

}  // namespace grnwb
