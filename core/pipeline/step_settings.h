// SPDX-License-Identifier: GPL-3.0-or-later
// Which settings of a finished step differ from those that its stage starts with.
#pragma once

#include <map>
#include <string>

#include "core/pipeline/provenance.h"

namespace grnwb::pipeline {

/// What the stage's form shows at first, by field; of a training, the values of its preset. Empty for a stage without
/// settings.
std::map<std::string, std::string> defaultSettings(const Provenance& step);

/// The step's parameters but for those that are as the stage starts with; what a stage is told by name (a preset, a
/// method) always stays.
std::map<std::string, std::string> changedSettings(const Provenance& step);

}  // namespace grnwb::pipeline
