// SPDX-License-Identifier: GPL-3.0-or-later
// The results in a few sentences.
#include <algorithm>

#include "core/study/metric_kinds.h"
#include "core/study/number_text.h"
#include "core/study/report_text.h"
#include "core/study/setting_words.h"

namespace grnwb::study {
namespace {

using evaluate::Standing;

std::string standingWords(const MetricSummary& metric) {
  std::string words;
  if (metric.control != Standing::unknown)
    words = metric.control == Standing::worse ? "worse than what real cells give" : "as good as what real cells give";
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

/// The best setting of a data set by one metric; empty while none is complete.
std::string bestText(const Study& study, const std::vector<RowSummary>& summaries, std::size_t data,
                     std::size_t metric) {
  const auto best = std::ranges::find_if(
      summaries, [&](const RowSummary& summary) { return summary.row.data == data && summary.metrics[metric].best; });
  if (best == summaries.end()) return {};
  const MetricSummary& found = best->metrics[metric];
  const int decimals = std::max(kMetricKinds[metric].decimals, decimalsFor(found.mean));
  std::string text = rowTitle(study, best->row) + " has the best " + std::string(kMetricKinds[metric].name) + ", " +
                     fixedText(found.mean, decimals) + " ± " + fixedText(found.sd, decimals);
  if (const std::string words = standingWords(found); !words.empty()) text += " (" + words + ")";
  return text;
}

}  // namespace

std::vector<std::string> findingTexts(const Study& study, const std::vector<RowSummary>& summaries) {
  std::vector<std::string> texts;
  for (std::size_t data = 0; data < study.data.size(); ++data) {
    const std::string byMmd = bestText(study, summaries, data, kMmd);
    if (byMmd.empty()) continue;
    texts.push_back(study.data[data].name + ": " + byMmd + "; " + bestText(study, summaries, data, kRfAuroc) +
                    ". These two tell networks apart better than distances of means do.");
  }
  return texts;
}

}  // namespace grnwb::study
