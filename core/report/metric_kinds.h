// SPDX-License-Identifier: GPL-3.0-or-later
// What a study measures: names, better sides and digits, in the order of RowSummary::metrics.
#pragma once

#include <array>
#include <string_view>

#include "core/evaluate/metrics.h"
#include "core/evaluate/null_band.h"
#include "core/report/tables.h"

namespace grnwb::report {

struct MetricKind {
  std::string_view name;  ///< "RF-AUROC"
  std::string_view key;   ///< "rf_auroc"
  double evaluate::Metrics::*value;
  evaluate::Better better;
  int decimals;  ///< as the paper prints it
};

inline constexpr std::array<MetricKind, kMetrics> kMetricKinds{
    {{"Cosine", "cosine", &evaluate::Metrics::cosine, evaluate::Better::lower, 5},
     {"Euclid", "euclidean", &evaluate::Metrics::euclidean, evaluate::Better::lower, 0},
     {"MMD", "mmd", &evaluate::Metrics::mmd, evaluate::Better::lower, 4},
     {"RF-AUROC", "rf_auroc", &evaluate::Metrics::rfAuroc, evaluate::Better::towardsHalf, 2},
     {"LISI", "lisi", &evaluate::Metrics::lisi, evaluate::Better::higher, 2}}};

/// How many of them the study has: LISI, the last, may be off.
inline std::size_t metricCount(const study::Study& study) {
  return study.metrics.lisi ? kMetrics : kLisi;
}

}  // namespace grnwb::report
