// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a report with their captions, data set by data set.
#pragma once

#include "core/base/job.h"
#include "core/report/citations.h"
#include "core/report/network_overlaps.h"
#include "core/report/report.h"

namespace grnwb::report {

/// Figures 1 to 4 of one data set, as far as it has what they show; a paragraph in the place of one that fails.
std::vector<Block> figureBlocks(const study::Study& study, const study::StudyResults& results,
                                const std::vector<RowSummary>& summaries, const std::vector<NetworkOverlaps>& overlaps,
                                std::size_t data, const std::filesystem::path& folder, Citations& citations,
                                JobContext& job);

}  // namespace grnwb::report
