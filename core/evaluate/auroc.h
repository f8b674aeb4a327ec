// SPDX-License-Identifier: GPL-3.0-or-later
// Area under the receiver operating characteristic curve.
#pragma once

#include <vector>

namespace grnwb::evaluate {

/// Chance that a random positive scores above a random negative, equal scores counting half (Mann-Whitney U). One score
/// and one class each. Throws Error(badInput) when there are no positives or no negatives.
double auroc(const std::vector<double>& scores, const std::vector<bool>& isPositive);

}  // namespace grnwb::evaluate
