// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/endpoint.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/chat/chat_protocol.h"
#include "core/chat/url.h"

namespace grnwb::chat {
namespace {

/// A quotation that can be shown anywhere: UTF-8 without control characters.
std::string printable(const std::string& text) {
  using nlohmann::json;
  std::string clean = json::parse(json(text).dump(-1, ' ', false, json::error_handler_t::replace)).get<std::string>();
  std::ranges::replace_if(
      clean, [](unsigned char c) { return c < ' ' || c == 127; }, ' ');
  return std::string(trim(clean));
}

/// A query may hold a key: of "https://host/v1?key=secret" only "https://host/v1?..." is shown.
std::string withoutQuery(const std::string& url) {
  const auto mark = url.find_first_of("?#");
  return mark == std::string::npos ? url : url.substr(0, mark + 1) + "...";
}

std::string troubleOf(int status) {
  const std::string number = " (" + std::to_string(status) + ")";
  if (status == 408) return "too slow for the server" + number;
  if (status == 409 || status == 429) return "busy" + number;
  if (status == 503 || status == 529) return "overloaded" + number;
  return "trouble at the server" + number;
}

bool mayPass(int status) {
  return status == 408 || status == 409 || status == 429 || status >= 500;
}

}  // namespace

Endpoint::Endpoint(const ProviderSettings& settings, ApiKey key)
    : m_kind(providerKind(settings.kind)), m_settings(settings), m_key(std::move(key)) {
  const auto fault = [this](std::string problem, std::string remedy) {
    return Error(ErrorCode::usage, m_kind.name, std::move(problem), std::move(remedy));
  };
  m_baseUrl = settings.baseUrl.empty() ? m_kind.baseUrl : settings.baseUrl;
  while (m_baseUrl.ends_with('/')) m_baseUrl.pop_back();
  m_shownUrl = m_key.withoutSecret(m_baseUrl);
  const auto url = parsedUrl(m_baseUrl);
  if (url && url->hasUser) throw fault("its base URL holds a password or a user name", "give the key as the API key");
  if (!url || (url->scheme != "http" && url->scheme != "https") || url->hasQuery)
    throw fault("the base URL '" + quoted(withoutQuery(settings.baseUrl)) + "' isn't the address of an API",
                "give one such as " + m_kind.baseUrl);
  if (!m_key.isEmpty() && url->scheme == "http" && !url->isLoopback)
    throw fault("the key would travel unencrypted to " + m_shownUrl + ", where others can read it",
                "use https, or a server on this machine");
  if (m_key.isEmpty() && m_kind.needsKey && m_baseUrl == m_kind.baseUrl)
    throw fault("needs an API key", "enter it in the settings or set the environment variable " + m_kind.keyVariable);
}

HttpRequest Endpoint::request(const std::string& path, std::optional<std::string> body) const {
  return {m_baseUrl + path, protocolHeaders(m_kind.protocol, m_key), std::move(body), m_settings.connectSeconds,
          m_settings.timeoutSeconds};
}

std::string Endpoint::withoutKey(std::string text) const {
  // Shorter ones are words for servers that want none, such as "none", which an answer may well hold.
  constexpr std::size_t kShortestSecret = 8;
  return m_key.secret().size() < kShortestSecret ? text : m_key.withoutSecret(std::move(text));
}

std::string Endpoint::quoted(std::string text) const {
  return shortened(printable(m_key.withoutSecret(std::move(text))));
}

Failure Endpoint::refusalOf(const HttpReply& reply) const {
  const std::string message = quoted(refusalMessage(reply.body));
  Failure failure{.problem = m_shownUrl + " answered " + std::to_string(reply.status) +
                             (message.empty() ? "" : ": '" + message + "'"),
                  .remedy = "check the model and its parameters"};
  if (reply.status == 401)
    failure.remedy = "check the key in the settings" +
                     (m_kind.keyVariable.empty() ? "" : " or the environment variable " + m_kind.keyVariable);
  if (reply.status == 403) failure.remedy = "check what the key may be used for, and whether this country is served";
  if (reply.status == 404) failure.remedy = "check the name of the model and the base URL";
  if (reply.status == 413) failure.remedy = "ask for less at once: fewer genes per question";
  if (!mayPass(reply.status)) return failure;
  // OpenAI's code for an account without money, which no wait will change.
  if (reply.status == 429 && reply.body.find("insufficient_quota") != std::string::npos) {
    failure.remedy = "check the plan and the credit of the account";
    return failure;
  }
  failure.remedy = "try again later, or ask fewer questions at a time";
  failure.trouble = troubleOf(reply.status);
  failure.again = Failure::often;
  failure.toldSeconds = reply.retryAfter;
  return failure;
}

Failure Endpoint::failureOf(const HttpReply& reply) const {
  if (reply.status >= 400) return refusalOf(reply);
  if (reply.status >= 300)
    return {.problem = m_shownUrl + " points to '" + quoted(withoutQuery(reply.location)) + "' instead of answering",
            .remedy = "give the address itself as the base URL, if you trust it with the key"};
  switch (reply.fault) {
    case HttpFault::unreachable:
      return {.problem = "no connection to " + m_shownUrl + " (" + quoted(reply.problem) + ")",
              .remedy = parsedUrl(m_baseUrl)->isLoopback ? "check that the server is running and the base URL is its"
                                                         : "check the network, the proxy and the base URL",
              .trouble = "no connection",
              .again = Failure::often};
    case HttpFault::untrusted:
      return {.problem = m_shownUrl + " isn't trusted (" + quoted(reply.problem) + ")",
              .remedy = "check the base URL; if it is right, install its certificate on this system"};
    case HttpFault::timedOut:
      return {.problem = m_shownUrl + " sent nothing for " + formatNumber(m_settings.timeoutSeconds) + " s",
              .remedy = "try again later, or allow more time",
              .trouble = "no answer in time",
              .again = Failure::often};
    case HttpFault::tooLong:
      return {.problem = m_shownUrl + " sent more than an answer may have (64 MiB)",
              .remedy = "check the base URL and the model"};
    case HttpFault::cut:
      return failureOf(AnswerFault{AnswerFault::cut, reply.problem});
    case HttpFault::none:
    case HttpFault::other:
      break;
  }
  return {.problem = "the exchange with " + m_shownUrl + " failed (" + quoted(reply.problem) + ")",
          .remedy = "check the base URL and the proxy"};
}

Failure Endpoint::failureOf(const AnswerFault& fault) const {
  const std::string text = quoted(fault.text);
  switch (fault.kind) {
    case AnswerFault::malformed:
      return {.problem = m_shownUrl + " answered what isn't understood, starting with '" + text + "'",
              .remedy = "check the base URL and the kind of provider",
              .trouble = "an answer that isn't understood",
              .again = Failure::once};
    case AnswerFault::cut:
      return {.problem = m_shownUrl + " broke off its answer" + (text.empty() ? "" : " (" + text + ")"),
              .remedy = "try again later",
              .trouble = "an answer that broke off",
              .again = Failure::often};
    case AnswerFault::reported:
      return {.problem = m_shownUrl + " failed while it answered: '" + text + "'",
              .remedy = "try again later",
              .trouble = "trouble at the server",
              .again = Failure::often};
    case AnswerFault::empty:
      break;
  }
  return {.problem = "the answer is empty" + (text.empty() ? "" : ", it ended with '" + text + "'"),
          .remedy = "allow longer answers or choose another model"};
}

}  // namespace grnwb::chat
