// SPDX-License-Identifier: GPL-3.0-or-later
// Counting what two sorted ranges share.
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

namespace grnwb::grn {

template <class T>
void sortOnce(std::vector<T>& values) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// Of two sorted ranges without doubles.
template <class Iterator>
std::size_t countShared(Iterator a, Iterator aEnd, Iterator b, Iterator bEnd) {
  std::size_t shared = 0;
  while (a != aEnd && b != bEnd) {
    const auto order = *a <=> *b;
    if (order == 0) ++shared;
    if (order <= 0) ++a;
    if (order >= 0) ++b;
  }
  return shared;
}

/// Of two sets of a and b members that share so many; two empty sets are equal.
inline double jaccard(std::size_t shared, std::size_t a, std::size_t b) {
  return a + b == 0 ? 1 : static_cast<double>(shared) / static_cast<double>(a + b - shared);
}

/// NaN for a count of 0.
inline double quotient(double sum, std::size_t count) {
  return count == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / static_cast<double>(count);
}

}  // namespace grnwb::grn
