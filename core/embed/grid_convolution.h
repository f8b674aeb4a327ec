// SPDX-License-Identifier: GPL-3.0-or-later
// Convolution of charges on a square grid with the kernels of t-SNE's repulsion, by FFT.
#pragma once

#include <Eigen/Core>
#include <array>
#include <complex>

#include "core/base/job.h"
#include "core/embed/line_transform.h"

namespace grnwb::embed {

/// For charges that lie between nodes and are spread on them by cubic B-splines, as what the nodes feel is
/// interpolated.
class GridConvolution {
 public:
  using Charges = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

  /// nodes per side: even; spacing between them. A few nodes at each side are to stay empty: what is felt there is
  /// wrong.
  GridConvolution(Eigen::Index nodes, double spacing, JobContext& job);

  Eigen::Index nodes() const { return m_nodes; }

  /// charges: nodes x nodes (y, x). fields: of node (y, x) in column y * nodes + x the sums over all charges of
  /// d_x / (1 + |d|^2)^2, d_y / (1 + |d|^2)^2 and 1 / (1 + |d|^2), d from the charge to the node, and 0.
  void convolve(const Charges& charges, Eigen::Matrix4Xf& fields, JobContext& job);

 private:
  using Complex = LineTransform::Complex;
  using Spectra = Eigen::Matrix<Complex, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

  const Eigen::Index m_nodes, m_period;  // twice the nodes, so that no charge feels an image of another
  const LineTransform m_transform;
  Eigen::MatrixXf m_weightKernel, m_forceKernel;  // spectra (ky, kx): the real one, and along x the imaginary one
  Eigen::MatrixXf m_turnedKernel;                 // the imaginary one along y, to half the period
  std::array<Spectra, 3> m_rows;                  // (y, kx)
};

}  // namespace grnwb::embed
