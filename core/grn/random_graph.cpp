// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/random_graph.h"

#include <algorithm>

#include "core/base/random.h"

namespace grnwb::grn {
namespace {

struct Roles {
  std::vector<std::string> tfs, targets;
};

Roles drawnRoles(const Grn& grn, std::uint64_t seed) {
  std::vector<std::string> genes = grn.tfs();
  genes.insert(genes.end(), grn.targets().begin(), grn.targets().end());
  std::ranges::sort(genes);
  RandomStream random(seed, "random TFs");
  random.shuffle(genes);
  const auto middle = genes.begin() + std::ssize(grn.tfs());
  Roles roles{{genes.begin(), middle}, {middle, genes.end()}};
  std::ranges::sort(roles.tfs);
  std::ranges::sort(roles.targets);
  return roles;
}

}  // namespace

Grn randomGraph(const Grn& grn, RandomTfs tfs, std::uint64_t seed) {
  Roles roles = tfs == RandomTfs::draw ? drawnRoles(grn, seed) : Roles{grn.tfs(), grn.targets()};
  std::vector<Edge> edges;
  edges.reserve(grn.edges().size());
  for (std::size_t i = 0; i < roles.targets.size(); ++i) {
    const std::string& target = roles.targets[i];
    RandomStream random(seed, "random graph " + target);
    for (const std::size_t tf : random.sample(roles.tfs.size(), grn.regulatorCount(grn.targets()[i])))
      edges.push_back({roles.tfs[tf], target, Sign::unknown, false, {}, "random"});
  }
  return Grn(std::move(roles.tfs), std::move(roles.targets), std::move(edges));
}

}  // namespace grnwb::grn
