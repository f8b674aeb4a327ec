// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/device.h"

#include <torch/torch.h>
#include <torch/version.h>

#include <algorithm>
#include <chrono>

#include "core/gan/products.h"

namespace grnwb::gan {

DeviceInfo deviceInfo() {
  constexpr std::int64_t kSize = 512;
  const torch::NoGradGuard noGradient;
  useOneLibraryThread();
  const torch::Tensor a = torch::ones({kSize, kSize}), b = torch::ones({kSize, kSize});
  a.matmul(b);  // loads and chooses the kernels
  double best = 1e9;
  for (int i = 0; i < 3; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    a.matmul(b);
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  DeviceInfo info;
  info.torchVersion = TORCH_VERSION;
  info.cuda = torch::cuda::is_available();
  info.gigaflops = 2.0 * kSize * kSize * kSize / best / 1e9;
  return info;
}

}  // namespace grnwb::gan
