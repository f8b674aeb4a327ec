// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/diff.h"

#include <algorithm>
#include <compare>
#include <iterator>
#include <tuple>
#include <utility>

namespace grnwb::grn {
namespace {

bool hasGene(const Grn& grn, const std::string& gene) {
  return grn.isTf(gene) || grn.isTarget(gene);
}

/// Sorted genes of grn that the other network has not.
std::vector<std::string> genesOnlyIn(const Grn& grn, const Grn& other) {
  std::vector<std::string> genes;
  const auto isNew = [&](const std::string& gene) { return !hasGene(other, gene); };
  std::ranges::copy_if(grn.tfs(), std::back_inserter(genes), isNew);
  std::ranges::copy_if(grn.targets(), std::back_inserter(genes), isNew);
  std::ranges::sort(genes);
  return genes;
}

std::vector<std::string> shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> genes;
  std::ranges::set_intersection(a, b, std::back_inserter(genes));
  return genes;
}

}  // namespace

GrnDiff diff(const Grn& older, const Grn& newer) {
  GrnDiff result;
  auto before = older.edges().begin();
  auto now = newer.edges().begin();
  const auto beforeEnd = older.edges().end(), nowEnd = newer.edges().end();
  while (before != beforeEnd || now != nowEnd) {
    const auto order = before == beforeEnd ? std::strong_ordering::greater
                       : now == nowEnd     ? std::strong_ordering::less
                                           : std::tie(before->target, before->tf) <=> std::tie(now->target, now->tf);
    if (order < 0) {
      result.removed.push_back(*before++);
    } else if (order > 0) {
      result.added.push_back(*now++);
    } else {
      if (before->sign != now->sign || before->locked != now->locked || before->source != now->source)
        result.changed.push_back({*before, *now});
      else if (before->importance != now->importance)
        result.rescored.push_back({*before, *now});
      ++before, ++now;
    }
  }
  result.genesAdded = genesOnlyIn(newer, older);
  result.genesRemoved = genesOnlyIn(older, newer);
  result.becameTfs = shared(older.targets(), newer.tfs());
  result.becameTargets = shared(older.tfs(), newer.targets());
  return result;
}

UnitedGrn unite(const Grn& older, const Grn& newer) {
  std::vector<std::string> tfs = newer.tfs(), targets = newer.targets();
  const auto isGone = [&](const std::string& gene) { return !hasGene(newer, gene); };
  std::ranges::copy_if(older.tfs(), std::back_inserter(tfs), isGone);
  std::ranges::copy_if(older.targets(), std::back_inserter(targets), isGone);
  UnitedGrn result;
  std::vector<Edge> edges = newer.edges();
  for (const Edge& edge : older.edges()) {
    if (newer.find(edge.tf, edge.target)) continue;
    (newer.isTarget(edge.tf) || newer.isTf(edge.target) ? result.undrawn : edges).push_back(edge);
  }
  result.grn = Grn(std::move(tfs), std::move(targets), std::move(edges));
  return result;
}

}  // namespace grnwb::grn
