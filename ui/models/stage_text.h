// SPDX-License-Identifier: GPL-3.0-or-later
// Stages, and why a result is stale, in words.
#pragma once

#include <QString>

#include "core/pipeline/staleness.h"

namespace grnwb::ui {

/// "Preprocess", "Score edges": a stage's name for people.
QString stageName(const std::string& stage);
/// "The network is newer than this run."; empty when nothing has moved.
QString staleText(pipeline::Result result, const std::vector<pipeline::Moved>& moved);
/// "Made before: the prepared data, the TFs"; empty when nothing has moved.
QString movedText(const std::vector<pipeline::Moved>& moved);

}  // namespace grnwb::ui
