// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/row_values.h"

#include "core/report/metric_kinds.h"

namespace grnwb::report {

double meanOf(const std::vector<double>& values) {
  return evaluate::nullBand(values).mean;
}

std::vector<RowValues> rowValues(const study::Study& study, const study::StudyResults& results) {
  const std::vector<study::StudyCell> allCells = cells(study);
  std::vector<RowValues> values(rows(study).size());
  std::vector<std::array<std::map<std::uint64_t, std::vector<double>>, kMetrics>> bySeed(values.size());
  for (std::size_t i = 0; i < allCells.size(); ++i) {
    const study::StudyCell& cell = allCells[i];
    RowValues& row = values[cell.row];
    row.wanted += study.sets;
    if (i >= results.cells.size() || results.cells[i].state != study::CellState::done) continue;
    const study::CellResult& result = results.cells[i];
    row.done += std::ssize(result.sets);
    row.tfs.push_back(static_cast<double>(result.tfs));
    row.densities.push_back(result.density());
    for (std::size_t metric = 0; metric < kMetrics; ++metric) {
      std::vector<double> ofCell;
      for (const evaluate::Metrics& set : result.sets) ofCell.push_back(set.*kMetricKinds[metric].value);
      if (ofCell.empty()) continue;
      MetricValues& found = row.metrics[metric];
      found.all.insert(found.all.end(), ofCell.begin(), ofCell.end());
      found.cellMeans.push_back(meanOf(ofCell));
      std::vector<double>& ofSeed = bySeed[cell.row][metric][cell.splitSeed];
      ofSeed.insert(ofSeed.end(), ofCell.begin(), ofCell.end());
    }
  }
  for (std::size_t row = 0; row < values.size(); ++row)
    for (std::size_t metric = 0; metric < kMetrics; ++metric)
      for (const auto& [seed, ofSeed] : bySeed[row][metric])
        values[row].metrics[metric].splitSeedMeans[seed] = meanOf(ofSeed);
  return values;
}

}  // namespace grnwb::report
