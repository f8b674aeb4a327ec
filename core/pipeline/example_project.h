// SPDX-License-Identifier: GPL-3.0-or-later
// The bundled example as a project folder.
#pragma once

#include <cstdint>
#include <filesystem>

#include "core/base/job.h"
#include "core/data/preprocess.h"

namespace grnwb::pipeline {

/// What the example's folder holds.
struct ExampleFiles {
  std::filesystem::path data;         ///< raw counts
  std::filesystem::path trueNetwork;  ///< TF,target,sign
  std::filesystem::path tfs;
  std::filesystem::path context;     ///< description for a language model
  std::filesystem::path transcript;  ///< recorded answers of one
  data::PreprocessParameters preprocess;
};

/// 2000 simulated blood cells as data/raw-*.h5ad, the network they were simulated from as knowledge/true_network.csv,
/// its TFs as knowledge/tfs.txt, a description for a language model as llm/context.txt, the answers of one to all its
/// questions as llm/transcripts.jsonl, and a manifest that opens at the raw data with preprocessing sized for them.
ExampleFiles writeExampleProject(const std::filesystem::path& folder, std::uint64_t seed, JobContext& job);

}  // namespace grnwb::pipeline
