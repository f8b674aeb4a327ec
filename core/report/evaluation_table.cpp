// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/report/metric_kinds.h"
#include "core/report/number_text.h"
#include "core/report/table_builders.h"
#include "core/study/study_json.h"

namespace grnwb::report {

TextTable evaluationTable(const study::Study& study, const study::StudyResults& results) {
  TextTable table{"evaluations",
                  "Every evaluation with its unrounded metrics.",
                  {"data", "setting", "model", "split_seed", "graph", "set"},
                  {}};
  for (std::size_t metric = 0; metric < metricCount(study); ++metric)
    table.columns.emplace_back(kMetricKinds[metric].key);
  const std::vector<study::StudyRow> allRows = rows(study);
  const std::vector<study::StudyCell> allCells = cells(study);
  for (std::size_t i = 0; i < allCells.size() && i < results.cells.size(); ++i) {
    if (results.cells[i].state != study::CellState::done) continue;
    const study::StudyRow& row = allRows[allCells[i].row];
    for (std::size_t set = 0; set < results.cells[i].sets.size(); ++set) {
      std::vector<TextTable::Cell> cells{plain(study.data.at(row.data).name),
                                         plain(std::string(settingName(row.setting))),
                                         plain(row.model ? study.models.at(*row.model).name : std::string()),
                                         plain(std::to_string(allCells[i].splitSeed)),
                                         plain(std::to_string(allCells[i].graph)),
                                         plain(std::to_string(set + 1))};
      for (std::size_t metric = 0; metric < metricCount(study); ++metric)
        cells.push_back(plain(formatNumber(results.cells[i].sets[set].*kMetricKinds[metric].value)));
      table.rows.push_back(std::move(cells));
    }
  }
  return table;
}

}  // namespace grnwb::report
