// SPDX-License-Identifier: GPL-3.0-or-later
// From the texts of a table's column to what they stand for.
#pragma once

#include <string>
#include <vector>

#include "core/data/dataset.h"

namespace grnwb::io {

/// Numbers where all texts are, missing ones excepted; labels where most texts occur again; texts otherwise.
data::Column columnOfTexts(std::vector<std::string> texts);

}  // namespace grnwb::io
