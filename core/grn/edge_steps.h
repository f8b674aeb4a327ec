// SPDX-License-Identifier: GPL-3.0-or-later
// What a user does to edges in one gesture, as the edit it means for a network.
#pragma once

#include <string>
#include <vector>

#include "core/grn/candidates.h"
#include "core/grn/edit.h"
#include "core/grn/grn.h"

namespace grnwb::grn {

// Each batch fits the network it was made for and is empty when there is nothing to do. All throw Error(badInput) that
// names the gene or edge at fault: an edge that isn't there, an end with the wrong role, a locked edge that would go.
// Pairs in any order; one that comes twice counts once.

/// Takes a rejection of the pair back first.
Batch addEdge(const Grn& grn, const Edge& edge);
Batch removeEdges(const Grn& grn, const std::vector<Pair>& pairs);
Batch setLocked(const Grn& grn, const std::vector<Pair>& pairs, bool locked);
Batch setSign(const Grn& grn, const std::vector<Pair>& pairs, Sign sign);

/// Puts the TF to in the place of from, with source "you" and the importance it has among the candidates, if any.
Batch swapRegulator(const Grn& grn, const std::string& target, const std::string& from, const std::string& to,
                    const CandidateIndex& candidates);

/// Adds proposed edges as they are; those that the network has already stay as they are there.
Batch acceptEdges(const Grn& grn, const std::vector<Edge>& edges);
/// Removes the edges among the pairs, then remembers all pairs as rejected.
Batch rejectPairs(const Grn& grn, const std::vector<Pair>& pairs);

}  // namespace grnwb::grn
