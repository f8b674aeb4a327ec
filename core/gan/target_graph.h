// SPDX-License-Identifier: GPL-3.0-or-later
// The network in numbers, as the target generators read it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/grn/grn.h"

namespace grnwb::gan {

/// Columns of a cell, and each target's regulators as positions in tfColumns.
struct TargetGraph {
  std::vector<std::int64_t> tfColumns, targetColumns;
  std::vector<std::vector<std::int64_t>> regulators;  ///< one list per target, each with at least one

  std::int64_t genes() const { return static_cast<std::int64_t>(tfColumns.size() + targetColumns.size()); }
  std::int64_t tfs() const { return static_cast<std::int64_t>(tfColumns.size()); }
  std::int64_t targets() const { return static_cast<std::int64_t>(targetColumns.size()); }
};

/// TFs and targets in the order of the network. Throws Error(badInput) that names genes of only one side, or targets
/// without regulators.
TargetGraph targetGraph(const grn::Grn& grn, const std::vector<std::string>& genes);

}  // namespace grnwb::gan
