// SPDX-License-Identifier: GPL-3.0-or-later
// Fourier transforms of lines of one length, in single precision. FFTW only in the source beside this header.
#pragma once

#include <Eigen/Core>
#include <complex>
#include <memory>

struct fftwf_plan_s;

namespace grnwb::embed {

/// None divides by the length. Lines begin at multiples of 16 bytes. Several threads may share an object.
class LineTransform {
 public:
  using Complex = std::complex<float>;

  /// length: even.
  explicit LineTransform(Eigen::Index length);

  /// Of length real numbers the length / 2 + 1 leading values of the spectrum. The line is overwritten.
  void forward(float* line, Complex* spectrum) const;
  /// The reverse; the spectrum is overwritten.
  void backward(Complex* spectrum, float* line) const;
  /// Of length complex numbers, in place.
  void forward(Complex* line) const;
  void backward(Complex* line) const;

 private:
  struct Destroy {
    void operator()(fftwf_plan_s* plan) const;
  };
  using Plan = std::unique_ptr<fftwf_plan_s, Destroy>;

  Plan m_fromReal, m_toReal, m_forward, m_backward;
};

}  // namespace grnwb::embed
