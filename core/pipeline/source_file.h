// SPDX-License-Identifier: GPL-3.0-or-later
// One of several files whose cells were merged into the raw data of a project.
#pragma once

#include <cstdint>
#include <string>

#include "core/io/read_options.h"

namespace grnwb::pipeline {

struct SourceFile {
  std::string file;   ///< its path when it was opened
  std::string batch;  ///< what its cells have in the column of batches
  io::ReadOptions reading;
  std::int64_t cells = 0, genes = 0;  ///< that it holds; 0 before it is read

  bool operator==(const SourceFile&) const = default;
};

}  // namespace grnwb::pipeline
