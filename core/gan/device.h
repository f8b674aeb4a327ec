// SPDX-License-Identifier: GPL-3.0-or-later
// The linear algebra under LibTorch: what it can do on this machine, and its threads.
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

/// How many threads LibTorch's operations on the CPU use from now on. Where OpenBLAS computes the products it alone gets
/// them: its threads and LibTorch's own wait for work in busy loops, and together take the cores from each other.
void useThreads(int threads);

}  // namespace grnwb::gan
