// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/venn.h"

#include <map>
#include <string_view>
#include <utility>

#include "core/base/error.h"

namespace grnwb::grn {

VennCounts vennCounts(const std::vector<EdgeSet>& networks, const std::optional<std::string>& tf) {
  constexpr std::size_t kMost = 3;
  if (networks.size() > kMost)
    throw Error(ErrorCode::badInput, "networks", std::to_string(networks.size()) + " were given",
                "choose at most three");
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> owners;
  for (std::size_t i = 0; i < networks.size(); ++i)
    for (const auto& edge : networks[i].edges)
      if (!tf || edge.second == *tf) owners[edge] |= std::size_t{1} << i;
  VennCounts counts{};
  for (const auto& [edge, mask] : owners) ++counts[mask];
  return counts;
}

}  // namespace grnwb::grn
