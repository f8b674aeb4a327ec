// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/local_regression.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <set>

namespace grnwb::data {
namespace {

/// An interval is parted as long as it holds more than this share of a neighbourhood's points.
constexpr double kCell = 0.2;
/// By which the outer vertices lie beyond the points, as a share of their range.
constexpr double kMargin = 0.005;

struct Vertex {
  double x = 0, value = 0, slope = 0;
};

/// x ascending.
struct Points {
  std::vector<double> x, y;
};

/// Where to part the points [first, last): first of the upper half, moved to the nearest place between different ones.
std::size_t middleOf(const std::vector<double>& x, std::size_t first, std::size_t last) {
  const std::size_t center = first + (last - first + 1) / 2;
  for (std::size_t distance = 0;; ++distance) {
    const std::size_t above = center + distance;
    if (above < last && x[above - 1] != x[above]) return above;
    if (center <= first + distance) continue;
    const std::size_t below = center - distance;
    if (x[below - 1] != x[below]) return below;
  }
}

/// Parts the points [first, last) until no interval holds more than the given number of different ones; vertices stand
/// at the last points of the lower halves.
void addVertices(const std::vector<double>& x, std::size_t first, std::size_t last, std::size_t most,
                 std::set<double>& places) {
  if (last - first <= most || x[first] == x[last - 1]) return;
  const std::size_t middle = middleOf(x, first, last);
  places.insert(x[middle - 1]);
  addVertices(x, first, middle, most, places);
  addVertices(x, middle, last, most, places);
}

Vertex fitAt(const Points& points, double at, std::size_t neighbours) {
  const std::vector<double>& x = points.x;
  std::size_t first = 0;  // of the nearest ones, which stand together
  const std::size_t lastFirst = x.size() - neighbours;
  while (first < lastFirst && x[first + neighbours] - at < at - x[first]) ++first;
  const auto firstY = points.y.begin() + static_cast<std::ptrdiff_t>(first);
  if (x[first] == x[first + neighbours - 1])  // all equally far, so that none has a weight
    return {at,
            std::accumulate(firstY, firstY + static_cast<std::ptrdiff_t>(neighbours), 0.0) /
                static_cast<double>(neighbours),
            0};
  const double width = std::max(at - x[first], x[first + neighbours - 1] - at);

  const auto rows = static_cast<Eigen::Index>(neighbours);
  Eigen::MatrixX3d design = Eigen::MatrixX3d::Zero(std::max<Eigen::Index>(rows, 3), 3);
  Eigen::VectorXd response = Eigen::VectorXd::Zero(design.rows());
  for (Eigen::Index i = 0; i < rows; ++i) {
    const double t = (x[first + static_cast<std::size_t>(i)] - at) / width;
    const double weight = std::pow(1 - std::pow(std::abs(t), 3), 1.5);  // root of the tricube
    design.row(i) << weight, weight * t, weight * t * t;
    response(i) = weight * points.y[first + static_cast<std::size_t>(i)];
  }
  const Eigen::HouseholderQR<Eigen::MatrixX3d> qr(design);
  const Eigen::Matrix3d r = qr.matrixQR().topRows<3>().triangularView<Eigen::Upper>();
  const Eigen::Vector3d projected = (qr.householderQ().adjoint() * response).head<3>();
  Eigen::JacobiSVD<Eigen::Matrix3d> svd(r, Eigen::ComputeFullU | Eigen::ComputeFullV);
  svd.setThreshold(100 * std::numeric_limits<double>::epsilon());
  const Eigen::Vector3d coefficients = svd.solve(projected);
  return {at, coefficients(0), coefficients(1) / width};
}

/// The cubic with the values and slopes of both vertices.
double blend(const Vertex& left, const Vertex& right, double x) {
  const double width = right.x - left.x, t = (x - left.x) / width, s = 1 - t;
  return s * s * (1 + 2 * t) * left.value + t * t * (1 + 2 * s) * right.value +
         s * t * width * (s * left.slope - t * right.slope);
}

}  // namespace

std::vector<double> localRegression(const std::vector<double>& x, const std::vector<double>& y, double span) {
  const std::size_t count = x.size();
  if (count == 0) return {};
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return x[i]; });
  Points points;
  for (const std::size_t i : order) {
    points.x.push_back(x[i]);
    points.y.push_back(y[i]);
  }
  const double share = static_cast<double>(count) * span;
  const std::size_t neighbours =
      std::clamp(static_cast<std::size_t>(share + 1e-5), std::min<std::size_t>(3, count), count);
  const auto most = static_cast<std::size_t>(share * kCell);
  const double lowest = points.x.front(), highest = points.x.back();
  const double margin =
      kMargin * std::max(highest - lowest, 1e-10 * std::max(std::abs(lowest), std::abs(highest)) + 1e-30);
  std::set<double> places{lowest - margin, highest + margin};
  addVertices(points.x, 0, count, std::max<std::size_t>(1, most), places);
  std::vector<Vertex> vertices;
  for (const double place : places) vertices.push_back(fitAt(points, place, neighbours));

  std::vector<double> fitted(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto right = std::ranges::upper_bound(vertices, x[i], {}, &Vertex::x);
    fitted[i] = blend(*(right - 1), *right, x[i]);
  }
  return fitted;
}

}  // namespace grnwb::data
