// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables.h"

#include <algorithm>

#include "core/report/table_builders.h"

namespace grnwb::report {

std::vector<TextTable> tablesOf(const study::Study& study, const study::StudyResults& results,
                                const std::vector<RowSummary>& summaries, const std::vector<NetworkOverlaps>& overlaps,
                                const std::filesystem::path& folder) {
  std::vector<TextTable> all = metricTables(study, summaries);
  const auto byModel = std::ranges::find(all, std::string("table4"), &TextTable::name);
  all.insert(byModel, tfListTable(study, folder));
  all.push_back(densityTable(study, results));
  all.push_back(significanceTable(study, summaries));
  all.push_back(standingTable(study, summaries));
  all.push_back(overlapTable(study, overlaps));
  all.push_back(driftTable(study, results));
  std::erase_if(all, [](const TextTable& table) { return table.rows.empty(); });
  return all;
}

std::vector<TextTable> tables(const study::Study& study, const study::StudyResults& results,
                              const std::filesystem::path& folder) {
  JobContext job;
  return tablesOf(study, results, summarise(study, results), networkOverlaps(study, folder, job), folder);
}

}  // namespace grnwb::report
