// SPDX-License-Identifier: GPL-3.0-or-later
// What a general-purpose language model answered to the example project's questions, and the questions it was asked.
#pragma once

#include <string>
#include <vector>

#include "core/llm/transcript.h"

namespace grnwb::pipeline {

/// A description of the experiment that stands in every question.
const std::string& exampleContext();

/// The recorded answers as a transcript: both repeats of the TF windows; the regulators of every target among the TFs
/// of the curated list, with 20 targets in shuffled order; and among the TFs the model itself proposed. Each entry's
/// note says how they came about. Questions without an answer are left out (a test sees to it that there are none).
std::vector<llm::TranscriptEntry> exampleTranscript();

}  // namespace grnwb::pipeline
