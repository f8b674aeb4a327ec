// SPDX-License-Identifier: GPL-3.0-or-later
// Which features a tree node looks at, for eight responses that grow their trees side by side.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

#include "core/trees/lane_kernels.h"
#include "core/trees/random_mode.h"

namespace grnwb::trees {

/// Nodes come in depth-first order, left children first; a lane passes over nodes it doesn't split. A node's features
/// are drawn without replacement until enough were looked at; those that take a single value in the node count, but the
/// search goes on until one doesn't.
class CandidateDraws {
 public:
  virtual ~CandidateDraws() = default;

  /// wanted: features to look at in a node of this lane; excluded: one that is never drawn.
  virtual void setLane(std::size_t lane, std::size_t wanted, std::optional<std::size_t> excluded) = 0;
  virtual void beginTree(std::size_t round, std::uint32_t treeSeed) = 0;
  virtual void beginNode(std::size_t node, LaneBits lanes) = 0;
  /// The lane's next feature, nothing when its search is over.
  virtual std::optional<std::size_t> next(std::size_t lane) = 0;
  /// The last feature of this lane took a single value in the node.
  virtual void wasConstant(std::size_t lane) = 0;
};

std::unique_ptr<CandidateDraws> makeCandidateDraws(RandomMode mode, std::size_t features, std::uint64_t seed);

}  // namespace grnwb::trees
