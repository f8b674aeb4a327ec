// SPDX-License-Identifier: GPL-3.0-or-later
// What a study's cells left on disk, for its tables and figures.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "core/grn/overlap.h"
#include "core/study/study.h"

namespace grnwb::study {

/// One per cell of cells(study); null without a graph, or where there is none yet.
using CellNetworks = std::vector<std::shared_ptr<const grn::EdgeSet>>;
/// Throws Error(badInput) for a damaged file.
CellNetworks readNetworks(const Study& study, const std::filesystem::path& folder);

}  // namespace grnwb::study
