// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/gene_name_key.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <optional>

namespace grnwb::knowledge {
namespace {

struct Greek {
  std::string_view name;
  char letter;  ///< in gene symbols
};

// In the order of Unicode, from U+03B1; the final sigma stands before sigma.
constexpr std::array<Greek, 25> kGreek{
    {{"ALPHA", 'A'},   {"BETA", 'B'}, {"GAMMA", 'G'}, {"DELTA", 'D'}, {"EPSILON", 'E'},
     {"ZETA", 'Z'},    {"ETA", 'H'},  {"THETA", 'Q'}, {"IOTA", 'I'},  {"KAPPA", 'K'},
     {"LAMBDA", 'L'},  {"MU", 'M'},   {"NU", 'N'},    {"XI", 'X'},    {"OMICRON", 'O'},
     {"PI", 'P'},      {"RHO", 'R'},  {"SIGMA", 'S'}, {"SIGMA", 'S'}, {"TAU", 'T'},
     {"UPSILON", 'U'}, {"PHI", 'F'},  {"CHI", 'C'},   {"PSI", 'Y'},   {"OMEGA", 'O'}}};
constexpr std::size_t kShortestGreekWord = 4;  // ETA, MU, PI and the like are parts of too many other words

char32_t next(std::string_view& text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const std::size_t size = byte(0) < 0xC0U ? 1 : byte(0) < 0xE0U ? 2 : byte(0) < 0xF0U ? 3 : 4;
  char32_t code = size == 1 ? byte(0) : byte(0) & (0x7FU >> size);
  const std::size_t end = std::min(size, text.size());
  for (std::size_t i = 1; i < end; ++i) code = (code << 6) | (byte(i) & 0x3FU);
  text.remove_prefix(end);
  return code;
}

std::optional<Greek> greekLetter(char32_t code) {
  if (code == 0xB5) return kGreek[11];  // the micro sign
  if (code == 0x3F5) return kGreek[4];  // the other epsilon
  const char32_t lower = code >= 0x391 && code <= 0x3A9 ? code + 0x20 : code;
  if (lower < 0x3B1 || lower > 0x3C9) return {};
  return kGreek[lower - 0x3B1];
}

/// Soft hyphen, no-break space, dashes, primes, quotes, other blanks and the minus sign.
bool isMark(char32_t code) {
  if (code < 0x80) return std::isalnum(static_cast<int>(code)) == 0;
  return code == 0xA0 || code == 0xAD || code == 0xB7 || (code >= 0x2000 && code <= 0x206F) || code == 0x2212 ||
         code == 0x3000 || code == 0xFEFF;
}

std::optional<Greek> greekWordAt(std::string_view key, std::size_t at) {
  for (const Greek& greek : kGreek)
    if (greek.name.size() >= kShortestGreekWord && key.substr(at).starts_with(greek.name)) return greek;
  return {};
}

/// Greek words behind the start become letters.
std::string shortenGreek(std::string_view key) {
  std::string shortened(key.substr(0, 1));
  for (std::size_t i = 1; i < key.size();) {
    const auto greek = greekWordAt(key, i);
    shortened += greek ? greek->letter : key[i];
    i += greek ? greek->name.size() : 1;
  }
  return shortened;
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

std::string upperCase(std::string_view text) {
  std::string upper(text);
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return upper;
}

std::string geneNameKey(std::string_view name) {
  std::string key;
  bool parted = false;
  while (!name.empty()) {
    const std::string_view before = name;
    const char32_t code = next(name);
    if (isMark(code)) {
      parted = true;
      continue;
    }
    if (const auto greek = greekLetter(code)) {
      key += key.empty() ? std::string(greek->name) : std::string(1, greek->letter);
    } else {
      const std::string letter = upperCase(before.substr(0, before.size() - name.size()));
      if (parted && !key.empty() && isDigit(key.back()) && isDigit(letter.front())) key += '-';
      key += letter;
    }
    parted = false;
  }
  return shortenGreek(key);
}

}  // namespace grnwb::knowledge
