// SPDX-License-Identifier: GPL-3.0-or-later
// Who answered: what all requests of one series have in common.
#pragma once

#include <cstdint>
#include <string>

#include "core/chat/chat.h"

namespace grnwb::llm {

struct Voice {
  std::string provider, model;
  double temperature = 0;
  std::int64_t maxTokens = 0;

  Voice() = default;
  explicit Voice(const chat::ChatRequest& request)
      : provider(request.provider),
        model(request.model),
        temperature(request.temperature),
        maxTokens(request.maxTokens) {}
  auto operator<=>(const Voice&) const = default;
};

}  // namespace grnwb::llm
