// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <thread>

namespace grnwb {

void parallelFor(JobContext& job, std::size_t count, const std::function<void(std::size_t)>& body) {
  if (job.threads() == 1) {
    for (std::size_t i = 0; i < count; ++i) {
      job.throwIfStopped();
      body(i);
    }
    return;
  }
  tbb::task_arena arena(job.threads());
  arena.execute([&] {
    tbb::parallel_for(
        tbb::blocked_range<std::size_t>(0, count, 1),
        [&](const tbb::blocked_range<std::size_t>& range) {
          for (std::size_t i = range.begin(); i != range.end() && !job.stopRequested(); ++i) body(i);
        },
        tbb::simple_partitioner());
  });
  job.throwIfStopped();
}

int hardwareThreads() {
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

}  // namespace grnwb
