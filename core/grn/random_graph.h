// SPDX-License-Identifier: GPL-3.0-or-later
// Networks that know nothing, of the size of one that might: what its synthetic cells have to be held against.
#pragma once

#include <cstdint>

#include "core/grn/grn.h"

namespace grnwb::grn {

enum class RandomTfs {
  keep,  ///< the graph's own TFs and targets
  draw   ///< as many TFs, drawn from all genes of the graph; the others are targets
};

/// Every target has as many regulators as in the graph (drawn TFs: as its targets have in turn, sorted by name), drawn
/// without replacement from the TFs, each edge with the source "random". Draws are keyed by seed and target. A TF may
/// stay without targets.
Grn randomGraph(const Grn& grn, RandomTfs tfs, std::uint64_t seed);

}  // namespace grnwb::grn
