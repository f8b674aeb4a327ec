// SPDX-License-Identifier: GPL-3.0-or-later
// A lock for work that takes long: whoever waits for it can be stopped.
#pragma once

#include <condition_variable>
#include <mutex>

#include "core/base/job.h"

namespace grnwb {

class JobMutex {
 public:
  void lock();
  /// Waits until the job is stopped; then throws cancelledError().
  void lock(const JobContext& job);
  void unlock();

 private:
  std::mutex m_mutex;
  std::condition_variable m_freed;
  bool m_held = false;
};

}  // namespace grnwb
