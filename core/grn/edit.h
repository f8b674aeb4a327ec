// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of a network as invertible values.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/grn/grn.h"

namespace grnwb::grn {

struct AddEdge {
  Edge edge;
};
struct RemoveEdge {
  std::string tf, target;
};
/// Replaces the edge between the same two genes: sign, lock, importance, source.
struct ChangeEdge {
  Edge edge;
};
/// Remembers that the pair shall not become an edge.
struct RejectPair {
  std::string tf, target;
};
struct UnrejectPair {
  std::string tf, target;
};
struct AddGene {
  std::string gene;
  bool isTf = false;
};
/// Only a gene without edges can go.
struct RemoveGene {
  std::string gene;
};
struct Batch;
using Edit = std::variant<AddEdge, RemoveEdge, ChangeEdge, RejectPair, UnrejectPair, AddGene, RemoveGene, Batch>;
/// Applied in order.
struct Batch {
  std::vector<Edit> edits;
};

struct Edited {
  Grn grn;
  Edit inverse;  ///< leads back from grn
};

/// Time grows with the edges of the graph plus those of the edit. Throws Error(badInput) when the edit doesn't fit the
/// graph: an edge, a gene or a rejection that is there already, or isn't there; ends that are no TF or no target; an
/// edge of a rejected pair; a rejected pair that is an edge; a locked edge removed; a gene with edges removed.
Edited apply(const Grn& grn, const Edit& edit);

/// The same edit with that time (seconds since 1970, UTC) at every edge it adds or changes.
Edit stamped(Edit edit, std::int64_t editedAt);

}  // namespace grnwb::grn
