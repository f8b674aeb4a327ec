// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/marker_sets.h"

#include <cmath>
#include <optional>

#include "core/base/text.h"
#include "core/knowledge/text_table.h"

namespace grnwb::knowledge {
namespace {

const char* const kWantedMarkers = "give a table with a header that names the columns cell type, gene and weight";

struct MarkerColumns {
  std::size_t type = 0, gene = 1;
  std::optional<std::size_t> weight;
  bool hasHeader = false;
};

/// From the table's first row.
MarkerColumns markerColumns(const TextTable& table) {
  const Fields& first = table.fields();
  const auto type =
      columnNamed(first, {"signaturename", "signature", "celltype", "type", "cluster", "group", "cell", "label"});
  const auto gene = columnNamed(first, {"signaturefeature", "gene", "genesymbol", "symbol", "feature", "marker"});
  if (type && gene) return {*type, *gene, columnNamed(first, {"weight"}), true};
  if (type || gene)
    throw table.headerError(std::string("is a header without a column for the ") + (type ? "genes" : "types"));
  if (first.size() == 2) return {};
  if (first.size() == 3 && parseNumber(first[2])) return {0, 1, 2, false};
  throw table.headerError("is neither a header with cell type and gene nor a pair with its weight");
}

}  // namespace

std::map<std::string, std::map<std::string, double>> readMarkerSets(const std::filesystem::path& path) {
  TextTable table(path, kWantedMarkers);
  table.next();
  const MarkerColumns columns = markerColumns(table);
  std::map<std::string, std::map<std::string, double>> sets;
  for (bool more = !columns.hasHeader || table.next(); more; more = table.next()) {
    const Fields& fields = table.fields();
    const std::string type(fields[columns.type]), gene(fields[columns.gene]);
    if (type.empty()) throw table.lineError("has an empty cell type");
    if (gene.empty()) throw table.lineError("has an empty gene name");
    const auto weight = columns.weight ? parseNumber(fields[*columns.weight]) : std::optional<double>(1);
    if (!weight || !std::isfinite(*weight))
      throw table.lineError("has '" + shortened(fields[*columns.weight]) + "' where a weight is expected");
    if (const auto [known, added] = sets[type].emplace(gene, *weight); !added && known->second != *weight)
      throw table.lineError("gives " + gene + " another weight in " + type + " than a line above");
  }
  if (sets.empty()) throw table.error("holds no gene below its header");
  return sets;
}

}  // namespace grnwb::knowledge
