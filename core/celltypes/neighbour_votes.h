// SPDX-License-Identifier: GPL-3.0-or-later
// Votes of the nearest labelled cells.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "core/base/job.h"
#include "core/celltypes/type_votes.h"

namespace grnwb::celltypes {

/// The type that most of the 15 nearest cells have, and their share of the votes; equally many: that of the nearest
/// cell. Neighbours are exact by Euclidean distance, all reference cells where there are fewer. One vote a query.
/// reference, queries: cells x features; codes: one per reference cell.
std::vector<Vote> neighbourVotes(const Eigen::MatrixXd& reference, const std::vector<std::int32_t>& codes,
                                 const Eigen::MatrixXd& queries, JobContext& job);

}  // namespace grnwb::celltypes
