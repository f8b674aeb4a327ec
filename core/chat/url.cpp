// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/url.h"

#include <arpa/inet.h>
#include <curl/curl.h>

#include <memory>

namespace grnwb::chat {
namespace {

struct FreeUrl {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
  void operator()(char* text) const { curl_free(text); }
};

std::optional<std::string> partOf(CURLU* url, CURLUPart part) {
  char* text = nullptr;
  if (curl_url_get(url, part, &text, 0) != CURLUE_OK) return std::nullopt;
  return std::unique_ptr<char, FreeUrl>(text).get();
}

bool isLoopback(const std::string& host) {
  in_addr address{};
  if (inet_pton(AF_INET, host.c_str(), &address) == 1) return ntohl(address.s_addr) >> 24U == 127;
  return curl_strequal(host.c_str(), "localhost") != 0 || host == "[::1]";
}

}  // namespace

std::optional<Url> parsedUrl(const std::string& text) {
  const std::unique_ptr<CURLU, FreeUrl> parsed(curl_url());
  if (!parsed || curl_url_set(parsed.get(), CURLUPART_URL, text.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK)
    return std::nullopt;
  const auto part = [&](CURLUPart which) { return partOf(parsed.get(), which); };
  Url url;
  url.scheme = part(CURLUPART_SCHEME).value_or("");
  url.host = part(CURLUPART_HOST).value_or("");
  url.hasUser = part(CURLUPART_USER) || part(CURLUPART_PASSWORD);
  url.hasQuery = part(CURLUPART_QUERY) || part(CURLUPART_FRAGMENT);
  url.isLoopback = isLoopback(url.host);
  return url.host.empty() ? std::nullopt : std::optional(url);
}

}  // namespace grnwb::chat
