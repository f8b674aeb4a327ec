// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/stratified_split.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>

namespace grnwb::data {
namespace {

/// A group of cells and the places of one part it gets.
struct Claim {
  double share = 0;  ///< of the places, not rounded
  std::int64_t least = 0, most = 0;
  std::int64_t places = 0;
};

/// Gives each claim its share rounded down, within its bounds, then the places that are left to the claims that are
/// shortest of their share, one each turn (largest remainder); takes from those furthest beyond it when the least ones
/// are too many. Stops when nobody may have more.
void apportion(std::vector<Claim>& claims, std::int64_t places) {
  for (Claim& claim : claims) {
    claim.places = std::clamp(static_cast<std::int64_t>(claim.share), claim.least, std::max(claim.least, claim.most));
    places -= claim.places;
  }
  std::vector<std::size_t> order(claims.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto lack = [&](std::size_t i) { return claims[i].share - static_cast<double>(claims[i].places); };
  while (places != 0) {
    const std::int64_t step = places > 0 ? 1 : -1;
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return step > 0 ? lack(a) > lack(b) : lack(a) < lack(b); });
    bool moved = false;
    for (const std::size_t i : order) {
      if (places == 0) break;
      Claim& claim = claims[i];
      if (step > 0 ? claim.places >= claim.most : claim.places <= claim.least) continue;
      claim.places += step;
      places -= step;
      moved = true;
    }
    if (!moved) return;
  }
}

std::int64_t given(const std::vector<Claim>& claims) {
  return std::accumulate(claims.begin(), claims.end(), std::int64_t{0},
                         [](std::int64_t sum, const Claim& claim) { return sum + claim.places; });
}

/// sizes: cells of each group; free: those not given away yet, of which `kept` stay behind where possible.
std::vector<std::int64_t> placesOf(const std::vector<std::int64_t>& sizes, const std::vector<std::int64_t>& free,
                                   std::int64_t places, std::int64_t kept) {
  const auto cells = static_cast<double>(std::accumulate(sizes.begin(), sizes.end(), std::int64_t{0}));
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < sizes.size(); ++i)
    claims.push_back({static_cast<double>(places) * static_cast<double>(sizes[i]) / cells, sizes[i] >= 3 ? 1 : 0,
                      std::max<std::int64_t>(0, free[i] - (sizes[i] >= 3 ? kept : 0)), 0});
  // Not all can have a place: the largest groups are the first.
  std::vector<std::size_t> order(sizes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) { return sizes[i]; });
  std::int64_t least = 0;
  for (const std::size_t i : order)
    if (least += claims[i].least; least > places) claims[i].least = 0;
  apportion(claims, places);
  if (given(claims) < places) {
    for (std::size_t i = 0; i < claims.size(); ++i) claims[i].most = free[i];
    apportion(claims, places);
  }
  std::vector<std::int64_t> result;
  for (const Claim& claim : claims) result.push_back(claim.places);
  return result;
}

}  // namespace

Split splitInOrder(const std::vector<std::int64_t>& cells, std::int64_t validation, std::int64_t test) {
  const auto begin = cells.begin();
  return {{begin, begin + validation},
          {begin + validation, begin + validation + test},
          {begin + validation + test, cells.end()}};
}

Split splitByLabel(const std::vector<std::int64_t>& cells, const std::vector<std::int32_t>& labels,
                   std::int64_t validation, std::int64_t test) {
  std::map<std::int32_t, std::int64_t> sizeOf;
  for (const std::int32_t label : labels) ++sizeOf[label];
  std::vector<std::int64_t> sizes, free;
  for (const auto& [label, size] : sizeOf) sizes.push_back(size);
  std::vector<std::int64_t> forValidation = placesOf(sizes, sizes, validation, 2);
  for (std::size_t i = 0; i < sizes.size(); ++i) free.push_back(sizes[i] - forValidation[i]);
  std::vector<std::int64_t> forTest = placesOf(sizes, free, test, 1);

  std::map<std::int32_t, std::size_t> groupOf;
  for (const auto& [label, size] : sizeOf) groupOf.emplace(label, groupOf.size());
  Split split;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::size_t group = groupOf.at(labels[i]);
    if (forValidation[group] > 0) {
      --forValidation[group];
      split.validation.push_back(cells[i]);
    } else if (forTest[group] > 0) {
      --forTest[group];
      split.test.push_back(cells[i]);
    } else {
      split.training.push_back(cells[i]);
    }
  }
  return split;
}

}  // namespace grnwb::data
