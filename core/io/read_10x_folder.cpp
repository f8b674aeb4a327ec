// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/io/bad_file.h"
#include "core/io/line_reader.h"
#include "core/io/matrix_market.h"
#include "core/io/read_10x.h"
#include "core/io/sparse_assembly.h"

namespace grnwb::io {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMatrixName = "matrix.mtx";
constexpr std::int64_t kNamesPerLook = 1 << 16;

/// The file of this name, plain or .gz.
std::optional<fs::path> find(const fs::path& folder, const std::string& name) {
  for (const std::string& candidate : {name, name + ".gz"})
    if (fs::is_regular_file(folder / candidate)) return folder / candidate;
  return std::nullopt;
}

fs::path need(const fs::path& folder, const std::string& name) {
  const auto path = find(folder, name);
  if (!path) throw badFile(folder, "has no " + name + "[.gz] beside the matrix", "put it there");
  return *path;
}

/// The fields of every line; each has at least one.
std::vector<std::vector<std::string>> readLines(const fs::path& path, JobContext& job) {
  std::vector<std::vector<std::string>> lines;
  LineReader reader(path);
  while (const auto line = reader.next()) {
    if (reader.lineNumber() % kNamesPerLook == 0) job.throwIfStopped();
    if (trim(*line).empty()) continue;
    auto& fields = lines.emplace_back();
    for (const std::string_view field : split(*line, '\t')) fields.emplace_back(trim(field));
  }
  return lines;
}

std::vector<std::string> field(const std::vector<std::vector<std::string>>& lines, std::size_t index) {
  std::vector<std::string> values;
  for (const auto& line : lines) values.push_back(line.size() > index ? line[index] : line.front());
  return values;
}

/// Columns id, name and type of genes.tsv or features.tsv.
data::Table readGenes(const fs::path& path, JobContext& job) {
  const auto lines = readLines(path, job);
  data::Table genes;
  genes.names = field(lines, 1);
  genes.set("gene_ids", field(lines, 0));
  if (!lines.empty() && lines.front().size() > 2) genes.set("feature_types", data::toCategorical(field(lines, 2)));
  return genes;
}

/// Labels from a celltypes.tsv, where it has a line for every cell; an empty label is a missing one.
void addCellTypes(const fs::path& path, data::Table& cells, JobContext& job) {
  const std::set<std::string> known(cells.names.begin(), cells.names.end());
  std::map<std::string, std::string> typeOf;
  for (const auto& line : readLines(path, job))
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

data::Dataset read10xMatrix(const fs::path& matrix, const ReadOptions& options, JobContext& job) {
  const fs::path folder = matrix.parent_path();
  const std::string name = matrix.filename().string();
  const std::string prefix = name.substr(0, std::min(name.rfind(kMatrixName), name.size()));
  job.beginPhase("Reading " + name, 0);
  auto genes = find(folder, prefix + "features.tsv");
  if (!genes) genes = find(folder, prefix + "genes.tsv");
  if (!genes) throw badFile(matrix, "has no features.tsv[.gz] or genes.tsv[.gz] beside it", "put it there");
  data::Dataset dataset;
  dataset.genes = readGenes(*genes, job);
  dataset.cells.names = field(readLines(need(folder, prefix + "barcodes.tsv"), job), 0);
  dataset.x = readMatrixMarket(matrix, dataset.genes.rows(), dataset.cells.rows(), job);
  if (firstNonFinite(dataset.x))
    throw badFile(matrix, "has missing or infinite values", "replace or remove missing values before opening");
  if (const auto types = find(folder, prefix + "celltypes.tsv")) addCellTypes(*types, dataset.cells, job);
  return keepFeatures(std::move(dataset), options, job);
}

data::Dataset read10xFolder(const fs::path& folder, const ReadOptions& options, JobContext& job) {
  const std::string name(kMatrixName);
  if (const auto matrix = find(folder, name)) return read10xMatrix(*matrix, options, job);
  std::vector<fs::path> inner;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (entry.is_directory())
      if (const auto matrix = find(entry.path(), name)) inner.push_back(*matrix);
  if (inner.size() == 1) return read10xMatrix(inner.front(), options, job);
  if (inner.empty())
    throw badFile(folder, "is a folder without matrix.mtx[.gz]",
                  "give the folder that CellRanger wrote, with matrix, barcodes and genes or features");
  std::vector<std::string> choices;
  for (const fs::path& matrix : inner) choices.push_back(matrix.parent_path().filename().string());
  std::ranges::sort(choices);
  throw badFile(folder, "holds several matrices", "give one of its folders: " + join(choices, ", "));
}

data::Dataset keepFeatures(data::Dataset dataset, const ReadOptions& options, JobContext& job) {
  const data::Column* types = dataset.genes.find("feature_types");
  if (types == nullptr) return dataset;
  const auto& labels = std::get<data::Categorical>(*types);
  const auto wanted =
      std::ranges::find(labels.categories, options.feature.empty() ? "Gene Expression" : options.feature) -
      labels.categories.begin();
  std::vector<std::int64_t> genes, cells(static_cast<std::size_t>(dataset.cellCount()));
  for (std::size_t i = 0; i < labels.codes.size(); ++i)
    if (labels.codes[i] == wanted) genes.push_back(static_cast<std::int64_t>(i));
  const std::int64_t others = dataset.geneCount() - static_cast<std::int64_t>(genes.size());
  if (genes.empty() || others == 0) return dataset;
  job.warn(std::to_string(others) + " features that aren't gene expression are left out");
  std::iota(cells.begin(), cells.end(), std::int64_t{0});
  return dataset.subset(cells, genes);
}

}  // namespace grnwb::io
