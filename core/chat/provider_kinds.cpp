// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/provider_kinds.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/text.h"

namespace grnwb::chat {

const std::vector<ProviderKind>& providerKinds() {
  static const std::vector<ProviderKind> kKinds{
      {"openai", "OpenAI", Protocol::openai, "https://api.openai.com/v1", "OPENAI_API_KEY", true, true},
      {"anthropic", "Anthropic", Protocol::anthropic, "https://api.anthropic.com/v1", "ANTHROPIC_API_KEY", true, false},
      {"ollama", "Ollama", Protocol::openai, "http://localhost:11434/v1", "", false, true},
      {"llamacpp", "llama.cpp", Protocol::openai, "http://localhost:8080/v1", "", false, true},
      {"vllm", "vLLM", Protocol::openai, "http://localhost:8000/v1", "", false, true}};
  return kKinds;
}

const ProviderKind& providerKind(std::string_view name) {
  const auto found = std::ranges::find(providerKinds(), name, &ProviderKind::name);
  if (found != providerKinds().end()) return *found;
  std::vector<std::string> names;
  for (const ProviderKind& kind : providerKinds()) names.push_back(kind.name);
  throw Error(ErrorCode::usage, "provider", "'" + shortened(name) + "' isn't known", "choose " + join(names, ", "));
}

}  // namespace grnwb::chat
