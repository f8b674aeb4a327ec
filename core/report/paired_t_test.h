// SPDX-License-Identifier: GPL-3.0-or-later
// Student's t-test for paired values.
#pragma once

#include <optional>
#include <vector>

namespace grnwb::report {

/// Two-sided p-value of pairs that differ by 0 in the mean (Student, 1908); 1 where all pairs are equal, 0 where all
/// differ by the same. Nothing for fewer than two pairs. a and b have the same length.
std::optional<double> pairedTTest(const std::vector<double>& a, const std::vector<double>& b);

}  // namespace grnwb::report
