// SPDX-License-Identifier: GPL-3.0-or-later
// Networks made for tests: modular ones of any size.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/grn/grn.h"

namespace grnwb::test {

/// TFs TF000... and targets G0000... in modules: every target has k regulators, four in five of its own module, with
/// importances that differ within the target; every seventh edge represses, the other odd ones activate.
inline std::shared_ptr<const grn::Grn> modularNetwork(int tfs, int targets, int k, int modules) {
  const auto name = [](const char* start, std::size_t width, int number) {
    const std::string digits = std::to_string(number);
    return start + std::string(width - std::min(width, digits.size()), '0') + digits;
  };
  std::vector<std::string> tfNames, targetNames;
  for (int i = 0; i < tfs; ++i) tfNames.push_back(name("TF", 3, i));
  for (int i = 0; i < targets; ++i) targetNames.push_back(name("G", 4, i));
  std::vector<grn::Edge> edges;
  const int perModule = tfs / modules;
  for (int target = 0; target < targets; ++target) {
    RandomStream random(5, "modular network", static_cast<std::uint64_t>(target));
    std::vector<bool> taken(static_cast<std::size_t>(tfs), false);
    for (int rank = 1; rank <= k;) {
      const auto below = [&](int bound) { return static_cast<int>(random.below(static_cast<std::uint64_t>(bound))); };
      const int tf = random.uniform() < 0.8 ? target % modules * perModule + below(perModule) : below(tfs);
      if (taken[static_cast<std::size_t>(tf)]) continue;
      taken[static_cast<std::size_t>(tf)] = true;
      grn::Edge edge;
      edge.tf = tfNames[static_cast<std::size_t>(tf)];
      edge.target = targetNames[static_cast<std::size_t>(target)];
      edge.importance = 100.0 * random.uniform() / rank;
      edge.source = "grnboost2";
      const std::size_t number = edges.size();
      edge.sign = number % 7 == 0 ? grn::Sign::represses : number % 2 == 1 ? grn::Sign::activates : grn::Sign::unknown;
      edges.push_back(std::move(edge));
      ++rank;
    }
  }
  return std::make_shared<const grn::Grn>(tfNames, targetNames, edges);
}

}  // namespace grnwb::test
