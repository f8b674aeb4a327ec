// SPDX-License-Identifier: GPL-3.0-or-later
// What the LLM4GRN paper prints for a row, for comparison.
#pragma once

#include <array>
#include <optional>

#include "core/report/tables.h"

namespace grnwb::ui {

/// By the metrics' places; the paper has no miLISI. Nothing for data or a model that the paper doesn't have.
using PublishedValues = std::array<std::optional<double>, report::kMetrics>;
std::optional<PublishedValues> publishedValues(const study::Study& study, const study::StudyRow& row);

}  // namespace grnwb::ui
