// SPDX-License-Identifier: GPL-3.0-or-later
// A study of the bundled example: all settings, small enough to be run at once.
#pragma once

#include "core/pipeline/example_project.h"
#include "core/study/study.h"

namespace grnwb::study {

/// Two split seeds, two sets, the preset quick; the model's answers are the recorded ones. Its file belongs beside the
/// example's manifest, as study.json.
Study exampleStudy(const pipeline::ExampleFiles& files);

}  // namespace grnwb::study
