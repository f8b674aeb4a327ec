// SPDX-License-Identifier: GPL-3.0-or-later
// Cells as commands name them: a file, or one split of it.
#pragma once

#include <string>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace grnwb::console {

/// FILE or FILE:split; a name that exists as it stands is a file. Throws as io::readDataset() and Dataset::splitRows().
data::Dataset readCells(const std::string& spec, JobContext& job);

}  // namespace grnwb::console
