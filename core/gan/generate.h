// SPDX-License-Identifier: GPL-3.0-or-later
// Synthetic cells from a trained run.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/base/job.h"
#include "core/base/parameters.h"
#include "core/data/dataset.h"

namespace grnwb::gan {

struct GenerateParameters {
  std::int64_t cells = 1000;
  std::int64_t stage = 2;  ///< 1: the controller's own cells; 2: cells of the causal GAN
  /// batch: every batch of Stage 2 is normalised by its own mean and variance, as in the paper; calibrated: by figures
  /// fixed beforehand, so that no cell depends on the others of its batch. Stage 1's cells never depend on each other,
  /// so it makes the same ones with both.
  std::string statistics = "batch";
  std::uint64_t seed = 1;
};
std::vector<Field> fields(GenerateParameters& parameters);

/// Cells x genes of the training data, names from the checkpoint, library-normalised; no NaN, no negative value. folder
/// holds stage1.pt (stage 1) or stage2.pt (stage 2, self-contained). Throws Error(badInput) when it doesn't.
data::Dataset generate(const std::filesystem::path& folder, const GenerateParameters& parameters, JobContext& job);

}  // namespace grnwb::gan
