// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>
#include <tbb/version.h>

#include <algorithm>
#include <optional>
#include <thread>

#ifdef __SANITIZE_THREAD__
#include <sanitizer/tsan_interface.h>
#endif

namespace grnwb {
namespace {

// oneTBB's library isn't built with the thread sanitizer, which has to be told that what stands before a loop comes
// before its bodies, and these before what stands after it.
#ifdef __SANITIZE_THREAD__
void before(void* point) {
  __tsan_release(point);
}
void after(void* point) {
  __tsan_acquire(point);
}
#else
void before(void*) {}
void after(void*) {}
#endif

}  // namespace

void parallelFor(JobContext& job, std::size_t count, const std::function<void(std::size_t)>& body) {
  if (job.threads() == 1) {
    for (std::size_t i = 0; i < count; ++i) {
      job.throwIfStopped();
      body(i);
    }
    return;
  }
  char begin = 0, end = 0;  // points in time
  before(&begin);
  std::optional<tbb::global_control> moreThanTheMachineHas;
  if (job.threads() > hardwareThreads())
    moreThanTheMachineHas.emplace(tbb::global_control::max_allowed_parallelism,
                                  static_cast<std::size_t>(job.threads()));
  tbb::task_arena arena(job.threads());
  arena.execute([&] {
    tbb::parallel_for(
        tbb::blocked_range<std::size_t>(0, count, 1),
        [&](const tbb::blocked_range<std::size_t>& range) {
          after(&begin);
          for (std::size_t i = range.begin(); i != range.end() && !job.stopRequested(); ++i) body(i);
          before(&end);
        },
        tbb::simple_partitioner());
  });
  after(&end);
  job.throwIfStopped();
}

int hardwareThreads() {
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

std::string tbbVersion() {
  return TBB_runtime_version();
}

}  // namespace grnwb
