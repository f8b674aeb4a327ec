// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/io/bad_file.h"
#include "core/io/line_reader.h"
#include "core/io/read_10x.h"
#include "core/io/sparse_assembly.h"

namespace grnwb::io {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMatrixName = "matrix.mtx";
constexpr std::int64_t kLinesPerLook = 1 << 16;

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
    if (reader.lineNumber() % kLinesPerLook == 0) job.throwIfStopped();
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

/// One number of a matrix line; takes it off the text.
template <class T>
bool takeNumber(std::string_view& text, T& value) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return error == std::errc{} && (text.empty() || text.front() == ' ' || text.front() == '\t');
}

/// The Matrix Market file of genes x cells, as cells x genes.
class MatrixMarket {
 public:
  MatrixMarket(const fs::path& path, const data::Dataset& tables, JobContext& job)
      : m_reader(path), m_job(job), m_genes(tables.genes.rows()), m_cells(tables.cells.rows()) {}

  data::SparseMatrix read() {
    readBanner();
    readSize();
    readEntries();
    return assemble();
  }

 private:
  struct Entry {
    std::int32_t cell, gene;
    float value;
  };

  [[noreturn]] void fail(const std::string& problem, const std::string& remedy) const {
    throw badFile(m_reader.path(), problem, remedy);
  }

  void readBanner() {
    const auto line = m_reader.next();
    if (!line || !line->starts_with("%%MatrixMarket"))
      fail("is no Matrix Market file", "give the matrix that CellRanger wrote");
    if (line->find("coordinate") == std::string_view::npos || line->find("general") == std::string_view::npos ||
        line->find("complex") != std::string_view::npos)
      fail("is a Matrix Market file of another kind", "give one of kind 'coordinate integer general'");
    m_pattern = line->find("pattern") != std::string_view::npos;
  }

  void readSize() {
    std::int64_t genes = 0, cells = 0;
    for (auto line = m_reader.next();; line = m_reader.next()) {
      if (!line) fail("ends before its size line", "copy or download the file again");
      if (line->starts_with('%') || trim(*line).empty()) continue;
      std::string_view rest = *line;
      if (!takeNumber(rest, genes) || !takeNumber(rest, cells) || !takeNumber(rest, m_expected) || m_expected < 0)
        fail("line " + std::to_string(m_reader.lineNumber()) + " should hold rows, columns and entries",
             "copy or download the file again");
      break;
    }
    constexpr std::int64_t kMost = std::numeric_limits<std::int32_t>::max();
    if (genes != m_genes || cells != m_cells || genes > kMost || cells > kMost)
      fail("is " + std::to_string(genes) + " x " + std::to_string(cells) + ", but there are " +
               std::to_string(m_genes) + " genes and " + std::to_string(m_cells) + " barcodes",
           "use the files of one CellRanger output together");
  }

  void readEntries() {
    m_job.beginPhase("Reading " + m_reader.path().filename().string(), m_expected);
    while (const auto line = m_reader.next()) {
      if (m_reader.lineNumber() % kLinesPerLook == 0) {
        m_job.throwIfStopped();
        m_job.advance(kLinesPerLook);
      }
      if (trim(*line).empty()) continue;
      std::string_view rest = *line;
      std::int64_t gene = 0, cell = 0;
      double value = 1;
      if (!takeNumber(rest, gene) || !takeNumber(rest, cell) || (!m_pattern && !takeNumber(rest, value)))
        fail("line " + std::to_string(m_reader.lineNumber()) + " should hold row, column and value",
             "copy or download the file again");
      if (gene < 1 || gene > m_genes || cell < 1 || cell > m_cells)
        fail("line " + std::to_string(m_reader.lineNumber()) + " points outside the matrix",
             "copy or download the file again");
      m_entries.push_back(
          {static_cast<std::int32_t>(cell - 1), static_cast<std::int32_t>(gene - 1), static_cast<float>(value)});
    }
    if (const auto found = static_cast<std::int64_t>(m_entries.size()); found != m_expected)
      fail("has " + std::to_string(found) + " entries, its size line says " + std::to_string(m_expected),
           "copy or download the file again");
  }

  data::SparseMatrix assemble() {
    data::SparseMatrix matrix;
    matrix.rows = m_cells;
    matrix.columns = m_genes;
    matrix.offsets.assign(static_cast<std::size_t>(m_cells) + 1, 0);
    for (const Entry& entry : m_entries) ++matrix.offsets[static_cast<std::size_t>(entry.cell) + 1];
    std::partial_sum(matrix.offsets.begin(), matrix.offsets.end(), matrix.offsets.begin());
    matrix.columnIndex.resize(m_entries.size());
    matrix.values.resize(m_entries.size());
    std::vector<std::int64_t> next(matrix.offsets.begin(), matrix.offsets.end() - 1);
    for (const Entry& entry : m_entries) {
      const auto place = static_cast<std::size_t>(next[static_cast<std::size_t>(entry.cell)]++);
      matrix.columnIndex[place] = entry.gene;
      matrix.values[place] = entry.value;
    }
    tidy(matrix, m_job);
    return matrix;
  }

  LineReader m_reader;
  JobContext& m_job;
  std::int64_t m_genes, m_cells, m_expected = 0;
  bool m_pattern = false;
  std::vector<Entry> m_entries;
};

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

data::Dataset read10xMatrix(const fs::path& matrix, JobContext& job) {
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
  dataset.x = MatrixMarket(matrix, dataset, job).read();
  if (firstNonFinite(dataset.x))
    throw badFile(matrix, "has missing or infinite values", "replace or remove missing values before opening");
  if (const auto types = find(folder, prefix + "celltypes.tsv")) addCellTypes(*types, dataset.cells, job);
  return keepGeneExpression(std::move(dataset), job);
}

data::Dataset read10xFolder(const fs::path& folder, JobContext& job) {
  const std::string name(kMatrixName);
  if (const auto matrix = find(folder, name)) return read10xMatrix(*matrix, job);
  std::vector<fs::path> inner;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (entry.is_directory())
      if (const auto matrix = find(entry.path(), name)) inner.push_back(*matrix);
  if (inner.size() == 1) return read10xMatrix(inner.front(), job);
  if (inner.empty())
    throw badFile(folder, "is a folder without matrix.mtx[.gz]",
                  "give the folder that CellRanger wrote, with matrix, barcodes and genes or features");
  std::vector<std::string> choices;
  for (const fs::path& matrix : inner) choices.push_back(matrix.parent_path().filename().string());
  std::ranges::sort(choices);
  throw badFile(folder, "holds several matrices", "give one of its folders: " + join(choices, ", "));
}

data::Dataset keepGeneExpression(data::Dataset dataset, JobContext& job) {
  const data::Column* types = dataset.genes.find("feature_types");
  if (types == nullptr) return dataset;
  const auto& labels = std::get<data::Categorical>(*types);
  const auto wanted = std::ranges::find(labels.categories, "Gene Expression") - labels.categories.begin();
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
