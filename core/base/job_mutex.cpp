// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/job_mutex.h"

#include <chrono>

namespace grnwb {
namespace {

constexpr std::chrono::milliseconds kPatience(100);  // between two looks at the job's stop flag

}  // namespace

void JobMutex::lock() {
  std::unique_lock lock(m_mutex);
  m_freed.wait(lock, [this] { return !m_held; });
  m_held = true;
}

void JobMutex::lock(const JobContext& job) {
  std::unique_lock lock(m_mutex);
  do job.throwIfStopped();
  while (!m_freed.wait_for(lock, kPatience, [this] { return !m_held; }));
  m_held = true;
}

void JobMutex::unlock() {
  {
    const std::lock_guard lock(m_mutex);
    m_held = false;
  }
  m_freed.notify_one();
}

}  // namespace grnwb
