// SPDX-License-Identifier: GPL-3.0-or-later
// One metric of a comparison beside what it says where nothing is to be found.
#pragma once

#include <QMetaType>
#include <optional>

#include "core/evaluate/null_band.h"
#include "core/pipeline/comparison.h"

namespace grnwb::ui {

enum class Metric { cosine, euclidean, mmd, rfAuroc, lisi };

/// Random graphs that make a band; fewer show a clear difference only.
inline constexpr std::int64_t kEnoughGraphs = 10;

struct MetricBands {
  double value = 0, deviation = 0;  ///< of the synthetic sets, mean and sd
  std::int64_t sets = 0;            ///< of synthetic cells
  std::optional<double> stage1;
  evaluate::NullBand control, randomGraphs, randomTfs;  ///< count 0: there are none
};
/// Nothing where the comparison lacks the metric.
std::optional<MetricBands> metricBands(const pipeline::Comparison& comparison, Metric metric);
evaluate::Better betterSide(Metric metric);

/// Random graphs over the same TFs are what the synthetic cells are held against.
evaluate::Verdict verdict(const MetricBands& bands, Metric metric);

}  // namespace grnwb::ui

Q_DECLARE_METATYPE(grnwb::ui::MetricBands)
