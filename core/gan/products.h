// SPDX-License-Identifier: GPL-3.0-or-later
// Products of matrices on the threads of the parallel loops. The libraries' own threads wait for each other in busy
// loops, which makes training twenty times slower where other programs use the cores too.
#pragma once

#include <torch/types.h>

namespace grnwb::gan {

using torch::Tensor;

/// LibTorch and the BLAS under it use one thread each from now on.
void useOneLibraryThread();
/// And products of the calling thread that many.
void useThreads(int threads);

/// a b for a [m x k] and b [k x n], with gradients of the first order. On the CPU blocks of the result are computed in
/// parallel; their shapes depend on m, k and n alone, and so do the values.
Tensor product(const Tensor& a, const Tensor& b);

/// x weight^T + bias for x [rows x inputs], weight [outputs x inputs], bias [outputs].
Tensor linear(const Tensor& x, const Tensor& weight, const Tensor& bias);

}  // namespace grnwb::gan
