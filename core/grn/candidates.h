// SPDX-License-Identifier: GPL-3.0-or-later
// The scored edges of one method, found by target: what may become an edge next.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/scored_edges.h"
#include "core/grn/grn.h"

namespace grnwb::grn {

/// Built once per table in n log n for n edges; each question then costs log n plus what it looks at.
class CandidateIndex {
 public:
  CandidateIndex() = default;
  /// source: the method, kept with each edge it proposes. The order of the edges doesn't matter; of a pair that comes
  /// twice the better counts, a gene's edge to itself never. Throws Error(badInput) for an importance that is not
  /// finite.
  CandidateIndex(data::ScoredEdges edges, std::string source);

  const std::string& source() const { return m_source; }
  std::size_t size() const { return m_edges.size(); }
  /// Best first, ties by TF.
  std::span<const data::ScoredEdge> ofTarget(std::string_view target) const;
  /// Looks through the target's candidates.
  const data::ScoredEdge* find(std::string_view tf, std::string_view target) const;
  /// The target's best candidates whose TF is allowed, at most count, as edges of this source.
  std::vector<Edge> proposals(std::string_view target, std::size_t count,
                              const std::function<bool(const std::string& tf)>& allowed) const;

 private:
  std::string m_source;
  data::ScoredEdges m_edges;  ///< sorted by target, then importance
};

/// Whether a goes before b when a target has too many regulators: first edges without importance, then the least
/// important, ties by name, last TF first.
bool isWeaker(const Edge& a, const Edge& b);

}  // namespace grnwb::grn
