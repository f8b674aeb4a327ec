// SPDX-License-Identifier: GPL-3.0-or-later
// Networks as the layouts take them: a made one of any size, and a known one of blood cell genes.
#pragma once

#include <algorithm>
#include <map>
#include <set>

#include "core/io/read_dataset.h"
#include "core/io/truth_table.h"
#include "core/layout/graph.h"
#include "tests/support/network_sample.h"
#include "tests/support/test_support.h"

namespace grnwb::test {

/// TFs come first, each side sorted by name.
struct Network {
  int tfs = 0, targets = 0;
  layout::Edges edges;

  int nodes() const { return tfs + targets; }
  std::vector<bool> isTf() const {
    std::vector<bool> flags(static_cast<std::size_t>(nodes()), false);
    std::fill_n(flags.begin(), tfs, true);
    return flags;
  }
};

using NamePairs = std::vector<std::pair<std::string, std::string>>;

inline Network numbered(const std::set<std::string>& tfs, const std::set<std::string>& targets,
                        const NamePairs& pairs) {
  std::map<std::string, int> number;
  for (const auto* side : {&tfs, &targets})
    for (const std::string& name : *side) number.emplace(name, static_cast<int>(number.size()));
  Network network{static_cast<int>(tfs.size()), static_cast<int>(targets.size()), {}};
  for (const auto& [tf, target] : pairs)
    if (tfs.contains(tf) && targets.contains(target)) network.edges.push_back({number.at(tf), number.at(target)});
  return network;
}

inline Network madeNetwork(int tfs, int targets, int k, int modules) {
  const auto grn = modularNetwork(tfs, targets, k, modules);
  NamePairs pairs;
  for (const grn::Edge& edge : grn->edges()) pairs.push_back({edge.tf, edge.target});
  return numbered({grn->tfs().begin(), grn->tfs().end()}, {grn->targets().begin(), grn->targets().end()}, pairs);
}

constexpr const char* kBloodCells = "data/cells/pbmc_purified_7203x8836_counts.h5ad";
constexpr const char* kCollecTri = "data/knowledge/collectri_decoupler.csv";

/// The names that come first in the most pairs, of those allowed.
inline std::set<std::string> commonest(const std::vector<std::string>& names, int count) {
  std::map<std::string, int> seen;
  for (const std::string& name : names) ++seen[name];
  std::vector<std::pair<int, std::string>> order;
  for (const auto& [name, times] : seen) order.push_back({-times, name});
  std::sort(order.begin(), order.end());
  std::set<std::string> kept;
  for (int i = 0; i < std::min(count, static_cast<int>(order.size())); ++i)
    kept.insert(order[static_cast<std::size_t>(i)].second);
  return kept;
}

/// What CollecTRI knows of genes measured in blood cells: the TFs with the most targets, the targets with the most of
/// these TFs.
inline Network bloodNetwork(int tfs, int targets) {
  JobContext job;
  const data::Dataset cells = io::readDataset(sharedPath(kBloodCells), job);
  const std::set<std::string> measured(cells.genes.names.begin(), cells.genes.names.end());
  const data::KnownPairs known = io::readTruth(sharedPath(kCollecTri));
  std::set<std::string> everyTf;
  for (const auto& pair : known) everyTf.insert(pair.tf);
  NamePairs pairs;
  std::vector<std::string> sources, ends;
  for (const auto& pair : known) {
    if (!measured.contains(pair.tf) || !measured.contains(pair.target) || everyTf.contains(pair.target)) continue;
    pairs.push_back({pair.tf, pair.target});
    sources.push_back(pair.tf);
  }
  const std::set<std::string> keptTfs = commonest(sources, tfs);
  for (const auto& [tf, target] : pairs)
    if (keptTfs.contains(tf)) ends.push_back(target);
  return numbered(keptTfs, commonest(ends, targets), pairs);
}

}  // namespace grnwb::test
