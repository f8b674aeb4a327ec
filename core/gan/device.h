// SPDX-License-Identifier: GPL-3.0-or-later
// What the linear algebra under LibTorch can do on this machine.
#pragma once

#include <string>

namespace grnwb::gan {

struct DeviceInfo {
  std::string torchVersion;
  bool cuda = false;     ///< a CUDA device can be used
  double gigaflops = 0;  ///< of one 512^3 float product on the CPU, one thread
  bool slowBlas() const { return gigaflops < 15; }
};
/// Times one small product (about 10 ms with a good BLAS).
DeviceInfo deviceInfo();

}  // namespace grnwb::gan
