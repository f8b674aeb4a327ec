// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of preprocessing: its parameters and its report; included by this room's sources only.
#pragma once

#include "core/data/preprocess.h"
#include "core/pipeline/json.h"

namespace grnwb::pipeline {

Json reportToJson(const data::PreprocessReport& report);
data::PreprocessReport reportFromJson(const Json& json);

Json parametersToJson(const data::PreprocessParameters& parameters);
data::PreprocessParameters parametersFromJson(const Json& json);

}  // namespace grnwb::pipeline
