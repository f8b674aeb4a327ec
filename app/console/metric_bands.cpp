// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/metric_bands.h"

#include "core/base/text.h"

namespace grnwb::console {
namespace {

using evaluate::Metrics;
using evaluate::Verdict;

std::string words(const Verdict& verdict) {
  std::vector<std::string> parts;
  switch (verdict.control) {
    case Verdict::Control::withinNoise:
      parts.emplace_back("within noise of real cells");
      break;
    case Verdict::Control::slightlyOff:
      parts.emplace_back("slightly off real cells");
      break;
    case Verdict::Control::farOff:
      parts.emplace_back("far off real cells");
      break;
    case Verdict::Control::unknown:
      break;
  }
  switch (verdict.random) {
    case Verdict::Random::tellsNone:
      parts.emplace_back("does not tell random graphs apart");
      break;
    case Verdict::Random::better:
      parts.emplace_back("better than random graphs");
      break;
    case Verdict::Random::within:
      parts.emplace_back("within noise of a random graph");
      break;
    case Verdict::Random::worse:
      parts.emplace_back("worse than random graphs");
      break;
    case Verdict::Random::unknown:
      break;
  }
  return parts.empty() ? "unknown: a band takes three values" : join(parts, "; ");
}

}  // namespace

std::vector<MetricKey> metricKeys(bool lisi) {
  using evaluate::Better;
  std::vector<MetricKey> metrics{{"euclidean", &Metrics::euclidean, Better::lower},
                                 {"cosine", &Metrics::cosine, Better::lower},
                                 {"mmd", &Metrics::mmd, Better::lower},
                                 {"rf_auroc", &Metrics::rfAuroc, Better::towardsHalf}};
  if (lisi) metrics.push_back({"lisi", &Metrics::lisi, Better::higher});
  return metrics;
}

evaluate::NullBand bandOf(const std::vector<Metrics>& values, const MetricKey& metric) {
  std::vector<double> numbers;
  for (const Metrics& value : values) numbers.push_back(value.*metric.value);
  return evaluate::nullBand(numbers);
}

Json bandsToJson(const std::vector<Metrics>& values, const std::vector<MetricKey>& metrics) {
  Json json = Json::object();
  for (const MetricKey& metric : metrics) {
    const evaluate::NullBand band = bandOf(values, metric);
    json[metric.key] = {
        {"low", band.low}, {"high", band.high}, {"mean", band.mean}, {"sd", band.sd}, {"count", band.count}};
  }
  return json;
}

Json verdicts(const Metrics& value, const std::vector<Metrics>& control, const std::vector<Metrics>& random,
              const std::vector<MetricKey>& metrics) {
  Json json = Json::object();
  for (const MetricKey& metric : metrics)
    json[metric.key] =
        words(evaluate::verdict(value.*metric.value, bandOf(control, metric), bandOf(random, metric), metric.better));
  return json;
}

}  // namespace grnwb::console
