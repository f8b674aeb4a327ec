// SPDX-License-Identifier: GPL-3.0-or-later
// Writing expression matrices as comma- or tab-separated text.
#pragma once

#include <filesystem>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace grnwb::io {

/// Cells x genes: gene names in the first line, a cell's name before its values. Tabs where the name ends in .tsv, .txt
/// or .tab, commas otherwise; gzip where .gz follows. Only x is written. Replaces the target only when complete. Throws
/// Error(failed) when it can't.
void writeTextMatrix(const data::Dataset& dataset, const std::filesystem::path& path, JobContext& job);

}  // namespace grnwb::io
