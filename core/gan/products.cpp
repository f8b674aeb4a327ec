// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/products.h"

#include <dlfcn.h>
#include <torch/torch.h>

#include <algorithm>

#include "core/base/parallel.h"

namespace grnwb::gan {
namespace {

constexpr std::int64_t kBlockWork = 1 << 20;  // multiplications worth a task
constexpr std::int64_t kMostBlocks = 8;

thread_local int threadsInUse = 1;  // a light job beside a training leaves the training its own

Tensor blocksOf(const Tensor& a, const Tensor& b) {
  const std::int64_t rows = a.size(0), columns = b.size(1), work = rows * columns * a.size(1);
  const int dimension = rows >= columns ? 0 : 1;
  const std::int64_t length = std::max(rows, columns);
  const std::int64_t blocks = std::clamp<std::int64_t>(work / kBlockWork, 1, std::min(kMostBlocks, length));
  if (a.is_cuda() || blocks == 1) return torch::mm(a, b);
  const Tensor result = torch::empty({rows, columns}, a.options());
  JobContext workers(threadsInUse);
  parallelFor(workers, static_cast<std::size_t>(blocks), [&](std::size_t block) {
    const torch::NoGradGuard noGradient;
    const auto i = static_cast<std::int64_t>(block);
    const std::int64_t begin = length * i / blocks, size = length * (i + 1) / blocks - begin;
    Tensor part = result.narrow(dimension, begin, size);
    torch::mm_out(part, dimension == 0 ? a.narrow(0, begin, size) : a, dimension == 1 ? b.narrow(1, begin, size) : b);
  });
  return result;
}

struct Product : torch::autograd::Function<Product> {
  static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& a, const Tensor& b) {
    context->save_for_backward({a, b});
    return blocksOf(a, b);
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                 torch::autograd::variable_list gradients) {
    const torch::autograd::variable_list saved = context->get_saved_variables();
    const Tensor &a = saved[0], &b = saved[1], &gradient = gradients[0];
    return {context->needs_input_grad(0) ? blocksOf(gradient, b.t()) : Tensor(),
            context->needs_input_grad(1) ? blocksOf(a.t(), gradient) : Tensor()};
  }
};

}  // namespace

void useOneLibraryThread() {
  torch::set_num_threads(1);
  const auto set = reinterpret_cast<void (*)(int)>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads"));
  if (set != nullptr) set(1);
}

void useThreads(int threads) {
  useOneLibraryThread();
  threadsInUse = threads;
}

Tensor product(const Tensor& a, const Tensor& b) {
  return Product::apply(a, b);
}

Tensor linear(const Tensor& x, const Tensor& weight, const Tensor& bias) {
  return product(x, weight.t()) + bias;
}

}  // namespace grnwb::gan
