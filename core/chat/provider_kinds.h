// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of providers that are known, and the settings of one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grnwb::chat {

/// OpenAI's chat completions, which most servers speak, or Anthropic's messages.
enum class Protocol { openai, anthropic };

struct ProviderKind {
  std::string name, label;
  Protocol protocol = Protocol::openai;
  std::string baseUrl;
  std::string keyVariable;  ///< the environment variable that holds the key; empty: none
  bool needsKey = false;
  bool takesSeed = false;
};

/// openai, anthropic, ollama, llamacpp, vllm. Any other server that speaks OpenAI's protocol is "openai" with its own
/// base URL.
const std::vector<ProviderKind>& providerKinds();
/// Throws Error(usage) that names the choices.
const ProviderKind& providerKind(std::string_view name);

struct ProviderSettings {
  std::string kind;             ///< a name of providerKinds()
  std::string baseUrl;          ///< empty: the kind's
  bool stream = true;           ///< the answer comes piece by piece, so that a silent server is told from a slow one
  double timeoutSeconds = 120;  ///< without a byte, once connected
  double connectSeconds = 15;
  int attempts = 5;
  double firstDelaySeconds = 1;  ///< after the first failed attempt; doubled after each other
  double longestDelaySeconds = 60;
};

}  // namespace grnwb::chat
