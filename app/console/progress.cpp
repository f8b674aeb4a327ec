// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/progress.h"

#include <unistd.h>

#include <cmath>
#include <csignal>
#include <cstdio>

namespace grnwb::console {
namespace {

volatile std::sig_atomic_t interrupted = 0;

extern "C" void onInterrupt(int signal) {
  interrupted = 1;
  std::signal(signal, SIG_DFL);
}

std::string duration(double seconds) {
  char text[32];
  const auto whole = std::llround(seconds);
  if (whole < 100)
    std::snprintf(text, sizeof text, "%lld s", whole);
  else if (whole < 6000)
    std::snprintf(text, sizeof text, "%lld min", (whole + 30) / 60);
  else
    std::snprintf(text, sizeof text, "%.1f h", seconds / 3600.0);
  return text;
}

}  // namespace

ProgressReporter::ProgressReporter(JobContext& job, bool quiet)
    : m_job(job), m_quiet(quiet), m_terminal(::isatty(STDERR_FILENO) == 1) {
  interrupted = 0;
  std::signal(SIGINT, onInterrupt);
  std::signal(SIGTERM, onInterrupt);
  m_thread = std::thread([this] { watch(); });
}

ProgressReporter::~ProgressReporter() {
  m_done = true;
  m_done.notify_all();
  m_thread.join();
  if (m_barShown) std::fputs("\r\033[K", stderr);
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
}

void ProgressReporter::watch() {
  while (!m_done) {
    if (interrupted != 0) m_job.requestStop();
    if (!m_quiet) show(m_job.progress());
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
}

void ProgressReporter::show(const JobProgress& progress) {
  if (progress.phase.empty()) return;
  const bool newPhase = progress.phase != m_phase;
  std::string rest = progress.secondsLeft >= 0 ? ", " + duration(progress.secondsLeft) + " left" : "";
  if (!progress.tallied.empty()) rest.insert(0, ", " + std::to_string(progress.tally) + " " + progress.tallied);
  if (m_terminal) {
    std::fprintf(stderr, "\r\033[K%s", progress.phase.c_str());
    if (progress.total > 0) {
      const auto width = static_cast<int>(progress.done * 30 / progress.total);
      std::fprintf(stderr, " [%.*s%*s] %lld of %lld%s", width, "##############################", 30 - width, "",
                   static_cast<long long>(progress.done), static_cast<long long>(progress.total), rest.c_str());
    }
    std::fflush(stderr);
    m_barShown = true;
  } else {
    const std::int64_t tenth = progress.total > 0 ? progress.done * 10 / progress.total : 0;
    if (newPhase || tenth > m_tenth) {
      if (progress.total > 0)
        std::fprintf(stderr, "%s: %lld %%%s\n", progress.phase.c_str(), static_cast<long long>(tenth * 10),
                     rest.c_str());
      else
        std::fprintf(stderr, "%s\n", progress.phase.c_str());
    }
    m_tenth = newPhase ? 0 : std::max(m_tenth, tenth);
  }
  m_phase = progress.phase;
}

}  // namespace grnwb::console
