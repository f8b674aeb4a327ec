// SPDX-License-Identifier: GPL-3.0-or-later
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/base/bad_file.h"
#include "core/base/text.h"
#include "core/io/chosen_features.h"
#include "core/io/column_of_texts.h"
#include "core/io/gene_name_column.h"
#include "core/io/line_table.h"
#include "core/io/matrix_market.h"
#include "core/io/read_10x.h"
#include "core/io/sparse_assembly.h"

namespace grnwb::io {
namespace {

namespace fs = std::filesystem;

const fs::path& need(const fs::path& part, const fs::path& matrix, const std::string& names) {
  if (part.empty()) throw badFile(matrix, "has no " + names + " beside it", "put it there");
  return part;
}

/// The tables beside a matrix, and which way round it is.
struct Parts {
  LineTable genes, cells;
  MatrixMarketHead head;
  bool cellsInRows = false;
};

Parts readParts(const DataSource& source, JobContext& job) {
  Parts parts;
  parts.genes = readLineTable(need(source.genes, source.file, "features.tsv[.gz] or genes.tsv[.gz]"), job);
  parts.cells = readLineTable(need(source.cells, source.file, "barcodes.tsv[.gz]"), job);
  parts.head = readMatrixMarketHead(source.file);
  const auto [rows, columns] = std::pair(parts.head.rows, parts.head.columns);
  for (const bool heads : {false, true}) {  // names of columns above the lines, as a last resort
    for (const bool cellsInRows : {source.cellsInRows, !source.cellsInRows}) {
      if (!parts.genes.couldHave(cellsInRows ? columns : rows, heads) ||
          !parts.cells.couldHave(cellsInRows ? rows : columns, heads))
        continue;
      parts.cellsInRows = cellsInRows;
      parts.genes.trimTo(cellsInRows ? columns : rows);
      parts.cells.trimTo(cellsInRows ? rows : columns);
      return parts;
    }
  }
  throw badFile(source.file,
                "is " + std::to_string(rows) + " x " + std::to_string(columns) + ", but there are " +
                    std::to_string(parts.genes.lines.size()) + " genes and " +
                    std::to_string(parts.cells.lines.size()) + " barcodes",
                "use the files of one CellRanger output together");
}

/// Columns id, name and type of genes.tsv or features.tsv.
data::Table geneTable(const LineTable& lines) {
  data::Table genes;
  if (!lines.header.empty()) {
    const std::size_t named = lines.columnNamed({"gene_name", "gene_names", "gene_symbol", "symbol", "name"})
                                  .value_or(lines.width() > 1 ? 1 : 0);
    genes.names = lines.column(named);
    if (named != 0) genes.set("gene_ids", lines.column(0));
    return genes;
  }
  genes.names = lines.column(1);
  if (lines.width() > 1) genes.set("gene_ids", lines.column(0));
  if (lines.width() > 2) genes.set("feature_types", data::toCategorical(lines.column(2)));
  return genes;
}

data::Table cellTable(const LineTable& lines) {
  data::Table cells;
  cells.names = lines.column(0);
  for (std::size_t i = 1; i < lines.header.size(); ++i)
    if (!lines.header[i].empty()) cells.set(lines.header[i], columnOfTexts(lines.column(i)));
  return cells;
}

/// Labels from a celltypes.tsv, where it has a line for every cell; an empty label is a missing one.
void addCellTypes(const fs::path& path, data::Table& cells, JobContext& job) {
  const std::set<std::string> known(cells.names.begin(), cells.names.end());
  std::map<std::string, std::string> typeOf;
  for (const auto& line : readLineTable(path, job).lines)
    if (known.contains(line.front())) typeOf.emplace(line.front(), line.size() > 1 ? line[1] : "");
  std::set<std::string> types;
  for (const auto& [cell, type] : typeOf)
    if (!type.empty()) types.insert(type);
  data::Categorical labels;
  labels.categories.assign(types.begin(), types.end());
  for (const std::string& cell : cells.names) {
    const auto found = typeOf.find(cell);
    if (found == typeOf.end()) {
      job.warn(path.filename().string() + " is not used: it has no line for cell " + cell);
      return;
    }
    const auto code = std::distance(types.begin(), types.find(found->second));
    labels.codes.push_back(found->second.empty() ? -1 : static_cast<std::int32_t>(code));
  }
  cells.set("celltype", std::move(labels));
}

}  // namespace

data::Dataset read10xMatrix(const DataSource& source, const ReadOptions& options, JobContext& job) {
  job.beginPhase("Reading " + source.file.filename().string(), 0);
  data::Dataset dataset;
  bool cellsInRows = false;
  {
    const Parts parts = readParts(source, job);
    cellsInRows = parts.cellsInRows;
    dataset.genes = geneTable(parts.genes);
    dataset.cells = cellTable(parts.cells);
  }
  if (cellsInRows && !source.cellsInRows)
    job.warn(source.file.filename().string() + " has cells in rows and genes in columns; it was turned round");
  dataset.x = readMatrixMarket(source.file, cellsInRows, job);
  if (firstNonFinite(dataset.x))
    throw badFile(source.file, "has missing or infinite values", "replace or remove missing values before opening");
  if (!source.cellTypes.empty()) addCellTypes(source.cellTypes, dataset.cells, job);
  keepChosenFeatures(dataset, source.file, options, job);
  return dataset;
}

FileLook look10xMatrix(const DataSource& source, JobContext& job) {
  const Parts parts = readParts(source, job);
  const data::Table genes = geneTable(parts.genes);
  FileLook look;
  look.format = "10x folder";
  look.matrices.push_back({"", static_cast<std::int64_t>(parts.cells.lines.size()), genes.rows(),
                           data::valueKind(sampleMatrixMarket(source.file, parts.cellsInRows, job))});
  look.names = offeredNames(genes);
  look.features = labelCounts(genes, "feature_types");
  if (look.features.size() < 2) look.features.clear();
  return look;
}

}  // namespace grnwb::io
