// SPDX-License-Identifier: GPL-3.0-or-later
// The bundled example as a project folder.
#pragma once

#include <cstdint>
#include <filesystem>

#include "core/base/job.h"

namespace grnwb::pipeline {

/// 2000 simulated blood cells as data/example.h5ad, the network they were simulated from as knowledge/true_network.csv,
/// its TFs as knowledge/tfs.txt, a description for a language model as llm/context.txt, and a manifest that opens at
/// the raw data with preprocessing sized for them.
void writeExampleProject(const std::filesystem::path& folder, std::uint64_t seed, JobContext& job);

}  // namespace grnwb::pipeline
