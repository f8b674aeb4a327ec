// SPDX-License-Identifier: GPL-3.0-or-later
// What the words of an answer can be: a symbol, a placeholder, a label, a remark that there is nothing to name.
#pragma once

#include <span>
#include <string_view>

namespace grnwb::llm {

/// Part of a name: a letter or digit, or a byte of a letter beyond ASCII.
inline bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
inline bool isWordByte(char c) {
  return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}
/// Written as gene symbols are: a letter, and a digit or two capitals.
bool looksLikeSymbol(std::string_view word);
/// A symbol or a word with a capital first.
bool looksLikeName(std::string_view word);
bool hasLetter(std::string_view word);
/// Names of the format that is asked for: GENE1, TF2.
bool isPlaceholder(std::string_view word);
/// Stands before the names, as in "Regulators: SPI1".
bool isListLabel(std::string_view word);
/// Stands before something else, as in "reason": "...".
bool isRemarkLabel(std::string_view word);
/// Says that what it belongs to is none: not, excluded, other.
bool isDenial(std::string_view word);
bool isGreekLetter(std::string_view word);
/// A verb after which names come, as in "the factors are SPI1".
bool isNamingVerb(std::string_view word);
/// None, N/A, no transcription factors, there are no...
bool saysNone(std::span<const std::string_view> words);
bool sameLetters(std::string_view a, std::string_view b);  ///< but for ASCII case

}  // namespace grnwb::llm
