// SPDX-License-Identifier: GPL-3.0-or-later
// Where things lie in the folder of a study; paths are relative to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

#include "core/study/study.h"

namespace grnwb::study {

/// The name with '-' for all but letters, digits and ".+-", so that it can stand in a path.
std::string fileName(const std::string& name);

// What the cells of a data set and a split seed share; data is the index in Study::data.
std::filesystem::path splitFolder(const Study& study, std::size_t data, std::uint64_t splitSeed);
/// h5ad of all splits: library-normalised, the column "split", the labels.
std::filesystem::path preparedFile(const Study& study, std::size_t data, std::uint64_t splitSeed);
/// The run whose Stage 1 all graphs share.
std::filesystem::path stage1Folder(const Study& study, std::size_t data, std::uint64_t splitSeed);
/// The TFs of the row's setting, one a line; of a setting with a graph.
std::filesystem::path tfListFile(const Study& study, const StudyRow& row, std::uint64_t splitSeed);
/// The scored edges of the row's setting, as csv; of a setting with a graph that isn't random.
std::filesystem::path edgesFile(const Study& study, const StudyRow& row, std::uint64_t splitSeed);

// What belongs to one cell. graph, run and sets: of settings with a graph; Stage 1 has sets too.
std::filesystem::path cellFolder(const Study& study, const StudyCell& cell);
std::filesystem::path resultFile(const std::filesystem::path& cellFolder);
std::filesystem::path graphFile(const std::filesystem::path& cellFolder);
std::filesystem::path runFolder(const std::filesystem::path& cellFolder);
/// h5ad of the set-th synthetic set, from 0.
std::filesystem::path setFile(const std::filesystem::path& cellFolder, std::int64_t set);

}  // namespace grnwb::study
