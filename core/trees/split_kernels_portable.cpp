// SPDX-License-Identifier: GPL-3.0-or-later
#define GRNWB_LANES portable
#include "core/trees/split_kernels.inl"
