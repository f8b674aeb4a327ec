// SPDX-License-Identifier: GPL-3.0-or-later
#define GRNWB_SIMD portable
#include "core/trees/lane_kernels.inl"
