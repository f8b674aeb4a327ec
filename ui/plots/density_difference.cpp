// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/density_difference.h"

#include <algorithm>
#include <cmath>

namespace grnwb::ui {
namespace {

constexpr Eigen::Index kSquares = 160;  // of the grid along the longer side
constexpr double kScottShare = 0.5, kReach = 4;

/// A place on the grid: its lower corner and the shares of the four corners around it.
struct FieldPlace {
  Eigen::Index row, column;
  double right, up;  // in [0, 1)
};

/// A rectangle of corners around all points, with room for the kernel.
class Grid {
 public:
  explicit Grid(const Eigen::MatrixX2d& points) {
    const Eigen::RowVector2d low = points.colwise().minCoeff(), extent = points.colwise().maxCoeff() - low;
    const auto count = static_cast<double>(points.rows());
    const Eigen::RowVector2d deviation =
        ((points.rowwise() - points.colwise().mean()).colwise().squaredNorm() / count).cwiseSqrt();
    m_side = std::max(extent.maxCoeff(), 1e-9) / static_cast<double>(kSquares);
    m_width = std::max(1.0, kScottShare * deviation.mean() * std::pow(count, -1.0 / 6) / m_side);
    const double room = std::ceil(kReach * m_width) + 1;
    m_origin = low.array() - room * m_side;
    m_columns = static_cast<Eigen::Index>(extent.x() / m_side + 2 * room) + 2;
    m_rows = static_cast<Eigen::Index>(extent.y() / m_side + 2 * room) + 2;
  }

  /// Each point shared among the four corners around it, their sum 1.
  Eigen::MatrixXd counted(const Eigen::MatrixX2d& points, Eigen::Index first, Eigen::Index count) const {
    Eigen::MatrixXd sums = Eigen::MatrixXd::Zero(m_rows, m_columns);
    const double share = 1.0 / static_cast<double>(count);
    for (Eigen::Index i = first; i < first + count; ++i) {
      const FieldPlace at = place(points, i);
      sums(at.row, at.column) += (1 - at.right) * (1 - at.up) * share;
      sums(at.row, at.column + 1) += at.right * (1 - at.up) * share;
      sums(at.row + 1, at.column) += (1 - at.right) * at.up * share;
      sums(at.row + 1, at.column + 1) += at.right * at.up * share;
    }
    return sums;
  }

  /// Both ways with the Gaussian.
  Eigen::MatrixXd smoothed(const Eigen::MatrixXd& sums) const {
    const auto reach = static_cast<Eigen::Index>(std::ceil(kReach * m_width));
    Eigen::VectorXd kernel(2 * reach + 1);
    for (Eigen::Index i = -reach; i <= reach; ++i)
      kernel[i + reach] = std::exp(-0.5 * std::pow(static_cast<double>(i) / m_width, 2));
    kernel /= kernel.sum();
    Eigen::MatrixXd upright = Eigen::MatrixXd::Zero(m_rows, m_columns), both = upright;
    for (Eigen::Index i = -reach; i <= reach; ++i) {
      const Eigen::Index from = std::max<Eigen::Index>(0, -i), rows = m_rows - std::abs(i);
      if (rows > 0) upright.middleRows(from, rows) += kernel[i + reach] * sums.middleRows(from + i, rows);
    }
    for (Eigen::Index i = -reach; i <= reach; ++i) {
      const Eigen::Index from = std::max<Eigen::Index>(0, -i), columns = m_columns - std::abs(i);
      if (columns > 0) both.middleCols(from, columns) += kernel[i + reach] * upright.middleCols(from + i, columns);
    }
    return both;
  }

  double at(const Eigen::MatrixXd& values, const Eigen::MatrixX2d& points, Eigen::Index point) const {
    const FieldPlace p = place(points, point);
    return (1 - p.up) * ((1 - p.right) * values(p.row, p.column) + p.right * values(p.row, p.column + 1)) +
           p.up * ((1 - p.right) * values(p.row + 1, p.column) + p.right * values(p.row + 1, p.column + 1));
  }

 private:
  FieldPlace place(const Eigen::MatrixX2d& points, Eigen::Index point) const {
    const double x = (points(point, 0) - m_origin.x()) / m_side, y = (points(point, 1) - m_origin.y()) / m_side;
    const double column = std::floor(x), row = std::floor(y);
    return {static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(column), x - column, y - row};
  }

  Eigen::RowVector2d m_origin;
  double m_side, m_width;  // m_width: standard deviation of the kernel in squares
  Eigen::Index m_rows, m_columns;
};

}  // namespace

std::vector<double> densityDifference(const Eigen::MatrixX2d& points, Eigen::Index first) {
  std::vector<double> differences(static_cast<std::size_t>(points.rows()), 0.0);
  if (first == 0 || first == points.rows()) return differences;
  const Grid grid(points);
  const Eigen::MatrixXd before = grid.smoothed(grid.counted(points, 0, first));
  const Eigen::MatrixXd after = grid.smoothed(grid.counted(points, first, points.rows() - first));
  const Eigen::MatrixXd difference = after - before, both = (after + before) / 2;
  double mean = 0;
  for (Eigen::Index i = 0; i < points.rows(); ++i) mean += grid.at(both, points, i);
  mean /= static_cast<double>(points.rows());
  for (Eigen::Index i = 0; i < points.rows(); ++i)
    differences[static_cast<std::size_t>(i)] = grid.at(difference, points, i) / mean;
  return differences;
}

}  // namespace grnwb::ui
