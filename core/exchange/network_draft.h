// SPDX-License-Identifier: GPL-3.0-or-later
// What a file says of genes and edges, and the bipartite network made of it.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/job.h"
#include "core/exchange/network_source.h"
#include "core/exchange/words.h"
#include "core/grn/grn.h"

namespace grnwb::exchange {

/// Edges of the file that the network doesn't have.
struct LeftOut {
  std::size_t selfLoops = 0;
  std::size_t doubled = 0;  ///< the first of several is kept
  std::size_t intoTfs = 0;

  bool operator==(const LeftOut&) const = default;
};

struct Network {
  grn::Grn grn;
  LeftOut leftOut;
};

/// An edge of which no more is known.
grn::Edge edgeBetween(std::string tf, std::string target);

class NetworkDraft {
 public:
  static constexpr std::size_t kMostEdges = 5'000'000, kMostGenes = 1'000'000;

  NetworkDraft(const NetworkSource& source, JobContext& job) : m_source(source), m_job(job) {}

  /// Room for so many edges, known before the first is built. Throws Error(badInput) for more than kMostEdges.
  void reserve(std::size_t edges);
  /// False when the gene was added before. Throws Error(badInput) for more than kMostGenes or a second, other role.
  bool addGene(const std::string& name, Role role = Role::unknown);
  /// Throws Error(badInput) for more than kMostEdges.
  void addEdge(grn::Edge edge);

  /// Self loops are left out first. A gene is what its role says; without a role it is a TF when it regulates another
  /// gene, a target otherwise. Edges into TFs and the second of doubled edges are left out. Throws Error(badInput) when
  /// more than half of the edges would be left out for leading into TFs, an edge starts at a gene whose role is target,
  /// there is no gene, or a name is no gene name.
  Network finish();

 private:
  [[noreturn]] void refuseEdges() const;
  void giveRoles();
  std::size_t leaveOutEdgesIntoTfs();
  void checkTexts() const;

  const NetworkSource& m_source;
  JobContext& m_job;
  std::unordered_map<std::string, Role> m_genes;
  std::vector<grn::Edge> m_edges;
};

}  // namespace grnwb::exchange
