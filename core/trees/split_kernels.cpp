// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trees/split_kernels.h"

namespace grnwb::trees {

namespace portable {
extern const SplitKernels splitKernels;
}
#ifdef __x86_64__
namespace avx2 {
extern const SplitKernels splitKernels;
}
namespace avx512 {
extern const SplitKernels splitKernels;
}
#endif

const SplitKernels& splitKernels(Simd simd) {
#ifdef __x86_64__
  if (simd == Simd::avx512) return avx512::splitKernels;
  if (simd == Simd::avx2) return avx2::splitKernels;
#endif
  return portable::splitKernels;
}

}  // namespace grnwb::trees
