// SPDX-License-Identifier: GPL-3.0-or-later
// Where a provider is asked: its address and key, checked, and what its refusals mean to the user.
#pragma once

#include <optional>
#include <string>

#include "core/chat/answer_reader.h"
#include "core/chat/api_key.h"
#include "core/chat/http.h"
#include "core/chat/provider_kinds.h"
#include "core/chat/retries.h"

namespace grnwb::chat {

class Endpoint {
 public:
  /// Throws Error(usage) when the kind isn't known, the base URL isn't that of an http or https server or holds a
  /// password or a query, when the key is missing, or would travel unencrypted to another machine.
  Endpoint(const ProviderSettings& settings, ApiKey key);

  const ProviderKind& kind() const { return m_kind; }
  /// path: below the base URL. body: JSON to post; none: GET.
  HttpRequest request(const std::string& path, std::optional<std::string> body) const;

  /// The text of an answer without the key that a server may have put into it.
  std::string withoutKey(std::string text) const;

  /// What a reply that is a fault or has no status 2xx means.
  Failure failureOf(const HttpReply& reply) const;
  /// What is wrong with an answer of status 200.
  Failure failureOf(const AnswerFault& fault) const;

 private:
  /// Of a status of 400 or more.
  Failure refusalOf(const HttpReply& reply) const;
  std::string quoted(std::string text) const;

  ProviderKind m_kind;
  ProviderSettings m_settings;
  ApiKey m_key;
  std::string m_baseUrl, m_shownUrl;
};

}  // namespace grnwb::chat
