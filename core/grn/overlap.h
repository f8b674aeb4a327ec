// SPDX-License-Identifier: GPL-3.0-or-later
// How far two networks agree: regulators of each target, edges, and lists of TFs (method.md 3 and 4).
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "core/data/known_pair.h"
#include "core/grn/grn.h"

namespace grnwb::grn {

/// Who regulates whom, whether a network or a table of edges says so; a table's TFs may be targets too.
struct EdgeSet {
  std::vector<std::string> tfs, targets;                   ///< sorted, each once
  std::vector<std::pair<std::string, std::string>> edges;  ///< target and TF; sorted, each once

  EdgeSet(const Grn& grn);  // NOLINT(google-explicit-constructor): a network is such a set
  /// The pairs that are edges, and the genes of those.
  explicit EdgeSet(const data::KnownPairs& pairs);

  /// Edges / (TFs x targets); 0 without any.
  double density() const;
};

struct TargetOverlap {
  std::string target;
  std::size_t shared = 0;  ///< regulators that both have
  double jaccard = 0;      ///< of the two sets of regulators, two empty sets being equal
};

/// Of the targets that both have, sorted by name.
std::vector<TargetOverlap> targetOverlaps(const EdgeSet& a, const EdgeSet& b);

struct Overlap {
  /// Mean over the shared targets of the Jaccard index of their two sets of regulators, two empty sets being equal. A
  /// gene that is a target in one network only has no set to compare in the other, as when it is a TF there, and
  /// doesn't count. NaN without a shared target.
  double regulators = 0;
  std::size_t sharedTargets = 0;
  std::size_t sharedEdges = 0;
};

Overlap overlap(const EdgeSet& a, const EdgeSet& b);

struct ListOverlap {
  double share = 0;                         ///< of the reference that the other list holds; NaN for an empty reference
  std::vector<std::string> missing, extra;  ///< of the other list, sorted
};

/// The paper's Table 5: |T1 n T2| / |T1|, with T1 the reference. In any order; names that stand twice count once.
ListOverlap listOverlap(std::vector<std::string> reference, std::vector<std::string> other);

}  // namespace grnwb::grn
