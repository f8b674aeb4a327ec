// SPDX-License-Identifier: GPL-3.0-or-later
// What a long computation is given: a stop flag to honour, a place to report progress, and its share of threads.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

namespace grnwb {

struct JobProgress {
  std::string phase;
  std::int64_t done = 0;
  std::int64_t total = 0;  ///< 0: length unknown
  std::string tallied;     ///< what else is counted in this phase, such as "trees"; empty: nothing
  std::int64_t tally = 0;
  double elapsedSeconds = 0;  ///< in this phase
  double secondsLeft = -1;    ///< of this phase; -1: not known yet
};

/// Shared between the thread that works and the one that watches; all members are thread-safe.
class JobContext {
 public:
  /// threads: how many the job may use, >= 1.
  explicit JobContext(int threads = 1);

  int threads() const { return m_threads; }

  void requestStop() { m_stop.store(true, std::memory_order_relaxed); }
  bool stopRequested() const { return m_stop.load(std::memory_order_relaxed); }
  /// Throws cancelledError() once a stop was requested. Call it at least every 0.5 s.
  void throwIfStopped() const;

  /// What the phases and warnings that follow are about: it stands before them with a colon. Empty: nothing.
  void setScope(std::string scope);
  /// Starts a phase of the given number of steps (0: unknown). tallied: something smaller than a step that is counted
  /// beside them, in the plural.
  void beginPhase(std::string name, std::int64_t total, std::string tallied = {});
  void advance(std::int64_t steps = 1) { m_done.fetch_add(steps, std::memory_order_relaxed); }
  void tally(std::int64_t count) { m_tally.fetch_add(count, std::memory_order_relaxed); }
  JobProgress progress() const;

  /// A line for the user that is no error: something dropped, clamped or assumed.
  void warn(std::string message);
  std::vector<std::string> warnings() const;

 private:
  using Clock = std::chrono::steady_clock;
  const int m_threads;
  std::atomic<bool> m_stop{false};
  std::atomic<std::int64_t> m_done{0}, m_tally{0};
  mutable std::mutex m_mutex;
  std::string m_scope, m_phase, m_tallied;
  std::int64_t m_total = 0;
  Clock::time_point m_begin = Clock::now();
  std::vector<std::string> m_warnings;
};

}  // namespace grnwb
