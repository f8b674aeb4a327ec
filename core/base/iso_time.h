// SPDX-License-Identifier: GPL-3.0-or-later
// Moments as records name them.
#pragma once

#include <chrono>
#include <string>

namespace grnwb {

/// UTC to the second, ISO 8601: "2026-01-31T09:05:00Z".
std::string isoTime(std::chrono::system_clock::time_point time);

}  // namespace grnwb
