// SPDX-License-Identifier: GPL-3.0-or-later
// Tables 1, 2 and 4: metrics as mean and standard deviation.
#include <algorithm>
#include <array>

#include "core/report/metric_kinds.h"
#include "core/report/number_text.h"
#include "core/report/setting_words.h"
#include "core/report/table_builders.h"

namespace grnwb::report {
namespace {

constexpr auto kLegend =
    " Mean ± sample standard deviation over the evaluations. Bold: best of the synthetic settings of a data set; "
    "underlined: best of 1.* and of 2.*; control, Stage 1 and random graphs do not compete, nor do settings that are "
    "not complete. Lower is better for cosine, Euclid and MMD, RF-AUROC is best at 0.5, LISI best at 2.";

using Chosen = std::vector<const RowSummary*>;

/// As many as the paper prints, more where that would leave a mean fewer than two digits.
int decimalsOf(const Chosen& chosen, std::size_t metric) {
  int decimals = kMetricKinds[metric].decimals;
  for (const RowSummary* row : chosen)
    if (!row->metrics[metric].values.empty()) decimals = std::max(decimals, decimalsFor(row->metrics[metric].mean));
  return decimals;
}

TextTable::Cell metricCell(const MetricSummary& metric, int decimals) {
  if (metric.values.empty()) return plain(kNothing);
  return {.text = fixedText(metric.mean, decimals) + " ± " + fixedText(metric.sd, decimals),
          .bold = metric.best,
          .underlined = metric.bestOfSetting};
}

TextTable tableOf(const study::Study& study, const Chosen& chosen, std::string name, const std::string& caption) {
  TextTable table{std::move(name), caption, {"Data", "Setting", "TFs from", "Edges from", "Evaluations"}, {}};
  std::array<int, kMetrics> decimals{};
  for (std::size_t metric = 0; metric < metricCount(study); ++metric) {
    table.columns.emplace_back(kMetricKinds[metric].name);
    decimals[metric] = decimalsOf(chosen, metric);
  }
  for (const RowSummary* summary : chosen) {
    const study::StudyRow& row = summary->row;
    std::string evaluations = std::to_string(summary->done);
    if (summary->done < summary->wanted) evaluations += " of " + std::to_string(summary->wanted);
    std::vector<TextTable::Cell> cells{plain(study.data.at(row.data).name), plain(settingTitle(row.setting)),
                                       plain(tfSource(study, row)), plain(edgeSource(study, row)),
                                       plain(std::move(evaluations))};
    for (std::size_t metric = 0; metric < metricCount(study); ++metric)
      cells.push_back(metricCell(summary->metrics[metric], decimals[metric]));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace

std::vector<TextTable> metricTables(const study::Study& study, const std::vector<RowSummary>& summaries) {
  Chosen first, others, asking;
  for (const RowSummary& summary : summaries) {
    (summary.row.data == 0 ? first : others).push_back(&summary);
    if (summary.row.model) asking.push_back(&summary);
  }
  std::vector<TextTable> tables;
  if (!first.empty())
    tables.push_back(
        tableOf(study, first, "table1", "Table 1. Metrics by setting, " + study.data.front().name + "." + kLegend));
  if (!others.empty())
    tables.push_back(
        tableOf(study, others, "table2", std::string("Table 2. Metrics by setting, further data sets.") + kLegend));
  if (study.models.size() > 1 && !asking.empty()) {
    std::ranges::stable_sort(asking, {},
                             [](const RowSummary* row) { return std::pair(row->row.data, *row->row.model); });
    tables.push_back(tableOf(study, asking, "table4", std::string("Table 4. Metrics by language model.") + kLegend));
  }
  return tables;
}

}  // namespace grnwb::report
