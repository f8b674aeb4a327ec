// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/retries.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"

namespace grnwb::chat {
namespace {

constexpr double kLongestTold = 600;  ///< seconds

void wait(double seconds, const JobContext& job) {
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
  for (auto now = Clock::now(); now < end; now = Clock::now()) {
    job.throwIfStopped();
    std::this_thread::sleep_for(std::min<Clock::duration>(end - now, std::chrono::milliseconds(100)));
  }
  job.throwIfStopped();
}

}  // namespace

double retryDelay(const ProviderSettings& settings, int failed, double toldSeconds, RandomStream& random) {
  const double full = std::min(settings.longestDelaySeconds, std::ldexp(settings.firstDelaySeconds, failed - 1));
  return std::max(full * (0.5 + 0.5 * random.uniform()), std::min(toldSeconds, kLongestTold));
}

Retries::Retries(std::string name, const ProviderSettings& settings) : m_name(std::move(name)), m_settings(settings) {
  if (settings.attempts < 1)
    throw Error(ErrorCode::usage, m_name, "can't be asked " + std::to_string(settings.attempts) + " times",
                "allow at least 1 attempt");
  for (const double seconds :
       {settings.timeoutSeconds, settings.connectSeconds, settings.firstDelaySeconds, settings.longestDelaySeconds})
    if (!(seconds > 0))
      throw Error(ErrorCode::usage, m_name, "a wait of " + formatNumber(seconds) + " s can't be kept",
                  "choose times of more than 0 s");
}

void Retries::persist(const std::function<std::optional<Failure>()>& attempt, RandomStream random,
                      JobContext& job) const {
  bool hadItsOnce = false;
  for (int failed = 1;; ++failed) {
    const std::optional<Failure> failure = attempt();
    if (!failure) return;
    const bool again =
        failure->again == Failure::often || (failure->again == Failure::once && !std::exchange(hadItsOnce, true));
    if (!again || failed == m_settings.attempts) {
      const std::string count = failed > 1 ? " (after " + std::to_string(failed) + " attempts)" : "";
      throw Error(ErrorCode::failed, m_name, failure->problem + count, failure->remedy);
    }
    const double seconds = retryDelay(m_settings, failed, failure->toldSeconds, random);
    if (isFirst(failure->trouble))
      job.warn(m_name + ": " + failure->trouble + ", waiting " + formatNumber(std::ceil(10 * seconds) / 10) + " s");
    wait(seconds, job);
  }
}

bool Retries::isFirst(const std::string& text) const {
  const std::lock_guard lock(m_mutex);
  return m_warned.insert(text).second;
}

void Retries::warnOnce(const std::string& text, JobContext& job) const {
  if (isFirst(text)) job.warn(m_name + ": " + text);
}

}  // namespace grnwb::chat
