// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/device.h"

#include <dlfcn.h>
#include <torch/torch.h>
#include <torch/version.h>

#include <algorithm>
#include <chrono>

namespace grnwb::gan {
namespace {

/// A function of OpenBLAS where it is loaded, null otherwise.
template <class Function>
Function* openBlas(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_DEFAULT, name));
}

int threadsInUse() {
  const auto get = openBlas<int()>("openblas_get_num_threads");
  return get == nullptr ? torch::get_num_threads() : get();
}

}  // namespace

void useThreads(int threads) {
  const auto set = openBlas<void(int)>("openblas_set_num_threads");
  torch::set_num_threads(set == nullptr ? threads : 1);
  if (set != nullptr) set(threads);
}

DeviceInfo deviceInfo() {
  constexpr std::int64_t kSize = 512;
  const torch::NoGradGuard noGradient;
  const int threads = threadsInUse();
  useThreads(1);
  const torch::Tensor a = torch::ones({kSize, kSize}), b = torch::ones({kSize, kSize});
  a.matmul(b);  // loads and chooses the kernels
  double best = 1e9;
  for (int i = 0; i < 3; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    a.matmul(b);
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  useThreads(threads);
  DeviceInfo info;
  info.torchVersion = TORCH_VERSION;
  info.cuda = torch::cuda::is_available();
  info.gigaflops = 2.0 * kSize * kSize * kSize / best / 1e9;
  return info;
}

}  // namespace grnwb::gan
