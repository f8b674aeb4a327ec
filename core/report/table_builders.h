// SPDX-License-Identifier: GPL-3.0-or-later
// The single tables of a study; those that it has nothing for have no rows.
#pragma once

#include <filesystem>
#include <vector>

#include "core/report/network_overlaps.h"
#include "core/report/tables.h"

namespace grnwb::report {

/// Tables 1 (the first data set), 2 (the others) and 4 (settings that ask a model, by model; for two models or more).
std::vector<TextTable> metricTables(const study::Study& study, const std::vector<RowSummary>& summaries);

/// Table 3: sizes of the TF lists and what the curated one shares with the models'.
TextTable tfListTable(const study::Study& study, const std::filesystem::path& folder);
/// Table 5: TFs, targets, edges and density of the graphs of each row.
TextTable densityTable(const study::Study& study, const study::StudyResults& results);
/// Mean Jaccard index of the graphs of two rows on the same split; on the diagonal of those of one row.
TextTable overlapTable(const study::Study& study, const std::vector<NetworkOverlaps>& overlaps);

/// Table 6: p-values against the best row.
TextTable significanceTable(const study::Study& study, const std::vector<RowSummary>& summaries);
/// Where the means stand to the ranges of control and random graphs.
TextTable standingTable(const study::Study& study, const std::vector<RowSummary>& summaries);
/// In how many sets the share of a cell type is off.
TextTable driftTable(const study::Study& study, const study::StudyResults& results);

/// What tables() gives, of parts that are known already.
std::vector<TextTable> tablesOf(const study::Study& study, const study::StudyResults& results,
                                const std::vector<RowSummary>& summaries, const std::vector<NetworkOverlaps>& overlaps,
                                const std::filesystem::path& folder);

/// Every evaluation on a line of its own with its unrounded metrics, for further work.
TextTable evaluationTable(const study::Study& study, const study::StudyResults& results);

}  // namespace grnwb::report
