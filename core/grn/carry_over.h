// SPDX-License-Identifier: GPL-3.0-or-later
// What the user decided about a network, brought into a newly imposed one.
#pragma once

#include <string>
#include <vector>

#include "core/grn/candidates.h"
#include "core/grn/grn.h"

namespace grnwb::grn {

struct NotKept {
  /// Why a locked edge can't stay: its TF is no TF of the new network, or its target no target; or why an unlocked edge
  /// that has a sign or was edited is gone: the new network lacks it, or has given its place to a locked one.
  enum class Reason { noTf, noTarget, notImposed };
  Edge edge;  ///< of the old network
  Reason reason;

  bool operator==(const NotKept&) const = default;
};

struct CarriedOver {
  Grn grn;
  std::vector<NotKept> notKept;      ///< sorted by target, then TF
  std::vector<std::string> fewer;    ///< targets with fewer regulators than imposed: too few candidates; sorted
  std::vector<std::string> crowded;  ///< targets with more regulators than imposed, all locked; sorted
};

/// The genes are those of the imposed network. For each of its targets:
///
/// 1. Rejected pairs of the old network are no edges.
/// 2. Locked edges of the old network stay; where the new one has them too, with the new importance and source.
/// 3. The weakest unlocked edges go while there are more regulators than imposed, and the best candidates that are TFs
///    of the graph, not rejected and no regulators yet come while there are fewer.
///
/// Edges that both networks have take over the old sign, lock and time of edit where these are set. All rejections are
/// kept, the new network's too unless the edge is locked.
CarriedOver carryOver(const Grn& old, const Grn& imposed, const CandidateIndex& candidates);

}  // namespace grnwb::grn
