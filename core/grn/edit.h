// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of a network as invertible values.
#pragma once

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
struct Batch;
using Edit = std::variant<AddEdge, RemoveEdge, ChangeEdge, Batch>;
/// Applied in order.
struct Batch {
  std::vector<Edit> edits;
};

/// Throws Error(badInput) when the edit doesn't fit the graph: an edge that is there already, or isn't there; ends that
/// are no TF or no target; a locked edge removed.
Grn apply(const Grn& grn, const Edit& edit);
/// The edit that leads from apply(grn, edit) back to grn.
Edit inverse(const Grn& grn, const Edit& edit);

}  // namespace grnwb::grn
