// SPDX-License-Identifier: GPL-3.0-or-later
// What this computer brings to training: processor, memory, graphics card, speed of linear algebra.
#pragma once

#include "core/gan/device.h"

namespace grnwb::ui {

struct ComputerFacts {
  int threads = 1;
  double memoryBytes = 0, freeMemoryBytes = 0;  ///< 0: not known
  gan::DeviceInfo device;
};

/// Takes some 10 ms with a good linear algebra library, more with a slow one.
ComputerFacts computerFacts();

}  // namespace grnwb::ui
