// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/loom_attributes.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

#include "core/base/text.h"

namespace grnwb::io {
namespace {

// The first that a file has is taken.
constexpr std::initializer_list<const char*> kGeneNames = {
    "Gene",         "var_names", "gene_names", "gene_name",    "GeneName", "GeneNames", "gene_symbol",
    "gene_symbols", "Symbol",    "symbol",     "feature_name", "gene",     "Genes",     "genes",
    "index",        "Accession", "gene_ids",   "gene_id",      "GeneID",   "ensembl_id"};
constexpr std::initializer_list<const char*> kCellNames = {"CellID",  "obs_names", "cell_names", "cell_name", "CellId",
                                                           "Cell_ID", "cell_id",   "cell_ids",   "cellid",    "Barcode",
                                                           "barcode", "barcodes",  "cell",       "index"};

bool holdsNumbers(const hdf5::Node& node) {
  const hdf5::StoredKind kind = node.kind();
  return kind == hdf5::StoredKind::number || kind == hdf5::StoredKind::boolean;
}

/// One value per gene or cell; nothing when the attribute holds anything else.
std::optional<data::Column> readAttribute(const hdf5::Node& node, std::int64_t rows, JobContext& job) {
  const auto shape = node.shape();
  if (shape.empty()) return std::nullopt;
  if (shape.front() != rows)
    node.fail("has " + std::to_string(shape.front()) + " values for " + std::to_string(rows) + " genes or cells",
              hdf5::kWriteAgain);
  if (shape.size() == 1 && node.kind() == hdf5::StoredKind::text) return node.texts(job);
  if (!holdsNumbers(node)) return std::nullopt;
  if (shape.size() == 1) return node.numbers<double>(job);
  if (shape.size() != 2 || shape.back() != 1) return std::nullopt;
  std::vector<double> numbers;
  node.readRows(job, [&](std::int64_t, std::int64_t, const std::vector<float>& values) {
    numbers.insert(numbers.end(), values.begin(), values.end());
  });
  return numbers;
}

/// Several numbers per row.
std::optional<data::Matrix> readWide(const hdf5::Node& node, JobContext& job) {
  const auto shape = node.shape();
  if (shape.size() != 2 || shape.back() < 2 || !holdsNumbers(node)) return std::nullopt;
  data::Matrix matrix;
  node.readRows(job, [&](std::int64_t first, std::int64_t, const std::vector<float>& values) {
    if (matrix.size() == 0) matrix.resize(shape.front(), shape.back());  // the file can hold that many
    std::copy(values.begin(), values.end(), matrix.data() + first * shape.back());
  });
  matrix.resize(shape.front(), shape.back());
  if (!matrix.allFinite()) return std::nullopt;
  return matrix;
}

/// Moves the first of these columns, if there is one, to the names of the rows.
bool takeNames(data::Table& table, std::initializer_list<const char*> columns) {
  for (const char* column : columns) {
    const auto found = std::ranges::find(table.columns, column, &std::pair<std::string, data::Column>::first);
    if (found == table.columns.end()) continue;
    if (auto* texts = std::get_if<std::vector<std::string>>(&found->second))
      table.names = std::move(*texts);
    else
      for (const double number : std::get<std::vector<double>>(found->second))
        table.names.push_back(formatNumber(number));
    table.columns.erase(found);
    return true;
  }
  return false;
}

void numberRows(data::Table& table, const std::string& stem, std::int64_t rows) {
  for (std::int64_t row = 1; row <= rows; ++row) table.names.push_back(stem + std::to_string(row));
}

void warnAttribute(const hdf5::Node& attributes, const std::string& name, JobContext& job) {
  job.warn(attributes.place() + " '" + name + "' is left out: it has no place in a table");
}

}  // namespace

data::Table readLoomGenes(const hdf5::Node& attributes, std::int64_t genes, JobContext& job) {
  data::Table table;
  for (const std::string& name : attributes.childNames()) {
    const hdf5::Node node = attributes.need(name);
    if (auto column = node.isDataset() ? readAttribute(node, genes, job) : std::nullopt)
      table.set(name, std::move(*column));
    else
      warnAttribute(attributes, name, job);
  }
  if (!takeNames(table, kGeneNames))
    attributes.fail("has no names of genes", "give the file an attribute Gene of its rows");
  return table;
}

data::Table readLoomCells(const hdf5::Node& attributes, std::int64_t cells,
                          std::map<std::string, data::Matrix>& embeddings, JobContext& job) {
  data::Table table;
  for (const std::string& name : attributes.childNames()) {
    const hdf5::Node node = attributes.need(name);
    if (auto column = node.isDataset() ? readAttribute(node, cells, job) : std::nullopt)
      table.set(name, std::move(*column));
    else if (auto wide = node.isDataset() ? readWide(node, job) : std::nullopt)
      embeddings.emplace(name, std::move(*wide));
    else
      warnAttribute(attributes, name, job);
  }
  if (!takeNames(table, kCellNames)) {
    numberRows(table, "cell", cells);
    job.warn("the cells have no names (col_attrs/CellID): they are numbered");
  }
  return table;
}

std::vector<std::string> loomMatrices(const hdf5::Node& root) {
  std::vector<std::string> names;
  if (const auto layers = root.child("layers"))
    for (const std::string& name : layers->childNames()) names.push_back("layers/" + name);
  return names;
}

}  // namespace grnwb::io
