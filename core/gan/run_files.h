// SPDX-License-Identifier: GPL-3.0-or-later
// Names of the files that a training writes into its folder.
#pragma once

#include <cstdint>
#include <filesystem>

namespace grnwb::gan {

/// stage1.pt or stage2.pt: the state a training goes on from.
std::filesystem::path checkpointFile(const std::filesystem::path& folder, int stage);
/// stage1.best.pt or stage2.best.pt: the checkpoint with the lowest validation metric.
std::filesystem::path bestFile(const std::filesystem::path& folder, int stage);
/// The file whose weights make cells: the best checkpoint where there is one, the last otherwise.
std::filesystem::path weightsFile(const std::filesystem::path& folder, int stage);

/// Before a new checkpoint takes its place, keeps the present one as stage<n>.<steps>.pt; of those the newest `kept`
/// stay.
void keepCheckpoint(const std::filesystem::path& checkpoint, std::int64_t steps, std::int64_t kept);
/// Copies a finished Stage 1 into another run's folder, which exists.
void shareStage1(const std::filesystem::path& from, const std::filesystem::path& to);
/// Removes the checkpoints of an earlier training in the same place.
void removeCheckpoints(const std::filesystem::path& checkpoint);

}  // namespace grnwb::gan
