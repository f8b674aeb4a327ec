// SPDX-License-Identifier: GPL-3.0-or-later
// The features of a 10x file that are wanted: of one genome, of one type.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/io/read_options.h"

namespace grnwb::io {

/// Keeps the genes of the options' genome and type, by the columns "genome" and "feature_types". Without a genome all
/// of them; without a type gene expression, with a warning, where there are that and others. Throws Error(badInput)
/// with what there is when the file has no such genome or type.
void keepChosenFeatures(data::Dataset& dataset, const std::filesystem::path& path, const ReadOptions& options,
                        JobContext& job);

/// Distinct labels of a column and how many genes have each; nothing where there is no such column.
std::vector<std::pair<std::string, std::int64_t>> labelCounts(const data::Table& genes, const char* column);

}  // namespace grnwb::io
