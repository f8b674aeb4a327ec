// SPDX-License-Identifier: GPL-3.0-or-later
#ifdef __AVX2__
#define GRNWB_SIMD avx2
#include "core/trees/lane_kernels.inl"
#endif
