// SPDX-License-Identifier: GPL-3.0-or-later
// The results in a few sentences.
#include <algorithm>

#include "core/report/metric_kinds.h"
#include "core/report/number_text.h"
#include "core/report/report_text.h"
#include "core/report/setting_words.h"

namespace grnwb::report {
namespace {

using evaluate::Standing;

std::string standingWords(const MetricSummary& metric) {
  std::string words;
  if (metric.control != Standing::unknown)
    words = metric.control == Standing::worse ? "worse than real cells" : "as good as real cells";
  if (metric.random == Standing::unknown) return words;
  if (!words.empty()) words += ", ";
  switch (metric.random) {
    case Standing::better:
      return words + "better than random graphs";
    case Standing::worse:
      return words + "worse than random graphs";
    default:
      return words + "not told from random graphs";
  }
}

/// Of the row that is best by the metric; null while none is complete.
const RowSummary* bestRow(const std::vector<RowSummary>& summaries, std::size_t data, std::size_t metric) {
  const auto best = std::ranges::find_if(
      summaries, [&](const RowSummary& summary) { return summary.row.data == data && summary.metrics[metric].best; });
  return best == summaries.end() ? nullptr : &*best;
}

/// "the best MMD, 0.0069 ± 0.0009 (as good as real cells)"
std::string valueText(const RowSummary& row, std::size_t metric) {
  const MetricSummary& found = row.metrics[metric];
  const int decimals = std::max(kMetricKinds[metric].decimals, decimalsFor(found.mean));
  const std::string words = standingWords(found);
  return "the best " + std::string(kMetricKinds[metric].name) + ", " + fixedText(found.mean, decimals) + " ± " +
         fixedText(found.sd, decimals) + (words.empty() ? "" : " (" + words + ")");
}

}  // namespace

std::vector<std::string> findingTexts(const study::Study& study, const std::vector<RowSummary>& summaries) {
  std::vector<std::string> texts;
  for (std::size_t data = 0; data < study.data.size(); ++data) {
    const RowSummary *byMmd = bestRow(summaries, data, kMmd), *byAuroc = bestRow(summaries, data, kRfAuroc);
    if (byMmd == nullptr || byAuroc == nullptr) continue;
    std::string text = study.data[data].name + ": " + rowTitle(study, byMmd->row) + " has " + valueText(*byMmd, kMmd);
    text += byMmd == byAuroc ? ", and " : "; " + rowTitle(study, byAuroc->row) + " has ";
    texts.push_back(text + valueText(*byAuroc, kRfAuroc) +
                    ". These two metrics tell networks apart better than distances of means do.");
  }
  return texts;
}

}  // namespace grnwb::report
