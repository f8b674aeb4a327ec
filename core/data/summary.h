// SPDX-License-Identifier: GPL-3.0-or-later
// What a file holds: kind of values, sizes, quality figures per cell, warnings in plain words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/data/cell_quality.h"
#include "core/data/dataset.h"
#include "core/data/value_kind.h"

namespace grnwb::data {

struct Summary {
  std::int64_t cells = 0, genes = 0, nonzero = 0;
  ValueKind values = ValueKind::empty;
  double minimum = 0, maximum = 0;    ///< of all values, the zeros included; NaN and infinities left out
  CellQuality quality;                ///< of the counts, of x where there are none
  std::vector<std::string> evidence;  ///< why the values are taken for what they are, a sentence each
  std::vector<std::string> warnings;  ///< not counts, duplicate names, transposed, cells without counts...
};

/// Throws cancelledError() once the job is stopped.
Summary summarise(const Dataset& dataset, JobContext& job);

}  // namespace grnwb::data
