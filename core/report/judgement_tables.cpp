// SPDX-License-Identifier: GPL-3.0-or-later
// Table 6 and what is said of the rows: standing and drift.
#include <map>

#include "core/base/text.h"
#include "core/report/metric_kinds.h"
#include "core/report/number_text.h"
#include "core/report/setting_words.h"
#include "core/report/table_builders.h"

namespace grnwb::report {
namespace {

using evaluate::Standing;

std::vector<std::string> columnsWithMetrics(const study::Study& study, std::vector<std::string> columns) {
  for (std::size_t metric = 0; metric < metricCount(study); ++metric) columns.emplace_back(kMetricKinds[metric].name);
  return columns;
}

std::string standingText(const MetricSummary& metric) {
  const auto words = [](Standing standing, const std::string& what) -> std::string {
    switch (standing) {
      case Standing::better:
        return "better than " + what;
      case Standing::within:
        return "as " + what;
      case Standing::worse:
        return "worse than " + what;
      case Standing::unknown:
        break;
    }
    return {};
  };
  const std::string control = words(metric.control, "control"), random = words(metric.random, "random");
  if (control.empty() && random.empty()) return kNothing;
  return control.empty() || random.empty() ? control + random : control + ", " + random;
}

}  // namespace

TextTable significanceTable(const study::Study& study, const std::vector<RowSummary>& summaries) {
  TextTable table{"table6",
                  "Table 6. Significance over " + counted(study.splitSeeds.size(), "split seed") +
                      ": p-value (two-sided paired t-test of the means of each split seed) of the difference to the "
                      "best setting of the data set, not adjusted for the number of comparisons.",
                  columnsWithMetrics(study, {"Data", "Setting"}),
                  {}};
  for (const RowSummary& summary : summaries) {
    std::vector<TextTable::Cell> cells{plain(study.data.at(summary.row.data).name),
                                       plain(rowTitle(study, summary.row))};
    bool says = false;
    for (std::size_t i = 0; i < metricCount(study); ++i) {
      const MetricSummary& metric = summary.metrics[i];
      says = says || metric.pValue;
      cells.push_back({.text = metric.best     ? "best"
                               : metric.pValue ? pValueText(*metric.pValue)
                                               : kNothing,
                       .bold = metric.best});
      says = says || metric.best;
    }
    if (says) table.rows.push_back(std::move(cells));
  }
  const bool any = std::ranges::any_of(summaries, [](const RowSummary& summary) {
    return std::ranges::any_of(summary.metrics, [](const MetricSummary& metric) { return metric.pValue.has_value(); });
  });
  if (!any) table.rows.clear();
  return table;
}

TextTable standingTable(const study::Study& study, const std::vector<RowSummary>& summaries) {
  TextTable table{"standing",
                  "Where the means stand to what real cells give (control) and to what random graphs with the same TFs "
                  "give (random): better or worse than the range in which one more such value lies with a probability "
                  "of 95 %, or as such a value. A range takes three values; random graphs count once each, whatever "
                  "their number of sets.",
                  columnsWithMetrics(study, {"Data", "Setting"}),
                  {}};
  for (const RowSummary& summary : summaries) {
    std::vector<TextTable::Cell> cells{plain(study.data.at(summary.row.data).name),
                                       plain(rowTitle(study, summary.row))};
    bool says = false;
    for (std::size_t i = 0; i < metricCount(study); ++i) {
      const MetricSummary& metric = summary.metrics[i];
      says = says || metric.control != Standing::unknown || metric.random != Standing::unknown;
      cells.push_back(plain(standingText(metric)));
    }
    if (says) table.rows.push_back(std::move(cells));
  }
  return table;
}

TextTable driftTable(const study::Study& study, const study::StudyResults& results) {
  TextTable table{"drift",
                  "Cell types whose share among synthetic cells is far off that among real cells, with the number of "
                  "sets in which it is. A classifier that learnt from the training cells names both sides.",
                  {"Data", "Setting", "Sets that drift", "Types"},
                  {}};
  const std::vector<study::StudyRow> allRows = rows(study);
  const std::vector<study::StudyCell> allCells = cells(study);
  for (std::size_t row = 0; row < allRows.size(); ++row) {
    std::size_t sets = 0, drifting = 0;
    std::map<std::string, std::size_t> types;
    for (std::size_t i = 0; i < allCells.size() && i < results.cells.size(); ++i) {
      if (allCells[i].row != row || results.cells[i].state != study::CellState::done) continue;
      for (const std::vector<std::string>& ofSet : results.cells[i].driftingTypes) {
        ++sets;
        if (!ofSet.empty()) ++drifting;
        for (const std::string& type : ofSet) ++types[type];
      }
    }
    if (sets == 0) continue;
    std::vector<std::string> texts;
    for (const auto& [type, count] : types) texts.push_back(type + " (" + std::to_string(count) + ")");
    table.rows.push_back({plain(study.data.at(allRows[row].data).name), plain(rowTitle(study, allRows[row])),
                          plain(std::to_string(drifting) + " of " + std::to_string(sets)),
                          plain(texts.empty() ? kNothing : join(texts, ", "))});
  }
  return table;
}

}  // namespace grnwb::report
