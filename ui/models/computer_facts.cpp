// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/computer_facts.h"

#include <unistd.h>

#include "core/base/computer.h"
#include "core/base/parallel.h"

namespace grnwb::ui {

ComputerFacts computerFacts() {
  ComputerFacts facts;
  facts.threads = hardwareThreads();
  const auto page = double(sysconf(_SC_PAGESIZE));
  facts.memoryBytes = double(sysconf(_SC_PHYS_PAGES)) * page;
  facts.freeMemoryBytes = freeMemoryBytes();
  facts.device = gan::deviceInfo();
  return facts;
}

}  // namespace grnwb::ui
