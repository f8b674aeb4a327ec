// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/gene_gaps.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/base/error.h"

namespace grnwb::evaluate {
namespace {

struct GeneProfile {
  Eigen::ArrayXd mean, zeros;
};

GeneProfile profileOf(const data::Matrix& cells) {
  GeneProfile profile{Eigen::ArrayXd::Zero(cells.cols()), Eigen::ArrayXd::Zero(cells.cols())};
  for (Eigen::Index cell = 0; cell < cells.rows(); ++cell) {
    const auto values = cells.row(cell).array().transpose();
    profile.mean += values.cast<double>();
    profile.zeros += (values == 0.0F).cast<double>();
  }
  profile.mean /= static_cast<double>(cells.rows());
  profile.zeros /= static_cast<double>(cells.rows());
  return profile;
}

}  // namespace

std::vector<GeneGap> geneGaps(const data::Matrix& real, const data::Matrix& synthetic,
                              const std::vector<std::string>& genes) {
  if (real.cols() != std::ssize(genes) || synthetic.cols() != std::ssize(genes) || real.rows() == 0 ||
      synthetic.rows() == 0)
    throw Error(ErrorCode::badInput, "gene gaps", "the two sets have no cells or different genes",
                "compare cells with the same genes");
  const GeneProfile realProfile = profileOf(real), syntheticProfile = profileOf(synthetic);
  std::vector<GeneGap> gaps;
  for (std::size_t i = 0; i < genes.size(); ++i) {
    const auto gene = static_cast<Eigen::Index>(i);
    const double realMean = realProfile.mean[gene], syntheticMean = syntheticProfile.mean[gene];
    gaps.push_back({genes[i], realMean, syntheticMean, std::log2((syntheticMean + 1) / (realMean + 1)),
                    realProfile.zeros[gene], syntheticProfile.zeros[gene]});
  }
  std::ranges::sort(gaps, [](const GeneGap& a, const GeneGap& b) {
    const double sizeA = std::abs(a.log2Ratio), sizeB = std::abs(b.log2Ratio);
    return sizeA != sizeB ? sizeA > sizeB : a.gene < b.gene;
  });
  return gaps;
}

}  // namespace grnwb::evaluate
