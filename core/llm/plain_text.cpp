// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/plain_text.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "core/llm/char_set.h"

namespace grnwb::llm {
namespace {

struct Character {
  std::uint32_t code = 0;
  std::size_t length = 0;  ///< in bytes; 0: no UTF-8
};

Character characterAt(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
  const unsigned char first = byte(i);
  if (first < 0x80) return {first, 1};
  const std::size_t length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length == 0 || first >= 0xf5 || i + length > text.size()) return {};
  std::uint32_t code = first & (0xffU >> (length + 1));
  for (std::size_t k = i + 1; k < i + length; ++k) {
    if ((byte(k) & 0xc0U) != 0x80U) return {};
    code = (code << 6U) | (byte(k) & 0x3fU);
  }
  const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
  if (overlong || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return {};
  return {code, length};
}

constexpr std::pair<std::uint32_t, std::uint32_t> kInvisible[] = {{0xad, 0xad},     {0x180e, 0x180e},  {0x200b, 0x200f},
                                                                  {0x202a, 0x202e}, {0x2060, 0x206f},  {0xfe00, 0xfe0f},
                                                                  {0xfeff, 0xfeff}, {0xe0000, 0xe007f}};

bool isInvisible(std::uint32_t code) {
  return std::ranges::any_of(kInvisible,
                             [&](const auto& range) { return code >= range.first && code <= range.second; });
}

constexpr std::pair<std::uint32_t, std::string_view> kForms[] = {
    {0x85, "\n"},   {0xa0, " "},     {0xab, "\""},   {0xb7, ","},     {0xbb, "\""},    {0x1680, " "},  {0x2010, "-"},
    {0x2011, "-"},  {0x2012, "-"},   {0x2013, "-"},  {0x2014, " - "}, {0x2015, " - "}, {0x2018, "'"},  {0x2019, "'"},
    {0x201a, "'"},  {0x201b, "'"},   {0x201c, "\""}, {0x201d, "\""},  {0x201e, "\""},  {0x201f, "\""}, {0x2022, "* "},
    {0x2023, "* "}, {0x2026, "..."}, {0x2028, "\n"}, {0x2029, "\n"},  {0x202f, " "},   {0x2043, "* "}, {0x205f, " "},
    {0x2205, " "},  {0x2212, "-"},   {0x3000, " "},  {0x3001, ","},   {0x3002, "."},   {0x3008, "<"},  {0x3009, ">"},
    {0x300a, "<"},  {0x300b, ">"},   {0x300c, "\""}, {0x300d, "\""},  {0x300e, "\""},  {0x300f, "\""}, {0x3010, "["},
    {0x3011, "]"},  {0x3014, "["},   {0x3015, "]"},  {0xff64, ","}};
constexpr std::string_view kAscii =
    "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

/// Characters beyond ASCII that are written in ASCII; empty for the others.
std::string_view plainForm(std::uint32_t code) {
  if (code >= 0xff01 && code <= 0xff5e) return kAscii.substr(code - 0xff01, 1);
  if (code >= 0x2000 && code <= 0x200a) return " ";
  if (code >= 0x2190 && code <= 0x21ff) return " - ";                                           // arrows
  if ((code >= 0x2300 && code <= 0x2bff) || (code >= 0x1f000 && code <= 0x1faff)) return "* ";  // signs and pictures
  if (code < 0x2000 && code > 0xff && code != 0x1680) return {};
  const auto* const found = std::ranges::lower_bound(kForms, code, {}, [](const auto& form) { return form.first; });
  return found != std::end(kForms) && found->first == code ? found->second : std::string_view{};
}

constexpr std::pair<std::string_view, char> kEntities[] = {
    {"&lt;", '<'},    {"&gt;", '>'},    {"&quot;", '"'}, {"&apos;", '\''}, {"&amp;", '&'},  {"&nbsp;", ' '},
    {"&#60;", '<'},   {"&#62;", '>'},   {"&#34;", '"'},  {"&#39;", '\''},  {"&#38;", '&'},  {"&#160;", ' '},
    {"&#x3c;", '<'},  {"&#x3e;", '>'},  {"&#x22;", '"'}, {"&#x27;", '\''}, {"&#x2f;", '/'}, {"&#47;", '/'},
    {"&mdash;", '-'}, {"&ndash;", '-'}, {"&bull;", '*'}};
constexpr CharSet kEntityBegins("lgqanmbLGQANMB#");

/// The character an HTML entity at i stands for and the entity's length; length 0 when there is none.
Character entityAt(std::string_view text, std::size_t i) {
  if (i + 1 == text.size() || !kEntityBegins.has(text[i + 1])) return {};
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  for (const auto& [name, character] : kEntities)
    if (std::ranges::equal(text.substr(i, name.size()), name, {}, lower))
      return {static_cast<unsigned char>(character), name.size()};
  return {};
}

bool isPunctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

}  // namespace

PlainText::PlainText(std::string_view source) : m_source(source), m_shifts{{0, 0}} {
  m_text.reserve(source.size());
  for (std::size_t i = 0; i < source.size();) {
    const char c = source[i];
    noteShift(i);
    if (c == '\\' && i + 1 < source.size() && isPunctuation(source[i + 1]) && source[i + 1] != '\\') {
      ++i;
    } else if (c == '\\' && i + 1 < source.size() && source[i + 1] == 'n') {
      m_text += '\n';
      i += 2;
    } else if (const Character entity = c == '&' ? entityAt(source, i) : Character{}; entity.length > 0) {
      m_text += static_cast<char>(entity.code);
      i += entity.length;
    } else if (static_cast<unsigned char>(c) < 0x80) {
      const bool lineEnd = c == '\r' && (i + 1 == source.size() || source[i + 1] != '\n');
      const bool control = (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7f;
      m_text += lineEnd ? '\n' : control ? ' ' : c;
      ++i;
    } else {
      const Character character = characterAt(source, i);
      const std::size_t length = std::max<std::size_t>(character.length, 1);
      if (character.length == 0)
        m_text += '?';
      else if (const std::string_view form = plainForm(character.code); !form.empty())
        m_text += form;
      else if (!isInvisible(character.code))
        m_text += source.substr(i, length);
      i += length;
    }
  }
  noteShift(source.size());
}

void PlainText::noteShift(std::size_t source) {
  Shift& last = m_shifts.back();
  if (source - m_text.size() == last.source - last.position) return;
  if (last.position == m_text.size())
    last.source = source;
  else
    m_shifts.push_back({m_text.size(), source});
}

std::size_t PlainText::sourceBegin(std::size_t position) const {
  const auto after = std::ranges::upper_bound(m_shifts, position, {}, &Shift::position);
  const Shift& shift = *(after - 1);
  return shift.source + (position - shift.position);
}

std::size_t PlainText::sourceEnd(std::size_t position) const {
  if (position == 0) return 0;
  const std::size_t last = sourceBegin(position - 1);
  return last + std::max<std::size_t>(characterAt(m_source, last).length, 1);
}

void PlainText::clear(std::size_t begin, std::size_t end) {
  std::fill(m_text.begin() + std::ptrdiff_t(begin), m_text.begin() + std::ptrdiff_t(end), '\n');
}

}  // namespace grnwb::llm
