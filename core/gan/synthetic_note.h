// SPDX-License-Identifier: GPL-3.0-or-later
// How synthetic cells are named, and where they say they come from. Includes torch: for the sources of this room only.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/gan/checkpoint.h"
#include "core/gan/generate.h"

namespace grnwb::gan {

/// prefix-000001, prefix-000002, ...
std::vector<std::string> cellNames(const std::string& prefix, std::int64_t cells);

/// Stage, seed, the run's name (the folder of the checkpoint), the hash of the training data, and what normalised the
/// hidden units: "batch", "calibrated", or of Stage 1 "running".
nlohmann::json syntheticNote(const Checkpoint& checkpoint, const GenerateParameters& parameters);

}  // namespace grnwb::gan
