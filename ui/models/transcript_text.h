// SPDX-License-Identifier: GPL-3.0-or-later
// A whole transcript as text for files.
#pragma once

#include <string>

#include "core/llm/transcript.h"

namespace grnwb::ui {

/// As the file of a transcript holds it.
std::string transcriptJsonLines(const llm::Transcript& transcript);
/// A line an entry, prompts and answers included; numbers in the C locale.
std::string transcriptCsv(const llm::Transcript& transcript);

}  // namespace grnwb::ui
