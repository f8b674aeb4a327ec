// SPDX-License-Identifier: GPL-3.0-or-later
// Progress of a job on stderr and Ctrl-C as its cancel button.
#pragma once

#include <atomic>
#include <string>
#include <thread>

#include "core/base/job.h"

namespace grnwb::console {

/// Watches a job from its own thread while it lives: a bar on a terminal, a line per 10 % otherwise. The first Ctrl-C
/// asks the job to stop; the second ends the program.
class ProgressReporter {
 public:
  ProgressReporter(JobContext& job, bool quiet);
  ~ProgressReporter();
  ProgressReporter(const ProgressReporter&) = delete;
  ProgressReporter& operator=(const ProgressReporter&) = delete;

 private:
  void watch();
  void show(const JobProgress& progress);

  JobContext& m_job;
  const bool m_quiet, m_terminal;
  std::string m_phase;
  std::int64_t m_tenth = -1;
  bool m_barShown = false;
  std::atomic<bool> m_done{false};
  std::thread m_thread;
};

}  // namespace grnwb::console
