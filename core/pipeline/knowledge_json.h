// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of the TF candidates and of the language model's settings; included by this room's sources only.
#pragma once

#include "core/knowledge/prior_network.h"
#include "core/pipeline/json.h"
#include "core/pipeline/language_model.h"
#include "core/pipeline/tf_selection.h"

namespace grnwb::pipeline {

Json tfSelectionToJson(const TfSelection& selection);
TfSelection tfSelectionFromJson(const Json& json);

/// One list a pair: TF, target, sign, sources, references.
Json priorToJson(const knowledge::PriorNetwork& prior);
knowledge::PriorNetwork priorFromJson(const Json& json);

Json inquiryToJson(const llm::Inquiry& inquiry);
llm::Inquiry inquiryFromJson(const Json& json);

Json settingsToJson(const LanguageModelSettings& settings);
LanguageModelSettings settingsFromJson(const Json& json);

}  // namespace grnwb::pipeline
