// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/llm/name_words.h"

#include <algorithm>

namespace grnwb::llm {
namespace {

bool isUpper(char c) {
  return c >= 'A' && c <= 'Z';
}
char lower(char c) {
  return isUpper(c) ? static_cast<char>(c + 32) : c;
}

bool isOneOf(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view one) { return sameLetters(word, one); });
}

constexpr std::string_view kListLabels[] = {"answer", "answers",   "tf",         "tfs",    "gene",
                                            "genes",  "name",      "names",      "symbol", "symbols",
                                            "list",   "regulator", "regulators", "result", "results"};
constexpr std::string_view kRemarkLabels[] = {"reason",        "reasons",  "reasoning",   "explanation", "rationale",
                                              "justification", "evidence", "confidence",  "score",       "rank",
                                              "role",          "function", "description", "note",        "notes"};
constexpr std::string_view kDenials[] = {"no",        "not",    "non",     "none",     "excluded",
                                         "excluding", "except", "omitted", "rejected", "unlikely",
                                         "without",   "other",  "others",  "false"};
constexpr std::string_view kGreekLetters[] = {"alpha", "beta",  "gamma", "delta", "epsilon",
                                              "zeta",  "kappa", "theta", "omega"};
constexpr std::string_view kNamingVerbs[] = {"is", "are", "include", "includes", "including"};
constexpr std::string_view kStems[] = {"GENE", "TF"};
constexpr std::string_view kNone[] = {"none", "nothing", "null", "empty", "n/a"};

}  // namespace

bool hasLetter(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return isWordByte(c) && !isDigit(c); });
}

bool looksLikeSymbol(std::string_view word) {
  return hasLetter(word) && (std::ranges::any_of(word, isDigit) || std::ranges::count_if(word, isUpper) > 1);
}

bool looksLikeName(std::string_view word) {
  return looksLikeSymbol(word) || (!word.empty() && isUpper(word.front()));
}

bool isPlaceholder(std::string_view word) {
  for (const std::string_view stem : kStems)
    if (word.starts_with(stem)) {
      const std::string_view number = word.substr(stem.size());
      return number == "1" || number == "2" || number == "3" || number == "10" || number == "N";
    }
  return false;
}

bool isListLabel(std::string_view word) {
  return isOneOf(word, kListLabels);
}

bool isRemarkLabel(std::string_view word) {
  return isOneOf(word, kRemarkLabels);
}

bool isDenial(std::string_view word) {
  return isOneOf(word, kDenials);
}

bool isGreekLetter(std::string_view word) {
  return isOneOf(word, kGreekLetters);
}

bool isNamingVerb(std::string_view word) {
  return isOneOf(word, kNamingVerbs);
}

bool saysNone(std::span<const std::string_view> words) {
  if (words.empty()) return false;
  if (isOneOf(words[0], kNone)) return true;
  if (sameLetters(words[0], "no")) return words.size() > 1;
  if (sameLetters(words[0], "not")) return words.size() > 1 && sameLetters(words[1], "applicable");
  return words.size() > 2 && sameLetters(words[0], "there") && sameLetters(words[2], "no");
}

bool sameLetters(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  return std::ranges::equal(a, b, {}, lower, lower);
}

}  // namespace grnwb::llm
