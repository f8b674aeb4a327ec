// SPDX-License-Identifier: GPL-3.0-or-later
// Metrics of several comparisons as JSON: their bands, and a value's standing to them in words.
#pragma once

#include <vector>

#include "app/console/console.h"
#include "core/evaluate/metrics.h"
#include "core/evaluate/null_band.h"

namespace grnwb::console {

/// One metric by its JSON key.
struct MetricKey {
  const char* key;
  double evaluate::Metrics::*value;
  evaluate::Better better;
};
/// In the order of the JSON; without LISI where it was not measured.
std::vector<MetricKey> metricKeys(bool lisi);

evaluate::NullBand bandOf(const std::vector<evaluate::Metrics>& values, const MetricKey& metric);
/// {metric: {low, high, mean, sd, count}}
Json bandsToJson(const std::vector<evaluate::Metrics>& values, const std::vector<MetricKey>& metrics);
/// {metric: text}; control and random may be empty.
Json verdicts(const evaluate::Metrics& value, const std::vector<evaluate::Metrics>& control,
              const std::vector<evaluate::Metrics>& random, const std::vector<MetricKey>& metrics);

}  // namespace grnwb::console
