// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/line_transform.h"

#include <fftw3.h>

#include <mutex>

namespace grnwb::embed {
namespace {

/// FFTW makes and destroys plans for one thread at a time.
std::mutex& planning() {
  static std::mutex mutex;
  return mutex;
}

fftwf_complex* fftwNumbers(LineTransform::Complex* numbers) {
  return reinterpret_cast<fftwf_complex*>(numbers);
}

}  // namespace

void LineTransform::Destroy::operator()(fftwf_plan_s* plan) const {
  const std::lock_guard lock(planning());
  fftwf_destroy_plan(plan);
}

LineTransform::LineTransform(Eigen::Index length) {
  const auto count = static_cast<int>(length);
  Eigen::VectorXf real(length);
  Eigen::VectorXcf complex(length);
  fftwf_complex* numbers = fftwNumbers(complex.data());
  const std::lock_guard lock(planning());
  // Estimated plans are the same in every run, measured ones aren't.
  m_fromReal.reset(fftwf_plan_dft_r2c_1d(count, real.data(), numbers, FFTW_ESTIMATE | FFTW_DESTROY_INPUT));
  m_toReal.reset(fftwf_plan_dft_c2r_1d(count, numbers, real.data(), FFTW_ESTIMATE | FFTW_DESTROY_INPUT));
  m_forward.reset(fftwf_plan_dft_1d(count, numbers, numbers, FFTW_FORWARD, FFTW_ESTIMATE));
  m_backward.reset(fftwf_plan_dft_1d(count, numbers, numbers, FFTW_BACKWARD, FFTW_ESTIMATE));
}

void LineTransform::forward(float* line, Complex* spectrum) const {
  fftwf_execute_dft_r2c(m_fromReal.get(), line, fftwNumbers(spectrum));
}

void LineTransform::backward(Complex* spectrum, float* line) const {
  fftwf_execute_dft_c2r(m_toReal.get(), fftwNumbers(spectrum), line);
}

void LineTransform::forward(Complex* line) const {
  fftwf_execute_dft(m_forward.get(), fftwNumbers(line), fftwNumbers(line));
}

void LineTransform::backward(Complex* line) const {
  fftwf_execute_dft(m_backward.get(), fftwNumbers(line), fftwNumbers(line));
}

}  // namespace grnwb::embed
