// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/job.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"

namespace grnwb {

JobContext::JobContext(int threads) : m_threads(std::max(1, threads)) {}

void JobContext::throwIfStopped() const {
  if (stopRequested()) throw cancelledError();
}

void JobContext::setScope(std::string scope) {
  const std::lock_guard lock(m_mutex);
  m_scope = std::move(scope);
}

void JobContext::beginPhase(std::string name, std::int64_t total, std::string tallied) {
  throwIfStopped();
  const std::lock_guard lock(m_mutex);
  m_phase = m_scope.empty() ? std::move(name) : m_scope + ": " + name;
  m_tallied = std::move(tallied);
  m_total = total;
  m_done.store(0, std::memory_order_relaxed);
  m_tally.store(0, std::memory_order_relaxed);
  m_begin = Clock::now();
}

JobProgress JobContext::progress() const {
  const std::lock_guard lock(m_mutex);
  JobProgress p;
  p.phase = m_phase;
  p.total = m_total;
  p.tallied = m_tallied;
  p.tally = m_tally.load(std::memory_order_relaxed);
  p.done = m_done.load(std::memory_order_relaxed);
  if (p.total > 0) p.done = std::min(p.done, p.total);
  p.elapsedSeconds = std::chrono::duration<double>(Clock::now() - m_begin).count();
  if (p.total > 0 && p.done > 0)
    p.secondsLeft = p.elapsedSeconds * static_cast<double>(p.total - p.done) / static_cast<double>(p.done);
  return p;
}

void JobContext::warn(std::string message) {
  const std::lock_guard lock(m_mutex);
  m_warnings.push_back(m_scope.empty() ? std::move(message) : m_scope + ": " + message);
}

std::vector<std::string> JobContext::warnings() const {
  const std::lock_guard lock(m_mutex);
  return m_warnings;
}

}  // namespace grnwb
