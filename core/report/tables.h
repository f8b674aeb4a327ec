// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a study in the layout of the paper's.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/evaluate/null_band.h"
#include "core/study/results.h"

namespace grnwb::report {

/// The metrics' places in RowSummary::metrics.
inline constexpr std::size_t kCosine = 0, kEuclidean = 1, kMmd = 2, kRfAuroc = 3, kLisi = 4, kMetrics = 5;

/// One metric over the sets and splits of a row.
struct MetricSummary {
  std::vector<double> values;  ///< one per set and cell that is done
  double mean = 0, sd = 0;     ///< sample standard deviation, 0 for one value
  bool best = false;           ///< of the synthetic settings of its data set: printed bold
  bool bestOfSetting = false;  ///< of 1.* or of 2.*: underlined
  evaluate::Standing control = evaluate::Standing::unknown, random = evaluate::Standing::unknown;
  /// Two-sided p-value of a paired t-test against the best row's means over split seeds; nothing with fewer than two
  /// split seeds.
  std::optional<double> pValue;
};

struct RowSummary {
  study::StudyRow row;
  std::int64_t done = 0, wanted = 0;  ///< evaluations
  double tfs = 0, density = 0;        ///< means over the cells that are done
  std::array<MetricSummary, kMetrics> metrics;
};
/// One per row of rows(study).
std::vector<RowSummary> summarise(const study::Study& study, const study::StudyResults& results);

/// A table as text, for CSV, LaTeX and reports.
struct TextTable {
  struct Cell {
    std::string text;
    bool bold = false, underlined = false;
  };
  std::string name;     ///< "table1", of its file
  std::string caption;  ///< what it shows
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;
};
/// Metrics by setting (Tables 1 and 2), TF lists and their overlap (Table 3), metrics by model (Table 4), densities
/// (Table 5) and significance over split seeds (Table 6), as far as the study has them.
std::vector<TextTable> tables(const study::Study& study, const study::StudyResults& results,
                              const std::filesystem::path& folder);

std::string toCsv(const TextTable& table);
std::string toLatex(const TextTable& table);

}  // namespace grnwb::report
