// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/adjusted_p_values.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>

namespace grnwb {

std::vector<double> benjaminiHochberg(const std::vector<double>& pValues) {
  std::vector<std::size_t> order(pValues.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return pValues[i]; });
  std::vector<double> adjusted(pValues.size());
  double least = 1;
  for (std::size_t place = 0; place < order.size(); ++place) {
    const auto rank = static_cast<double>(order.size() - place);
    least = std::min(least, pValues[order[place]] * static_cast<double>(order.size()) / rank);
    adjusted[order[place]] = least;
  }
  return adjusted;
}

}  // namespace grnwb
