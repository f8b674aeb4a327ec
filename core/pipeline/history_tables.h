// SPDX-License-Identifier: GPL-3.0-or-later
// The finished steps of a project as files for other programs.
#pragma once

#include <string>
#include <vector>

#include "core/pipeline/provenance.h"

namespace grnwb::pipeline {

/// An array of records, the oldest first.
std::string historyToJson(const std::vector<Provenance>& history);
/// step, finished, seconds, threads, seed, settings, inputs, results, software, libraries; settings that are as the
/// stage starts with are left out.
std::string historyToCsv(const std::vector<Provenance>& history);

}  // namespace grnwb::pipeline
