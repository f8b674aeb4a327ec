// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/celltypes/type_votes.h"

#include <utility>

namespace grnwb::celltypes {

std::vector<Vote> likeliest(const Eigen::MatrixXd& shares) {
  std::vector<Vote> votes;
  for (Eigen::Index cell = 0; cell < shares.rows(); ++cell) {
    Eigen::Index type = 0;
    const double share = shares.row(cell).maxCoeff(&type);
    votes.push_back({static_cast<std::int32_t>(type), share});
  }
  return votes;
}

Annotation annotationOf(std::vector<std::string> types, const std::vector<Vote>& votes, double minimumConfidence) {
  Annotation result{std::move(types), {}, {}};
  for (const Vote& vote : votes) {
    result.codes.push_back(vote.share < minimumConfidence ? -1 : vote.code);
    result.confidence.push_back(vote.share);
  }
  return result;
}

}  // namespace grnwb::celltypes
