// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of the labels' edits; included by this room's sources only.
#pragma once

#include "core/data/label_edits.h"
#include "core/pipeline/json.h"

namespace grnwb::pipeline {

Json labelViewToJson(const data::LabelView& view);
data::LabelView labelViewFromJson(const Json& json);

/// Keys that are missing leave what they stand for unedited.
Json labelEditsToJson(const data::LabelEdits& edits);
data::LabelEdits labelEditsFromJson(const Json& json);

}  // namespace grnwb::pipeline
