// SPDX-License-Identifier: GPL-3.0-or-later
// The metrics of a study as its table and strips write them.
#pragma once

#include <QString>
#include <cstddef>

namespace grnwb::ui {

/// metric: a place in RowSummary::metrics. Its value in the unit of its column: cosine and MMD are shown x 10^-4.
QString metricNumber(std::size_t metric, double value);
/// 10^4 for cosine and MMD, else 1.
double metricFactor(std::size_t metric);
/// "MMD × 10⁻⁴".
QString metricTitle(std::size_t metric);

}  // namespace grnwb::ui
