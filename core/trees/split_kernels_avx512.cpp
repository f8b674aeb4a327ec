// SPDX-License-Identifier: GPL-3.0-or-later
#ifdef __AVX512VL__
#define GRNWB_SIMD avx512
#include "core/trees/split_kernels.inl"
#endif
