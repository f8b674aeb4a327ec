// SPDX-License-Identifier: GPL-3.0-or-later
// How often a provider that fails is asked again, and after which wait.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include "core/base/job.h"
#include "core/base/random.h"
#include "core/chat/provider_kinds.h"

namespace grnwb::chat {

struct Failure {
  enum Again { never, once, often };

  std::string problem = {}, remedy = {};  ///< for the Error; without any key
  std::string trouble = {};               ///< for the warning: "busy (429)"
  Again again = never;
  double toldSeconds = -1;  ///< the wait that the server asks for; -1: none
};

/// The wait before attempt failed + 1: first * 2^(failed - 1) up to longest, of which half is left to chance, so that
/// requests that failed together don't come back together; what the server asks for when that is longer, up to 10 min.
double retryDelay(const ProviderSettings& settings, int failed, double toldSeconds, RandomStream& random);

/// Of one provider; thread-safe.
class Retries {
 public:
  /// name: what errors and warnings begin with. Throws Error(usage) for attempts < 1 and for times that aren't
  /// positive.
  Retries(std::string name, const ProviderSettings& settings);

  /// Attempts until nothing failed. random: of the waits, which end within 0.1 s of the job's stop. Warns of the first
  /// wait for each trouble. Throws Error(failed), cancelledError().
  void persist(const std::function<std::optional<Failure>()>& attempt, RandomStream random, JobContext& job) const;

  /// Warns only the first time that this text comes.
  void warnOnce(const std::string& text, JobContext& job) const;

 private:
  bool isFirst(const std::string& text) const;

  std::string m_name;
  ProviderSettings m_settings;
  mutable std::mutex m_mutex;
  mutable std::set<std::string> m_warned;
};

}  // namespace grnwb::chat
