// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/celltypes/annotation.h"
#include "core/celltypes/logistic_regression.h"
#include "core/celltypes/type_votes.h"

namespace grnwb::celltypes {
namespace {

using Eigen::Index;
using Eigen::VectorXd;

/// Mean 0 and variance 1 over the first scaleCells cells; zeros for a gene that is constant there.
VectorXd standardised(const data::Matrix& cells, Index scaleCells, Index gene) {
  VectorXd values = cells.col(gene).cast<double>();
  values.array() -= values.head(scaleCells).mean();
  const double deviation = std::sqrt(values.head(scaleCells).squaredNorm() / static_cast<double>(scaleCells));
  return deviation > 0 ? VectorXd(values / deviation) : VectorXd(VectorXd::Zero(values.size()));
}

}  // namespace

Annotation annotateByMarkers(const data::Matrix& cells, Index scaleCells, const std::vector<std::string>& genes,
                             const MarkerSets& sets, double minimumConfidence, JobContext& job) {
  const auto columns = data::indexOf(genes);
  std::vector<std::string> types;
  std::set<std::string> absent;
  std::vector<VectorXd> scores;  // by type
  for (const auto& [type, set] : sets) {
    job.throwIfStopped();
    VectorXd score = VectorXd::Zero(cells.rows());
    double squares = 0;
    for (const auto& [gene, weight] : set) {
      const auto column = columns.find(gene);
      if (column == columns.end()) {
        absent.insert(gene);
        continue;
      }
      score += weight * standardised(cells, scaleCells, column->second);
      squares += weight * weight;
    }
    if (squares == 0) {
      job.warn("no marker gene of " + type + " is in the data: no cell gets that type");
      continue;
    }
    types.push_back(type);
    scores.push_back(score / std::sqrt(squares));
  }
  if (!absent.empty())
    job.warn("marker genes that the data lack are passed over: " + join({absent.begin(), absent.end()}, ", "));
  if (scores.size() < 2)
    throw Error(ErrorCode::badInput, "marker sets", "fewer than two types have a gene that the data have",
                "give sets with genes of the data, in the same spelling");
  Eigen::MatrixXd table(cells.rows(), std::ssize(scores));
  for (std::size_t i = 0; i < scores.size(); ++i) table.col(static_cast<Index>(i)) = scores[i];
  return annotationOf(std::move(types), likeliest(softmax(table)), minimumConfidence);
}

}  // namespace grnwb::celltypes
