// SPDX-License-Identifier: GPL-3.0-or-later
// Positions by the layout engines of Graphviz, which run in a program of their own.
#pragma once

#include <chrono>
#include <filesystem>

#include "core/base/job.h"
#include "core/layout/graphviz_protocol.h"

namespace grnwb::layout {

/// dot takes minutes for a few thousand edges; beyond this many it isn't tried.
constexpr std::size_t kMostDotEdges = 300;

/// Hands the graph to the program grnwb-layout-worker at the path `worker`, since Graphviz can neither be stopped nor
/// be used by two threads. The same positions for the same graph.
///
/// Throws cancelledError() within 0.1 s of the job's stop; Error(badInput) for an edge out of range, for dot above
/// kMostDotEdges and for a graph above the most of graphviz_protocol.h; Error(failed) when the worker isn't there, was
/// not done within the limit, crashed, failed, or answered something else than positions.
Positions graphvizLayout(const std::filesystem::path& worker, Engine engine, std::int64_t nodes, const Edges& edges,
                         std::chrono::seconds limit, JobContext& job);

}  // namespace grnwb::layout
