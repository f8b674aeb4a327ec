// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/grid_convolution.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/base/parallel.h"

namespace grnwb::embed {
namespace {

using Eigen::Index;
using Complex = LineTransform::Complex;
using Lines = Eigen::Matrix<Complex, Eigen::Dynamic, Eigen::Dynamic>;  // a column each

constexpr Index kLinesPerTask = 8;  // of single-precision complex numbers side by side, 64 bytes

/// Calls use(first, count) for all lines.
template <class Use>
void forEachLines(JobContext& job, Index lines, Use use) {
  parallelFor(job, static_cast<std::size_t>((lines + kLinesPerTask - 1) / kLinesPerTask), [&](std::size_t task) {
    const Index first = static_cast<Index>(task) * kLinesPerTask;
    use(first, std::min(kLinesPerTask, lines - first));
  });
}

Complex timesI(Complex value, float factor) {
  return {-factor * value.imag(), factor * value.real()};
}

/// What makes up for spreading and interpolating by cubic B-splines: sinc^8 is what two of them do to a wave, the sum
/// that with all waves that look the same on the grid (the optimal influence function of Hockney and Eastwood, 1981).
Eigen::ArrayXd splineCorrection(Index period) {
  Eigen::ArrayXd correction(period);
  for (Index k = 0; k < period; ++k) {
    const double turn =
        2 * std::numbers::pi * static_cast<double>(std::min(k, period - k)) / static_cast<double>(period);
    const double sinc = k == 0 ? 1 : std::sin(turn / 2) / (turn / 2);
    const double sum = (1208 + 1191 * std::cos(turn) + 120 * std::cos(2 * turn) + std::cos(3 * turn)) / 2520;
    correction[k] = std::pow(sinc, 8) / (sum * sum);
  }
  return correction;
}

/// kernel(dx, dy) at nodes 0 to half the period, or from there on at negative dx; even along y. Rows: y; columns: kx.
template <class Kernel>
Eigen::MatrixXcf spectrumOf(Index period, double spacing, const LineTransform& transform, JobContext& job,
                            Kernel kernel) {
  const Index nodes = period / 2;
  Eigen::MatrixXcf columns(nodes + 1, nodes + 1), spectrum(period, nodes + 1);
  forEachLines(job, nodes + 1, [&](Index first, Index count) {
    Eigen::VectorXf line(period);
    Eigen::VectorXcf waves(nodes + 1);
    for (Index y = first; y < first + count; ++y) {
      for (Index x = 0; x < period; ++x)
        line[x] = static_cast<float>(x == nodes ? 0
                                                : kernel(spacing * static_cast<double>(x < nodes ? x : x - period),
                                                         spacing * static_cast<double>(y)));
      transform.forward(line.data(), waves.data());
      columns.row(y) = waves.transpose();
    }
  });
  forEachLines(job, nodes + 1, [&](Index first, Index count) {
    for (Index x = first; x < first + count; ++x) {
      for (Index y = 0; y < period; ++y) spectrum(y, x) = columns(std::min(y, period - y), x);
      transform.forward(spectrum.col(x).data());
    }
  });
  return spectrum;
}

}  // namespace

GridConvolution::GridConvolution(Index nodes, double spacing, JobContext& job)
    : m_nodes(nodes), m_period(2 * nodes), m_transform(m_period) {
  for (Spectra& rows : m_rows) rows.resize(nodes, nodes + 2);  // an even number keeps rows aligned
  m_weightKernel = spectrumOf(m_period, spacing, m_transform, job, [](double dx, double dy) {
                     return 1 / (1 + dx * dx + dy * dy);
                   }).real();
  m_forceKernel = spectrumOf(m_period, spacing, m_transform, job, [](double dx, double dy) {
                    return dx / std::pow(1 + dx * dx + dy * dy, 2);
                  }).imag();
  const Eigen::ArrayXd correction = splineCorrection(m_period) / static_cast<double>(m_period);
  for (Index x = 0; x <= nodes; ++x) {
    const Eigen::ArrayXf scale = (correction * correction[x]).cast<float>();
    m_weightKernel.col(x).array() *= scale;
    m_forceKernel.col(x).array() *= scale;
  }
  m_turnedKernel = m_forceKernel.topRows(nodes + 1).transpose();
}

void GridConvolution::convolve(const Charges& charges, Eigen::Matrix4Xf& fields, JobContext& job) {
  forEachLines(job, m_nodes, [&](Index first, Index count) {
    Eigen::VectorXf line(m_period);
    for (Index y = first; y < first + count; ++y) {
      line << charges.row(y).transpose(), Eigen::VectorXf::Zero(m_nodes);
      m_transform.forward(line.data(), m_rows[0].row(y).data());
    }
  });
  forEachLines(job, m_nodes + 1, [&](Index first, Index count) {
    Lines lines(m_period, count);
    lines.topRows(m_nodes) = m_rows[0].middleCols(first, count);
    lines.bottomRows(m_nodes).setZero();
    for (Index i = 0; i < count; ++i) m_transform.forward(lines.col(i).data());
    Lines products(m_period, count);
    const auto finish = [&](Spectra& rows) {
      for (Index i = 0; i < count; ++i) m_transform.backward(products.col(i).data());
      rows.middleCols(first, count) = products.topRows(m_nodes);
    };
    for (Index i = 0; i < count; ++i)
      for (Index y = 0; y < m_period; ++y) products(y, i) = timesI(lines(y, i), m_forceKernel(y, first + i));
    finish(m_rows[0]);
    // The kernel along y is that along x with the axes exchanged, odd along y.
    for (Index i = 0; i < count; ++i) {
      for (Index y = 0; y <= m_nodes; ++y) products(y, i) = timesI(lines(y, i), m_turnedKernel(y, first + i));
      for (Index y = m_nodes + 1; y < m_period; ++y)
        products(y, i) = timesI(lines(y, i), -m_turnedKernel(m_period - y, first + i));
    }
    finish(m_rows[1]);
    for (Index i = 0; i < count; ++i)
      for (Index y = 0; y < m_period; ++y) products(y, i) = lines(y, i) * m_weightKernel(y, first + i);
    finish(m_rows[2]);
  });
  fields.resize(4, m_nodes * m_nodes);
  forEachLines(job, m_nodes, [&](Index first, Index count) {
    Eigen::Matrix<float, Eigen::Dynamic, 4> line = Eigen::Matrix<float, Eigen::Dynamic, 4>::Zero(m_period, 4);
    for (Index y = first; y < first + count; ++y) {
      for (std::size_t i = 0; i < 3; ++i)
        m_transform.backward(m_rows[i].row(y).data(), line.col(static_cast<Index>(i)).data());
      fields.middleCols(y * m_nodes, m_nodes) = line.topRows(m_nodes).transpose();
    }
  });
}

}  // namespace grnwb::embed
