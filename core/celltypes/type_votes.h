// SPDX-License-Identifier: GPL-3.0-or-later
// From what speaks for each type to the type that a cell is given.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <string>
#include <vector>

#include "core/celltypes/annotation.h"

namespace grnwb::celltypes {

struct Vote {
  std::int32_t code = -1;  ///< the likeliest type
  double share = 0;        ///< its confidence, 0-1
};

/// Of each row the largest share, the first of equal ones; cells x types.
std::vector<Vote> likeliest(const Eigen::MatrixXd& shares);

/// Unassigned where the share is below the minimum.
Annotation annotationOf(std::vector<std::string> types, const std::vector<Vote>& votes, double minimumConfidence);

}  // namespace grnwb::celltypes
