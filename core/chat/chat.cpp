// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/chat.h"

#include "core/base/hash.h"
#include "core/base/text.h"

namespace grnwb::chat {

std::string requestHash(const ChatRequest& request) {
  Sha256 hash;
  // Each part with its length, so that no two requests read alike.
  const auto add = [&hash](const std::string& part) { hash.add(std::to_string(part.size()).append(":").append(part)); };
  add(request.provider);
  add(request.model);
  add(request.system);
  add(request.prompt);
  add(formatNumber(request.temperature));
  add(std::to_string(request.maxTokens));
  add(std::to_string(request.seed));
  return hash.hex();
}

}  // namespace grnwb::chat
