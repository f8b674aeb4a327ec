// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of scored and of known edges as text, tab-separated for .tsv and comma-separated otherwise.
#pragma once

#include <filesystem>
#include <vector>

#include "core/data/scored_edges.h"
#include "core/data/simulate.h"

namespace grnwb::io {

/// Columns TF,target,importance. Throws Error(badInput) with the line at fault.
data::ScoredEdges readScoredEdges(const std::filesystem::path& path);
void writeScoredEdges(const data::ScoredEdges& edges, const std::filesystem::path& path);

/// Columns TF,target,sign with sign + or -, as readTruth() reads them.
void writeKnownEdges(const std::vector<data::KnownEdge>& edges, const std::filesystem::path& path);

}  // namespace grnwb::io
