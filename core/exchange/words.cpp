// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

#include "core/base/text.h"

namespace grnwb::exchange {
namespace {

constexpr std::array<std::string_view, 10> kActivating{
    "activates", "activation", "activator", "activating", "activate", "positive", "+", "induces", "up", "stimulates"};
constexpr std::array<std::string_view, 11> kRepressing{"represses", "repression", "repressor",  "repressing",
                                                       "repress",   "inhibits",   "inhibition", "inhibitor",
                                                       "negative",  "-",          "down"};
constexpr std::array<std::string_view, 5> kUnknown{"unknown", "regulates", "na", "none", "?"};

bool isAmong(const auto& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

std::string isNo(std::string_view name, std::string_view value, std::string_view kind) {
  return "the " + std::string(name) + " '" + shortened(value) + "' is not " + std::string(kind);
}

std::string setImportance(grn::Edge& edge, std::string_view name, std::string_view value) {
  const auto number = parseNumber(value);
  if (!number || !std::isfinite(*number)) return isNo(name, value, "a finite number");
  edge.importance = *number;
  return {};
}

}  // namespace

std::string lowerCase(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

std::optional<grn::Sign> signOf(std::string_view word) {
  const std::string lower = lowerCase(trim(word));
  if (lower.empty() || isAmong(kUnknown, lower)) return grn::Sign::unknown;
  if (isAmong(kActivating, lower)) return grn::Sign::activates;
  if (isAmong(kRepressing, lower)) return grn::Sign::represses;
  const auto number = parseNumber(lower);
  if (number == 1.0) return grn::Sign::activates;
  if (number == -1.0) return grn::Sign::represses;
  if (number == 0.0) return grn::Sign::unknown;
  return {};
}

std::string_view wordOf(grn::Sign sign, std::string_view unknown) {
  return sign == grn::Sign::activates ? "activates" : sign == grn::Sign::represses ? "represses" : unknown;
}

Role roleOf(std::string_view word) {
  const std::string lower = lowerCase(word);
  return lower == "tf" ? Role::tf : lower == "target" ? Role::target : Role::unknown;
}

std::string setAttribute(grn::Edge& edge, std::string_view name, std::string_view value) {
  if (value.empty()) return {};
  const std::string lower = lowerCase(name);
  if (lower == "importance" || (lower == "weight" && !edge.importance)) return setImportance(edge, name, value);
  if (lower == "sign") {
    const auto sign = signOf(value);
    if (!sign) return isNo(name, value, "activates, represses or unknown");
    edge.sign = *sign;
  } else if (lower == "interaction") {
    if (edge.sign == grn::Sign::unknown) edge.sign = signOf(value).value_or(grn::Sign::unknown);
  } else if (lower == "locked") {
    const std::string word = lowerCase(value);
    edge.locked = word == "true" || word == "1";
    if (!edge.locked && word != "false" && word != "0") return isNo(name, value, "true or false");
  } else if (lower == "source") {
    edge.source = value;
  } else if (lower == "edited_at") {
    edge.editedAt = parseInteger(value);
    if (!edge.editedAt) return isNo(name, value, "a whole number");
  }
  return {};
}

}  // namespace grnwb::exchange
