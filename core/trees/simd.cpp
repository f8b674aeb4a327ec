// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trees/simd.h"

namespace grnwb::trees {

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

}  // namespace grnwb::trees
