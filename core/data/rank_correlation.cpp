// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/rank_correlation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include "core/base/parallel.h"

namespace grnwb::data {
namespace {

/// The values of each gene that are not 0, with their cells.
class GeneValues {
 public:
  explicit GeneValues(const SparseMatrix& x) : m_genes(static_cast<std::size_t>(x.columns)) {
    for (std::int64_t row = 0; row < x.rows; ++row) {
      const auto columns = x.rowColumns(row);
      const auto values = x.rowValues(row);
      for (std::size_t i = 0; i < columns.size(); ++i)
        m_genes[static_cast<std::size_t>(columns[i])].emplace_back(values[i], row);
    }
  }
  const std::vector<std::pair<float, std::int64_t>>& of(std::int64_t gene) const {
    return m_genes[static_cast<std::size_t>(gene)];
  }

 private:
  std::vector<std::vector<std::pair<float, std::int64_t>>> m_genes;
};

/// Ranks less their mean, of length 1; NaN for a constant gene.
Eigen::VectorXf standardRanks(std::vector<std::pair<float, std::int64_t>> values, std::int64_t cells) {
  std::ranges::sort(values);
  const auto below =
      static_cast<double>(std::ranges::lower_bound(values, std::pair<float, std::int64_t>(0.0f, 0)) - values.begin());
  const double zeros = static_cast<double>(cells) - static_cast<double>(values.size());
  const double middle = (static_cast<double>(cells) - 1) / 2;
  Eigen::VectorXd ranks = Eigen::VectorXd::Constant(cells, below + (zeros - 1) / 2 - middle);
  for (std::size_t begin = 0, end = 0; begin < values.size(); begin = end) {
    for (end = begin + 1; end < values.size() && values[end].first == values[begin].first;) ++end;
    const double before = values[begin].first > 0 ? zeros : 0;
    const double rank = before + static_cast<double>(begin + end - 1) / 2 - middle;
    for (std::size_t i = begin; i < end; ++i) ranks[values[i].second] = rank;
  }
  const double length = ranks.norm();
  if (length == 0) return Eigen::VectorXf::Constant(cells, std::numeric_limits<float>::quiet_NaN());
  return (ranks / length).cast<float>();
}

}  // namespace

Eigen::MatrixXf rankCorrelation(const SparseMatrix& x, std::span<const std::int64_t> first,
                                std::span<const std::int64_t> second, JobContext& job) {
  const GeneValues values(x);
  Eigen::MatrixXf ranks(x.rows, static_cast<Eigen::Index>(first.size()));
  parallelFor(job, first.size(), [&](std::size_t i) {
    ranks.col(static_cast<Eigen::Index>(i)) = standardRanks(values.of(first[i]), x.rows);
  });
  Eigen::MatrixXf result(static_cast<Eigen::Index>(first.size()), static_cast<Eigen::Index>(second.size()));
  parallelFor(job, second.size(), [&](std::size_t j) {
    const Eigen::VectorXf other = standardRanks(values.of(second[j]), x.rows);
    const auto column = static_cast<Eigen::Index>(j);
    for (Eigen::Index i = 0; i < result.rows(); ++i)
      result(i, column) = x.rows < 2 ? std::numeric_limits<float>::quiet_NaN() : ranks.col(i).dot(other);
  });
  return result;
}

}  // namespace grnwb::data
