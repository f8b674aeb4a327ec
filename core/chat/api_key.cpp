// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/api_key.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/error.h"

namespace grnwb::chat {
namespace {

constexpr std::string_view kEllipsis = "\u2026";
constexpr std::string_view kUpperHex = "0123456789ABCDEF", kLowerHex = "0123456789abcdef";
constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kUrlBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

bool isWordCharacter(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

template <class Encode>
std::string encoded(const std::string& secret, Encode encode) {
  std::string text;
  for (const char c : secret) text += encode(c);
  return text;
}

std::string hexOf(char c, std::string_view digits) {
  const auto byte = static_cast<unsigned char>(c);
  return {digits[byte >> 4U], digits[byte & 15U]};
}

/// The characters of the base64 text that depend on the secret alone when `before` bytes precede it.
std::string base64Core(const std::string& secret, std::size_t before, std::string_view alphabet) {
  const std::string bytes = std::string(before, '\0') + secret;
  std::string text;
  for (std::size_t bit = 0; bit + 6 <= 8 * bytes.size(); bit += 6) {
    const auto byteAt = [&](std::size_t i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U; };
    const unsigned both = byteAt(bit / 8) << 8U | byteAt(bit / 8 + 1);
    text += alphabet[both >> (10 - bit % 8) & 63U];
  }
  return text.substr((8 * before + 5) / 6);
}

/// The forms in which a secret may appear, the longest first.
std::vector<std::string> formsOf(const std::string& secret) {
  std::vector<std::string> forms{secret};
  for (const std::string_view digits : {kUpperHex, kLowerHex}) {
    forms.push_back(encoded(secret, [&](char c) {
      const bool plain = isWordCharacter(c) || std::string_view("-._~").find(c) != std::string_view::npos;
      return plain ? std::string(1, c) : "%" + hexOf(c, digits);
    }));
    forms.push_back(encoded(secret, [&](char c) {
      const bool plain = isWordCharacter(c) || std::string_view("\"&'+<>\\`").find(c) == std::string_view::npos;
      return plain ? std::string(1, c) : "\\u00" + hexOf(c, digits);
    }));
  }
  for (const std::string_view escaped : {"\"\\", "\"\\/"})
    forms.push_back(encoded(secret, [&](char c) {
      return escaped.find(c) == std::string_view::npos ? std::string(1, c) : std::string{'\\', c};
    }));
  for (const std::string_view alphabet : {kBase64, kUrlBase64})
    for (const std::size_t before : {0U, 1U, 2U}) {
      std::string core = base64Core(secret, before, alphabet);
      if (core.size() >= 4) forms.push_back(std::move(core));  // shorter ones are found in any text
    }
  std::ranges::sort(forms, [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  return forms;
}

}  // namespace

ApiKey::ApiKey(std::string secret) : m_secret(std::move(secret)) {
  if (std::ranges::any_of(m_secret, [](char c) { return c < ' ' || c > '~'; }))
    throw Error(ErrorCode::usage, "API key", "holds a line end or another character that no key has",
                "copy the key again, without anything around it");
}

std::string ApiKey::masked() const {
  if (isEmpty()) return {};
  if (m_secret.size() < 16) return std::string(kEllipsis);
  return m_secret.substr(0, 3).append(kEllipsis).append(m_secret.substr(m_secret.size() - 4));
}

std::string ApiKey::withoutSecret(std::string text) const {
  if (isEmpty()) return text;
  const std::string mask = masked();
  for (const std::string& form : formsOf(m_secret))
    for (auto at = text.find(form); at != std::string::npos; at = text.find(form, at + mask.size()))
      text.replace(at, form.size(), mask);
  return text;
}

}  // namespace grnwb::chat
