// SPDX-License-Identifier: GPL-3.0-or-later
// Which models a provider offers, and which servers of models run on this machine.
#pragma once

#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/chat/api_key.h"
#include "core/chat/provider_kinds.h"

namespace grnwb::chat {

/// Sorted. Throws Error(usage) as makeProvider() does, Error(failed) after the retries of the settings,
/// cancelledError().
std::vector<std::string> listModels(const ProviderSettings& settings, const ApiKey& key, JobContext& job);

struct LocalServer {
  std::string kind, baseUrl;
  std::vector<std::string> models;

  bool operator==(const LocalServer&) const = default;
};

/// Where ollama, llamacpp and vllm listen unless told otherwise; without models.
std::vector<LocalServer> usualLocalServers();

/// Those of the candidates that answer within 0.3 s, in their order, with their models. All are tried at once. Throws
/// cancelledError().
std::vector<LocalServer> findLocalServers(JobContext& job,
                                          const std::vector<LocalServer>& candidates = usualLocalServers());

}  // namespace grnwb::chat
