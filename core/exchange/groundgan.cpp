// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/groundgan.h"

#include <map>
#include <set>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/exchange/pickle.h"

namespace grnwb::exchange {

void readGroundgan(const NetworkSource& source, const std::vector<std::string>& genes, NetworkDraft& draft,
                   const JobContext& job) {
  const PickledSets pickled = readPickledSets(source, job);
  if (genes.empty())
    source.refuse("knows genes by their numbers in the data only",
                  "give the data that it was made for as well, as 'grnwb export --data' takes them");
  const auto nameOf = [&](std::int64_t column) -> const std::string& {
    if (column < 0 || static_cast<std::uint64_t>(column) >= genes.size())
      source.refuse("names the gene number " + std::to_string(column) + ", but the data have " +
                        std::to_string(genes.size()) + " genes, counted from 0",
                    "give the data that it was made for");
    return genes[static_cast<std::size_t>(column)];
  };
  std::size_t edges = 0;
  for (const auto& [target, position] : pickled.setOf) edges += pickled.sets[position].size();
  draft.reserve(edges);
  for (const auto& [target, position] : pickled.setOf) {
    draft.addGene(nameOf(target));
    for (const std::int64_t tf : pickled.sets[position]) draft.addEdge(edgeBetween(nameOf(tf), nameOf(target)));
  }
}

std::string groundganText(const grn::Grn& grn, const std::vector<std::string>& genes) {
  std::unordered_map<std::string_view, std::int64_t> columns;
  for (std::size_t i = 0; i < genes.size(); ++i) columns.emplace(genes[i], static_cast<std::int64_t>(i));
  const auto columnOf = [&](const std::string& gene) {
    const auto found = columns.find(gene);
    if (found == columns.end())
      throw Error(ErrorCode::badInput, "network", "the gene '" + shortened(gene) + "' is not in the data",
                  "give the data that the network is for");
    return found->second;
  };
  std::map<std::int64_t, std::set<std::int64_t>> sets;
  for (const std::string& target : grn.targets()) sets[columnOf(target)];
  for (const grn::Edge& edge : grn.edges()) sets[columnOf(edge.target)].insert(columnOf(edge.tf));
  return pickledSetsText(sets);
}

}  // namespace grnwb::exchange
