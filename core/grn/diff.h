// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two networks, and both drawn as one.
#pragma once

#include <string>
#include <vector>

#include "core/grn/grn.h"

namespace grnwb::grn {

/// An edge of both networks; the time of edit is no difference.
struct EdgeChange {
  Edge older, newer;

  bool sign() const { return older.sign != newer.sign; }
  bool lock() const { return older.locked != newer.locked; }
  bool source() const { return older.source != newer.source; }
  bool importance() const { return older.importance != newer.importance; }
};

struct GrnDiff {
  std::vector<Edge> added, removed;  ///< sorted by target, then TF, as all edges here
  std::vector<EdgeChange> changed;   ///< in sign, lock or source
  std::vector<EdgeChange> rescored;  ///< in importance alone
  std::vector<std::string> genesAdded, genesRemoved, becameTfs, becameTargets;  ///< sorted
};

/// Time grows with the edges of both.
GrnDiff diff(const Grn& older, const Grn& newer);

struct UnitedGrn {
  Grn grn;                    ///< all genes of both in the newer one's role; edges of both, without rejections
  std::vector<Edge> undrawn;  ///< edges of the older network that these roles make impossible
};

/// Edges that both have are the newer one's.
UnitedGrn unite(const Grn& older, const Grn& newer);

}  // namespace grnwb::grn
