// SPDX-License-Identifier: GPL-3.0-or-later
// AdamW with amsgrad, as both stages use it (method.md 7). Includes torch: for the sources of this room only.
#pragma once

#include <cstdint>
#include <vector>

#include "core/gan/networks.h"

namespace grnwb::gan {

struct AdamWSettings {
  double beta1 = 0.5, beta2 = 0.9, epsilon = 1e-8, weightDecay = 0.01;
};

class AdamW {
 public:
  /// threads: for the update on the CPU; the result doesn't depend on it.
  AdamW(const Network& network, const AdamWSettings& settings, int threads);

  /// gradients: one per parameter of the network, in its order.
  void update(const std::vector<Tensor>& gradients, double rate);

  /// <parameter>.mean, .square and .largest, and the number of updates so far.
  NamedTensors state() const;

 private:
  struct Slot {
    std::string name;
    Tensor parameter, mean, square, largestSquare;
  };
  AdamWSettings m_settings;
  int m_threads;
  Tensor m_updates;  ///< int64 on the CPU
  std::vector<Slot> m_slots;
};

}  // namespace grnwb::gan
