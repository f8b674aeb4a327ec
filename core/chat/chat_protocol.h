// SPDX-License-Identifier: GPL-3.0-or-later
// How a question is put in OpenAI's and in Anthropic's protocol, and what a refusal of it says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/chat/api_key.h"
#include "core/chat/chat.h"
#include "core/chat/provider_kinds.h"

namespace grnwb::chat {

/// Below the base URL.
std::string chatPath(Protocol protocol);
std::string modelsPath(Protocol protocol);
/// "Name: value", of every request.
std::vector<std::string> protocolHeaders(Protocol protocol, const ApiKey& key);

/// What a request holds: endpoints and models differ in what they take.
struct RequestForm {
  bool stream = true, usageInStream = true, temperature = true, seed = true;
  bool completionTokens = false;  ///< max_completion_tokens in place of max_tokens

  bool operator==(const RequestForm&) const = default;
};

/// The JSON of a question. Throws Error(badInput) when its text isn't UTF-8.
std::string requestBody(Protocol protocol, const ChatRequest& request, const RequestForm& form);

/// The form for an endpoint that refused a request of this form, by what the body of its refusal names; the same form
/// when that is nothing which can be left out.
RequestForm adaptedForm(RequestForm form, const std::string& refusal);

/// The message in the body of a refusal, or the body itself.
std::string refusalMessage(const std::string& body);

/// The names of the models in a list, sorted. Throws std::invalid_argument when it is no such list.
std::vector<std::string> modelNames(const std::string& body);

}  // namespace grnwb::chat
