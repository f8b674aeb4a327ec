// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trees/lane_kernels.h"

namespace grnwb::trees {

namespace portable {
extern const LaneKernels kernels;
}
#ifdef __x86_64__
namespace avx2 {
extern const LaneKernels kernels;
}
namespace avx512 {
extern const LaneKernels kernels;
}
#endif

std::vector<Simd> supportedSimd() {
  std::vector<Simd> supported{Simd::portable};
#ifdef __x86_64__
  if (__builtin_cpu_supports("avx2")) supported.push_back(Simd::avx2);
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512vl"))
    supported.push_back(Simd::avx512);
#endif
  return supported;
}

const LaneKernels& laneKernels(Simd simd) {
#ifdef __x86_64__
  if (simd == Simd::avx512) return avx512::kernels;
  if (simd == Simd::avx2) return avx2::kernels;
#endif
  return portable::kernels;
}

}  // namespace grnwb::trees
