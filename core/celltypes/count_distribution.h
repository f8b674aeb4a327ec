// SPDX-License-Identifier: GPL-3.0-or-later
// Exact tests and ranges for counts of cells, right for few cells too.
#pragma once

#include <cstdint>

namespace grnwb::celltypes {

/// Two-sided: the probability of all tables of the same sums that are no likelier than the one found. countA of sizeA
/// cells against countB of sizeB.
double fisherExact(std::int64_t countA, std::int64_t sizeA, std::int64_t countB, std::int64_t sizeB);

/// Two-sided in the same sense: count of trials where each has the probability, 0 < probability < 1.
double binomialTest(std::int64_t count, std::int64_t trials, double probability);

struct CountRange {
  std::int64_t low = 0, high = 0;
};
/// Of how many among `further` cells are of a kind of which there were count among size: the quantiles tail and
/// 1 - tail of the beta-binomial distribution (Jeffreys' prior).
CountRange predictedRange(std::int64_t count, std::int64_t size, std::int64_t further, double tail);

}  // namespace grnwb::celltypes
