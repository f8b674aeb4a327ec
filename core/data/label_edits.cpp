// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/label_edits.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/base/text.h"

namespace grnwb::data {
namespace {

constexpr std::size_t kMostLabels = 500;

const std::string& shownName(const LabelNames& names, const std::string& label) {
  const auto found = names.find(label);
  return found == names.end() ? label : found->second;
}

std::set<std::string> shownNames(const LabelNames& names, const std::vector<std::string>& labels) {
  std::set<std::string> shown;
  for (const std::string& label : labels) shown.insert(shownName(names, label));
  return shown;
}

/// More different values than labels can be; stops as soon as it is known.
template <class Value>
bool isTooVaried(const std::vector<Value>& values, std::size_t most) {
  std::unordered_set<Value> seen;
  for (const Value& value : values)
    if (seen.insert(value).second && seen.size() > most) return true;
  return false;
}

bool mayBeLabels(const Column& column, std::size_t most) {
  if (const auto* labels = std::get_if<Categorical>(&column)) return labels->categories.size() <= most;
  if (const auto* texts = std::get_if<std::vector<std::string>>(&column)) return !isTooVaried(*texts, most);
  const auto& numbers = std::get<std::vector<double>>(column);
  std::vector<double> known;  // NaN equals nothing, itself included
  for (const double number : numbers) {
    if (std::isnan(number)) continue;
    if (number != std::floor(number)) return false;
    known.push_back(number);
  }
  return !isTooVaried(known, most);
}

}  // namespace

Categorical applied(const Categorical& labels, const LabelNames& names) {
  if (names.empty()) return labels;
  Categorical result;
  result.ordered = labels.ordered;
  std::unordered_map<std::string, std::int32_t> placeOf;
  std::vector<std::int32_t> place;
  for (const std::string& label : labels.categories) {
    const std::string& shown = shownName(names, label);
    const auto [entry, isNew] = placeOf.try_emplace(shown, static_cast<std::int32_t>(result.categories.size()));
    if (isNew) result.categories.push_back(shown);
    place.push_back(entry->second);
  }
  result.codes.reserve(labels.codes.size());
  for (const std::int32_t code : labels.codes)
    result.codes.push_back(code < 0 ? -1 : place[static_cast<std::size_t>(code)]);
  return result;
}

std::optional<Categorical> labelsOf(const Table& cells, const LabelView& view) {
  const Column* column = view.column.empty() ? nullptr : cells.find(view.column);
  if (column == nullptr) return {};
  return applied(toCategorical(*column), view.names);
}

LabelEdits withName(LabelEdits edits, const std::string& column, const std::vector<std::string>& labels,
                    const std::string& label, const std::string& shown) {
  LabelNames& names = edits.names[column];
  const std::string before = shownName(names, label);
  const std::string name = trim(shown).empty() ? label : std::string(trim(shown));
  const bool isTaken = shownNames(names, labels).contains(name);
  if (name == label)
    names.erase(label);
  else
    names[label] = name;
  const auto colour = edits.colours.find(before);
  if (colour != edits.colours.end() && !shownNames(names, labels).contains(before)) {
    if (!isTaken) edits.colours[name] = colour->second;
    edits.colours.erase(before);
  }
  if (names.empty()) edits.names.erase(column);
  return edits;
}

LabelEdits withColour(LabelEdits edits, const std::string& shown, const std::string& colour) {
  if (colour.empty())
    edits.colours.erase(shown);
  else
    edits.colours[shown] = colour;
  return edits;
}

LabelEdits withoutEdits(LabelEdits edits, const std::string& column, const std::vector<std::string>& labels) {
  const LabelNames names = edits.names[column];
  for (const std::string& shown : shownNames(names, labels)) edits.colours.erase(shown);
  for (const std::string& label : labels) edits.colours.erase(label);
  edits.names.erase(column);
  return edits;
}

std::optional<LabelNames> renaming(const std::vector<std::string>& labels, const LabelView& from, const LabelView& to) {
  if (from.column != to.column) return {};
  LabelNames there, back;
  for (const std::string& label : labels) {
    const std::string &before = shownName(from.names, label), &after = shownName(to.names, label);
    if (there.try_emplace(before, after).first->second != after) return {};
    if (back.try_emplace(after, before).first->second != before) return {};
  }
  return there;
}

std::vector<LabelColumn> labelColumns(const Table& cells) {
  const std::size_t most = std::min(kMostLabels, static_cast<std::size_t>(cells.rows()) / 2);
  std::vector<LabelColumn> found;
  for (const auto& [name, column] : cells.columns) {
    if (name == "split" || !mayBeLabels(column, most)) continue;
    Categorical labels = toCategorical(column);
    if (labels.categories.empty()) continue;
    found.push_back({name, std::move(labels.categories), std::ranges::count(labels.codes, -1)});
  }
  return found;
}

}  // namespace grnwb::data
