// SPDX-License-Identifier: GPL-3.0-or-later
// A request to a chat model, its answer, and who can be asked.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/job.h"

namespace grnwb::chat {

struct ChatRequest {
  std::string provider;  ///< a name of providerKinds(): "openai", "anthropic", "ollama"...
  std::string model;
  std::string system, prompt;
  double temperature = 0;
  std::int64_t maxTokens = 2000;  ///< of the answer
  std::uint64_t seed = 1;         ///< sent where the API has one; elsewhere it names the repeat

  bool operator==(const ChatRequest&) const = default;
};

/// SHA-256 of all of it: the name of the request in a transcript.
std::string requestHash(const ChatRequest& request);

struct ChatAnswer {
  std::string text;
  std::int64_t promptTokens = -1, answerTokens = -1;  ///< -1: the provider didn't say
  bool cut = false;                                   ///< ended at maxTokens

  bool operator==(const ChatAnswer&) const = default;
};

class ChatProvider {
 public:
  virtual ~ChatProvider() = default;
  /// Called from several threads at once. Honours the job's stop within 0.5 s. Throws Error(failed) when the provider
  /// can't be reached, refuses or answers nonsense, after the retries it makes itself; cancelledError().
  virtual ChatAnswer ask(const ChatRequest& request, JobContext& job) const = 0;
};

}  // namespace grnwb::chat
