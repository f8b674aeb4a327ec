// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/target_graph.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/dataset.h"

namespace grnwb::gan {
namespace {

/// Throws when there are offenders; names the first few.
void refuse(const std::vector<std::string>& offenders, const std::string& problem, const std::string& remedy) {
  constexpr std::size_t kNamed = 5;
  if (offenders.empty()) return;
  const std::vector<std::string> named(
      offenders.begin(), offenders.begin() + static_cast<std::ptrdiff_t>(std::min(kNamed, offenders.size())));
  throw Error(ErrorCode::badInput, "network",
              std::to_string(offenders.size()) + problem + " (" + join(named, ", ") +
                  (offenders.size() > kNamed ? ", ...)" : ")"),
              remedy);
}

}  // namespace

TargetGraph targetGraph(const grn::Grn& grn, const std::vector<std::string>& genes) {
  const auto column = data::indexOf(genes);
  std::vector<std::string> absent, outside, bare;
  for (const std::string& gene : genes)
    if (!grn.isTf(gene) && !grn.isTarget(gene)) outside.push_back(gene);
  TargetGraph graph;
  const auto addColumns = [&](const std::vector<std::string>& names, std::vector<std::int64_t>& columns) {
    for (const std::string& name : names) {
      const auto found = column.find(name);
      if (found == column.end())
        absent.push_back(name);
      else
        columns.push_back(found->second);
    }
  };
  addColumns(grn.tfs(), graph.tfColumns);
  addColumns(grn.targets(), graph.targetColumns);
  const auto tfPosition = data::indexOf(grn.tfs());
  const auto targetPosition = data::indexOf(grn.targets());
  graph.regulators.resize(grn.targets().size());
  for (const grn::Edge& edge : grn.edges())
    graph.regulators[static_cast<std::size_t>(targetPosition.at(edge.target))].push_back(tfPosition.at(edge.tf));
  for (std::size_t g = 0; g < graph.regulators.size(); ++g)
    if (graph.regulators[g].empty()) bare.push_back(grn.targets()[g]);

  refuse(outside, " genes of the training data are not in it", "impose the network on these data");
  refuse(absent, " of its genes are not in the training data", "impose the network on these data");
  refuse(bare, " targets have no regulator", "add an edge to each, or impose the network again");
  if (grn.targets().empty())
    throw Error(ErrorCode::badInput, "network", "it has no target", "impose a network on the data first");
  return graph;
}

}  // namespace grnwb::gan
