// SPDX-License-Identifier: GPL-3.0-or-later
// Area under the receiver operating characteristic curve.
#pragma once

#include "core/evaluate/ranking.h"

namespace grnwb::evaluate {

/// Chance that a random positive scores above a random negative, equal scores counting half (Mann-Whitney U). Throws
/// Error(badInput) when there are no positives or no negatives.
double auroc(const Ranking& ranking);

}  // namespace grnwb::evaluate
