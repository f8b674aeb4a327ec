// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/metric_bands.h"

#include <algorithm>
#include <vector>

namespace grnwb::ui {
namespace {

double figureOf(const evaluate::Metrics& metrics, Metric metric) {
  switch (metric) {
    case Metric::cosine:
      return metrics.cosine;
    case Metric::euclidean:
      return metrics.euclidean;
    case Metric::mmd:
      return metrics.mmd;
    case Metric::rfAuroc:
      return metrics.rfAuroc;
    case Metric::lisi:
      break;
  }
  return metrics.lisi;
}

const pipeline::MetricsRow* rowNamed(const pipeline::Comparison& comparison, const char* name) {
  const auto at = std::ranges::find(comparison.rows, name, &pipeline::MetricsRow::name);
  return at == comparison.rows.end() ? nullptr : &*at;
}

}  // namespace

evaluate::Better betterSide(Metric metric) {
  return metric == Metric::rfAuroc ? evaluate::Better::towardsHalf
         : metric == Metric::lisi  ? evaluate::Better::higher
                                   : evaluate::Better::lower;
}

std::optional<MetricBands> metricBands(const pipeline::Comparison& comparison, Metric metric) {
  const pipeline::MetricsRow* synthetic = rowNamed(comparison, "synthetic");
  if (synthetic == nullptr || (metric == Metric::lisi && synthetic->metrics.lisi == 0)) return {};
  MetricBands bands;
  bands.value = figureOf(synthetic->metrics, metric);
  bands.deviation = figureOf(synthetic->deviations, metric);
  bands.sets = std::ssize(synthetic->values);
  if (const pipeline::MetricsRow* stage1 = rowNamed(comparison, "stage1"))
    bands.stage1 = figureOf(stage1->metrics, metric);
  std::vector<double> control, graphs, tfs;
  if (const pipeline::MetricsRow* row = rowNamed(comparison, "control"))
    for (const evaluate::Metrics& value : row->values) control.push_back(figureOf(value, metric));
  for (const pipeline::RandomRun& run : comparison.randomRuns)
    (run.randomTfs ? tfs : graphs).push_back(figureOf(run.metrics, metric));
  if (!control.empty()) bands.control = evaluate::nullBand(control);
  if (!graphs.empty()) bands.randomGraphs = evaluate::nullBand(graphs);
  if (!tfs.empty()) bands.randomTfs = evaluate::nullBand(tfs);
  return bands;
}

evaluate::Verdict verdict(const MetricBands& bands, Metric metric) {
  return evaluate::verdict(bands.value, bands.control, bands.randomGraphs, betterSide(metric));
}

}  // namespace grnwb::ui
