// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison as JSON, for the project folder; included by this room's sources only.
#pragma once

#include <optional>

#include "core/pipeline/comparison.h"
#include "core/pipeline/json.h"

namespace grnwb::pipeline {

Json comparisonToJson(const Comparison& comparison);
/// Nothing for one of a version that knew less: it has to be made anew. Throws Error(badInput) where its parts don't
/// fit each other.
std::optional<Comparison> comparisonFromJson(const Json& json);

}  // namespace grnwb::pipeline
