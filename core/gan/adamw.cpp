// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/adamw.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"

namespace grnwb::gan {
namespace {

constexpr std::int64_t kTaskValues = 1 << 16;  // values per task

template <class Real>
void updateOnCpu(const AdamWConstants& constants, int threads, const Tensor& gradient, const Tensor& parameter,
                 const Tensor& mean, const Tensor& square, const Tensor& largestSquare) {
  const Tensor contiguous = gradient.contiguous();
  const std::int64_t count = parameter.numel();
  const auto update = [&, g = contiguous.data_ptr<Real>(), p = parameter.data_ptr<Real>(), m = mean.data_ptr<Real>(),
                       v = square.data_ptr<Real>(), largest = largestSquare.data_ptr<Real>()](std::size_t block) {
    const std::int64_t begin = static_cast<std::int64_t>(block) * kTaskValues;
    adamwUpdate(constants, std::min(kTaskValues, count - begin), g + begin, p + begin, m + begin, v + begin,
                largest + begin);
  };
  JobContext workers(count > kTaskValues ? threads : 1);
  parallelFor(workers, static_cast<std::size_t>((count + kTaskValues - 1) / kTaskValues), update);
}

}  // namespace

AdamW::AdamW(const Network& network, const AdamWSettings& settings, int threads)
    : m_settings(settings), m_threads(threads), m_updates(torch::zeros({1}, torch::kInt64)) {
  const torch::NoGradGuard noGradient;
  for (const auto& [name, parameter] : network.parameters())
    m_slots.push_back(
        {name, parameter, torch::zeros_like(parameter), torch::zeros_like(parameter), torch::zeros_like(parameter)});
}

void AdamW::update(const std::vector<Tensor>& gradients, double rate) {
  const torch::NoGradGuard noGradient;
  m_updates.add_(1);
  const auto count = static_cast<double>(m_updates.item<std::int64_t>());
  AdamWConstants c;
  c.rate = rate;
  c.beta1 = m_settings.beta1;
  c.beta2 = m_settings.beta2;
  c.epsilon = m_settings.epsilon;
  c.weightDecay = m_settings.weightDecay;
  c.correction1 = 1 - std::pow(c.beta1, count);
  c.correction2 = 1 - std::pow(c.beta2, count);
  for (std::size_t i = 0; i < m_slots.size(); ++i) {
    const auto& [name, parameter, mean, square, largest] = m_slots[i];
    const Tensor& gradient = gradients[i];
    if (parameter.is_cuda()) {
      mean.mul_(c.beta1).add_(gradient, 1 - c.beta1);
      square.mul_(c.beta2).addcmul_(gradient, gradient, 1 - c.beta2);
      largest.copy_(torch::maximum(largest, square));
      parameter.mul_(1 - rate * c.weightDecay);
      parameter.addcdiv_(mean, largest.sqrt().mul_(1 / std::sqrt(c.correction2)).add_(c.epsilon),
                         -rate / c.correction1);
    } else if (parameter.scalar_type() == torch::kFloat64) {
      updateOnCpu<double>(c, m_threads, gradient, parameter, mean, square, largest);
    } else {
      updateOnCpu<float>(c, m_threads, gradient, parameter, mean, square, largest);
    }
  }
}

NamedTensors AdamW::state() const {
  NamedTensors state{{"updates", m_updates}};
  for (const Slot& slot : m_slots) {
    state.emplace_back(slot.name + ".mean", slot.mean);
    state.emplace_back(slot.name + ".square", slot.square);
    state.emplace_back(slot.name + ".largest", slot.largestSquare);
  }
  return state;
}

}  // namespace grnwb::gan
