// SPDX-License-Identifier: GPL-3.0-or-later
// The key of a provider's API, and how it is kept out of every text that is shown or written.
#pragma once

#include <string>

namespace grnwb::chat {

class ApiKey {
 public:
  /// No key.
  ApiKey() = default;
  /// Throws Error(usage), without the key, for characters other than printable ASCII: they have no place in a header.
  explicit ApiKey(std::string secret);

  bool isEmpty() const { return m_secret.empty(); }
  /// "sk-…4f2a"; only "…" when the key is shorter than 16 characters.
  std::string masked() const;
  /// For the request's header only.
  const std::string& secret() const { return m_secret; }
  /// The text with the masked form in place of the key: as it is, URL-encoded, escaped for JSON, or anywhere within
  /// base64.
  std::string withoutSecret(std::string text) const;

 private:
  std::string m_secret;
};

}  // namespace grnwb::chat
