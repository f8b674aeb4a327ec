// SPDX-License-Identifier: GPL-3.0-or-later
// Quality figures of each cell, by which biologists tell whole cells from debris.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace grnwb::data {

/// MT-ND1, mt-Nd1.
bool isMitochondrial(std::string_view gene);
/// RPS4X, RPL10, RPLP0, Rps3: proteins of the cytosolic ribosome.
bool isRibosomal(std::string_view gene);

/// One entry per cell each.
struct CellQuality {
  std::vector<double> counts;         ///< sum of the values
  std::vector<std::int64_t> genes;    ///< values above 0
  std::vector<double> mitochondrial;  ///< share 0-1 of the counts; empty when no gene is mitochondrial
  std::vector<double> ribosomal;      ///< share 0-1 of the counts; empty when no gene is ribosomal

  bool operator==(const CellQuality&) const = default;
};

/// values: cells x genes; NaN and infinities are left out. Throws cancelledError() once the job is stopped.
CellQuality cellQuality(const SparseMatrix& values, const std::vector<std::string>& genes, JobContext& job);

}  // namespace grnwb::data
