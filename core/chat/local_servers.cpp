// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/local_servers.h"

#include <future>
#include <stdexcept>
#include <utility>

#include "core/base/error.h"
#include "core/chat/chat_protocol.h"
#include "core/chat/endpoint.h"

namespace grnwb::chat {
namespace {

constexpr double kLocalSeconds = 0.3;

std::optional<LocalServer> answering(LocalServer server, JobContext& job) {
  ProviderSettings settings{.kind = server.kind, .baseUrl = server.baseUrl};
  settings.connectSeconds = settings.timeoutSeconds = kLocalSeconds;
  settings.attempts = 1;
  try {
    server.models = listModels(settings, ApiKey(), job);
    return server;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::failed) throw;
    return std::nullopt;
  }
}

}  // namespace

std::vector<std::string> listModels(const ProviderSettings& settings, const ApiKey& key, JobContext& job) {
  const Endpoint endpoint(settings, key);
  std::vector<std::string> models;
  const auto attempt = [&]() -> std::optional<Failure> {
    std::string body;
    const HttpReply reply = exchange(
        endpoint.request(modelsPath(endpoint.kind().protocol), std::nullopt),
        [&body](std::string_view bytes) {
          body += bytes;
          return true;
        },
        job);
    if (reply.status / 100 != 2 || reply.fault != HttpFault::none) return endpoint.failureOf(reply);
    try {
      models = modelNames(body);
      return std::nullopt;
    } catch (const std::invalid_argument&) {
      return endpoint.failureOf(AnswerFault{AnswerFault::malformed, body});
    }
  };
  Retries(settings.kind, settings).persist(attempt, RandomStream(1, "models of " + settings.kind), job);
  return models;
}

std::vector<LocalServer> usualLocalServers() {
  std::vector<LocalServer> servers;
  for (const char* kind : {"ollama", "llamacpp", "vllm"}) servers.push_back({kind, providerKind(kind).baseUrl, {}});
  return servers;
}

std::vector<LocalServer> findLocalServers(JobContext& job, const std::vector<LocalServer>& candidates) {
  std::vector<std::future<std::optional<LocalServer>>> asked;
  for (const LocalServer& candidate : candidates)
    asked.push_back(std::async(std::launch::async, answering, candidate, std::ref(job)));
  std::vector<LocalServer> found;
  for (auto& server : asked)
    if (auto answer = server.get()) found.push_back(std::move(*answer));
  return found;
}

}  // namespace grnwb::chat
