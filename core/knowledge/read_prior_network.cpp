// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/base/text.h"
#include "core/knowledge/prior_network.h"
#include "core/knowledge/text_table.h"

namespace grnwb::knowledge {
namespace {

const char* const kWantedNetwork =
    "give TRRUST's table, CollecTRI as csv, or a table with a header that names the columns TF and target";

constexpr std::array<std::string_view, 8> kActivates{"activation",  "activates",  "activator", "activate",
                                                     "stimulation", "stimulates", "positive",  "up"};
constexpr std::array<std::string_view, 8> kRepresses{"repression", "represses", "repressor", "repress",
                                                     "inhibition", "inhibits",  "negative",  "down"};
constexpr std::array<std::string_view, 2> kBoth{"both", "dual"};
constexpr std::array<std::string_view, 6> kUnknown{"", "unknown", "na", "nan", "none", "undefined"};

std::optional<PriorSign> signOf(std::string_view field) {
  if (field == "+") return PriorSign::activates;
  if (field == "-") return PriorSign::represses;
  if (const auto number = parseNumber(field); number && *number == *number) {
    if (*number == 0) return PriorSign::unknown;
    return *number > 0 ? PriorSign::activates : PriorSign::represses;
  }
  const std::string word = wordOf(field);
  if (std::ranges::find(kActivates, word) != kActivates.end()) return PriorSign::activates;
  if (std::ranges::find(kRepresses, word) != kRepresses.end()) return PriorSign::represses;
  if (std::ranges::find(kBoth, word) != kBoth.end()) return PriorSign::both;
  if (std::ranges::find(kUnknown, word) != kUnknown.end()) return PriorSign::unknown;
  return {};
}

struct Columns {
  std::size_t tf = 0, target = 1;
  std::optional<std::size_t> sign, references;
  bool isTrrust = false, hasHeader = false;
};

/// From the table's first row.
Columns columnsOf(const TextTable& table) {
  const Fields& first = table.fields();
  const auto tf = columnNamed(first, {"tf", "transcriptionfactor", "regulator", "regulatorygene", "source", "from"});
  const auto target = columnNamed(first, {"target", "targetgene", "to", "gene"});
  if (tf && target)
    return {*tf,
            *target,
            columnNamed(first, {"sign", "mode", "mor", "effect", "regulation", "weight"}),
            columnNamed(first, {"reference", "pmid", "pubmedid"}),
            false,
            true};
  // TF is a gene too (transferrin), and may be a target in the first row of a table without a header.
  if (target || (tf && *tf == 0))
    throw table.headerError(std::string("is a header without a column for the ") + (tf ? "targets" : "TFs"));
  if (first.size() == 2) return {};
  const bool signedThird = signOf(first[2]).has_value() && !first[2].empty();
  if (signedThird && first.size() == 3) return {0, 1, 2, {}, false, false};
  if (signedThird && first.size() == 4 && !parseNumber(first[2])) return {0, 1, 2, 3, true, false};
  throw table.headerError("is neither a header with TF and target nor a pair with its sign");
}

std::string sourceName(const std::filesystem::path& path, const Columns& columns) {
  if (columns.isTrrust) return "TRRUST";
  return wordOf(path.stem().string()).find("collectri") != std::string::npos ? "CollecTRI" : path.stem().string();
}

std::vector<std::string> referencesIn(std::string_view field) {
  std::vector<std::string> references;
  while (!field.empty()) {
    const std::size_t end = std::min(field.find_first_of(";|,"), field.size());
    if (const std::string_view reference = trim(field.substr(0, end)); !reference.empty())
      references.emplace_back(reference);
    field.remove_prefix(std::min(end + 1, field.size()));
  }
  return references;
}

PriorEdge edgeIn(const TextTable& table, const Columns& columns, const std::string& source) {
  const Fields& fields = table.fields();
  PriorEdge edge{
      std::string(fields[columns.tf]), std::string(fields[columns.target]), PriorSign::unknown, {source}, {}};
  if (edge.tf.empty() || edge.target.empty()) throw table.lineError("has an empty gene name");
  if (columns.sign) {
    const auto sign = signOf(fields[*columns.sign]);
    if (!sign) throw table.lineError("has '" + shortened(fields[*columns.sign]) + "' where a sign is expected");
    edge.sign = *sign;
  }
  if (columns.references) edge.references = referencesIn(fields[*columns.references]);
  return edge;
}

}  // namespace

PriorNetwork readPriorNetwork(const std::filesystem::path& path) {
  TextTable table(path, kWantedNetwork);
  table.next();
  const Columns columns = columnsOf(table);
  const std::string source = sourceName(path, columns);
  std::vector<PriorEdge> edges;
  if (!columns.hasHeader) edges.push_back(edgeIn(table, columns, source));
  while (table.next()) edges.push_back(edgeIn(table, columns, source));
  if (edges.empty()) throw table.error("holds no pair of TF and target below its header");
  return PriorNetwork(std::move(edges));
}

}  // namespace grnwb::knowledge
