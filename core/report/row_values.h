// SPDX-License-Identifier: GPL-3.0-or-later
// The values that a study's rows are summarised and judged by.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include "core/report/tables.h"

namespace grnwb::report {

/// One metric in the cells of a row that are done.
struct MetricValues {
  std::vector<double> all;                         ///< one per set and cell
  std::vector<double> cellMeans;                   ///< over the sets of a cell, that is of one graph
  std::map<std::uint64_t, double> splitSeedMeans;  ///< over all sets of a split seed
};

struct RowValues {
  std::int64_t done = 0, wanted = 0;   ///< evaluations
  std::vector<double> tfs, densities;  ///< of the cells
  std::array<MetricValues, kMetrics> metrics;
};
/// 0 for no values.
double meanOf(const std::vector<double>& values);

/// One per row of rows(study).
std::vector<RowValues> rowValues(const study::Study& study, const study::StudyResults& results);

}  // namespace grnwb::report
