// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/repulsion_field.h"

#include <algorithm>
#include <cmath>

namespace grnwb::embed {
namespace {

using Eigen::Index;

constexpr double kSpacing = 0.4;     // of nodes; the kernels vary over a length of 1
constexpr Index kMargin = 4;         // nodes on each side, for the reach of a spline and what its correction spills
constexpr double kFewestSteps = 50;  // between nodes, along a side
constexpr double kMostSteps = 1500;  // so that a grid takes at most 150 MB; beyond, nodes lie further apart

/// The next number of nodes for whose transforms FFTW is fast: 16 times one without prime factors above 5.
Index fastAtLeast(Index nodes) {
  for (Index sixteens = (nodes + 15) / 16;; ++sixteens) {
    Index rest = sixteens;
    for (const Index factor : {2, 3, 5})
      while (rest % factor == 0) rest /= factor;
    if (rest == 1) return 16 * sixteens;
  }
}

}  // namespace

void RepulsionField::spread(const Eigen::MatrixX2d& points, JobContext& job) {
  const Eigen::RowVector2d low = points.colwise().minCoeff();
  m_left = low.x();
  m_bottom = low.y();
  m_span = (points.colwise().maxCoeff() - low).maxCoeff();
  // Halves of one another, so that few steps of a descent need new kernels.
  double spacing = kSpacing;
  if (m_span > 0) spacing *= std::exp2(std::min(0.0, std::floor(std::log2(m_span / kFewestSteps / kSpacing))));
  spacing = std::max(spacing, m_span / kMostSteps);
  const Index nodes = fastAtLeast(static_cast<Index>(m_span / spacing) + 2 + 2 * kMargin);
  if (!m_convolution || m_convolution->nodes() != nodes || m_spacing != spacing)
    m_convolution.emplace(nodes, spacing, job);
  m_spacing = spacing;
  m_charges.setZero(nodes, nodes);
  for (Index i = 0; i < points.rows(); ++i) {
    const Place along = placeOf(points(i, 0) - m_left), up = placeOf(points(i, 1) - m_bottom);
    for (Index row = 0; row < kReach; ++row)
      for (Index column = 0; column < kReach; ++column)
        m_charges(up.node + row, along.node + column) +=
            up.weights[static_cast<std::size_t>(row)] * along.weights[static_cast<std::size_t>(column)];
  }
  m_convolution->convolve(m_charges, m_fields, job);
}

RepulsionField::Place RepulsionField::placeOf(double offset) const {
  const double place = std::clamp(offset, 0.0, m_span) / m_spacing, cell = std::floor(place);
  const float t = static_cast<float>(place - cell), rest = 1 - t;
  return {kMargin - 1 + static_cast<Index>(cell),
          {rest * rest * rest / 6, (3 * t * t * t - 6 * t * t + 4) / 6,
           (3 * rest * rest * rest - 6 * rest * rest + 4) / 6, t * t * t / 6}};
}

Repulsion RepulsionField::at(double x, double y) const {
  const Place along = placeOf(x - m_left), up = placeOf(y - m_bottom);
  Eigen::Vector4f sum = Eigen::Vector4f::Zero();
  for (Index row = 0; row < kReach; ++row) {
    const auto nodes = m_fields.middleCols<kReach>((up.node + row) * m_convolution->nodes() + along.node);
    Eigen::Vector4f part = nodes.col(0) * along.weights[0];
    for (Index column = 1; column < kReach; ++column)
      part += nodes.col(column) * along.weights[static_cast<std::size_t>(column)];
    sum += part * up.weights[static_cast<std::size_t>(row)];
  }
  return {static_cast<double>(sum[0]), static_cast<double>(sum[1]), static_cast<double>(sum[2])};
}

}  // namespace grnwb::embed
