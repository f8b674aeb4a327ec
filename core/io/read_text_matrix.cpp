// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_text_matrix.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "core/base/text.h"
#include "core/io/bad_file.h"
#include "core/io/line_reader.h"
#include "core/io/separated_text.h"
#include "core/io/sparse_assembly.h"

namespace grnwb::io {
namespace {

namespace fs = std::filesystem;

constexpr double kClearLead = 0.25;
constexpr std::size_t kRowsLookedAt = 50;  // to tell row names from values

bool isDigit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}
bool isLetter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}
bool isUpper(char c) {
  return std::isupper(static_cast<unsigned char>(c)) != 0;
}

bool looksLikeCell(std::string_view name) {
  if (name.find("cell") != std::string_view::npos || name.find("Cell") != std::string_view::npos) return true;
  const std::size_t bases = std::min(name.find_first_not_of("ACGTN"), name.size());
  if (bases >= 10) return true;
  const std::size_t last = name.find_last_not_of("0123456789");
  if (last == std::string_view::npos) return !name.empty();
  if (last + 1 == name.size()) return false;
  return name[last] == '_';
}

bool looksLikeGene(std::string_view name) {
  if (name.empty() || looksLikeCell(name)) return false;
  if (name.size() > 24 || (!isLetter(name.front()) && !name.ends_with("Rik"))) return false;
  return std::ranges::all_of(name, [](char c) { return isLetter(c) || isDigit(c) || c == '-' || c == '.'; }) &&
         std::ranges::any_of(name, [](char c) { return isUpper(c) || isDigit(c); });
}

template <class Test>
double share(const std::vector<std::string>& names, Test test) {
  if (names.empty()) return 0;
  return static_cast<double>(std::ranges::count_if(names, test)) / static_cast<double>(names.size());
}

/// Reads the file line by line into rows x columns as they stand.
class TextMatrix {
 public:
  TextMatrix(const fs::path& path, JobContext& job) : m_reader(path), m_job(job) {}

  void read() {
    readHeader();
    while (const auto line = m_reader.next()) {
      if (trim(*line).empty()) continue;
      m_job.throwIfStopped();
      readRow(*line);
      m_job.advance(m_reader.bytesRead() - std::exchange(m_reported, m_reader.bytesRead()));
    }
    if (m_matrix.rows == 0) fail("has a header but no rows", "give a table of numbers with named rows and columns");
  }

  data::SparseMatrix& matrix() { return m_matrix; }
  std::vector<std::string>& rowNames() { return m_rowNames; }
  std::vector<std::string>& columnNames() { return m_columnNames; }

 private:
  [[noreturn]] void fail(const std::string& problem, const std::string& remedy) const {
    throw badFile(m_reader.path(), problem, remedy);
  }

  void readHeader() {
    const std::string start(m_reader.peek(1 << 16));
    const auto header = m_reader.next();
    if (!header || header->find_first_of(",\t") == std::string_view::npos)
      fail("is of no known format", "give an h5ad or 10x .h5 file, a folder with matrix.mtx, or a csv or tsv table");
    m_separator = separatorOf(*header);
    m_columnNames = splitFields(*header, m_separator);
    if (std::ranges::all_of(m_columnNames, [](const auto& name) { return parseNumber(name).has_value(); }))
      fail("has no line of column names", "put gene or cell names into the first line");
    lookAhead(start);
    m_matrix.columns = static_cast<std::int64_t>(m_columnNames.size());
  }

  /// Finds out from the first rows whether the header has a field above the row names, and whether rows have names.
  void lookAhead(std::string_view start) {
    std::vector<std::string_view> lines = splitLines(start);
    if (lines.size() > 2 && !start.ends_with('\n')) lines.pop_back();
    if (lines.size() > kRowsLookedAt) lines.resize(kRowsLookedAt);
    std::set<std::string> seen;
    std::size_t fieldsInRow = 0;
    bool names = true;
    for (std::size_t i = 1; i < lines.size(); ++i) {
      if (trim(lines[i]).empty()) continue;
      if (fieldsInRow == 0) fieldsInRow = splitFields(lines[i], m_separator).size();
      std::string_view first;
      FieldReader fields(lines[i], m_separator);
      fields.next(first);
      const bool repeated = !seen.insert(std::string(first)).second;
      if (parseNumber(first) && (repeated || !parseInteger(first))) names = false;
    }
    const bool corner = fieldsInRow != m_columnNames.size() + 1;
    m_rowsHaveNames = !corner || names || trim(m_columnNames.front()).empty();
    if (m_rowsHaveNames && corner) m_columnNames.erase(m_columnNames.begin());
  }

  void readRow(std::string_view line) {
    FieldReader fields(line, m_separator);
    std::string_view field;
    if (m_rowsHaveNames) {
      fields.next(field);
      m_rowNames.emplace_back(field);
    } else {
      m_rowNames.push_back("cell" + std::to_string(m_matrix.rows + 1));
    }
    std::size_t column = 0;
    bool tooMany = false;
    for (; !tooMany && fields.next(field); ++column) {
      tooMany = column == m_columnNames.size();
      if (tooMany) break;
      if (field == "0") continue;
      const auto value = parseNumber(trim(field));
      if (!value || !std::isfinite(*value)) failAt(column, field);
      if (static_cast<float>(*value) == 0.0F) continue;
      m_matrix.columnIndex.push_back(static_cast<std::int32_t>(column));
      m_matrix.values.push_back(static_cast<float>(*value));
    }
    if (tooMany || column < m_columnNames.size())
      fail("line " + std::to_string(m_reader.lineNumber()) + " has " + (tooMany ? "more" : "fewer") +
               " values than the " + std::to_string(m_columnNames.size()) + " columns",
           "give every line a name and one value per column; a file cut short must be copied again");
    ++m_matrix.rows;
    m_matrix.offsets.push_back(m_matrix.nonzero());
  }

  [[noreturn]] void failAt(std::size_t column, std::string_view field) const {
    const std::string place =
        "line " + std::to_string(m_reader.lineNumber()) + ", column '" + m_columnNames[column] + "'";
    constexpr std::string_view kMissing[] = {"", "na", "nan", "null", "none", "inf", "-inf", "n/a", "infinity"};
    std::string word(trim(field));
    std::ranges::transform(word, word.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (std::ranges::find(kMissing, word) != std::end(kMissing))
      fail(place + " has a missing or infinite value", "replace or remove missing values before opening");
    fail(place + ": '" + std::string(field.substr(0, 40)) + "' is not a number",
         "keep only numbers besides the names of the first line and column");
  }

  LineReader m_reader;
  JobContext& m_job;
  char m_separator = ',';
  bool m_rowsHaveNames = true;
  std::int64_t m_reported = 0;
  std::vector<std::string> m_rowNames, m_columnNames;
  data::SparseMatrix m_matrix;
};

}  // namespace

Orientation orientationOf(const std::vector<std::string>& rowNames, const std::vector<std::string>& columnNames) {
  const double cellsInRows = share(rowNames, looksLikeCell) + share(columnNames, looksLikeGene);
  const double genesInRows = share(columnNames, looksLikeCell) + share(rowNames, looksLikeGene);
  if (std::abs(cellsInRows - genesInRows) <= kClearLead) return Orientation::unclear;
  return cellsInRows > genesInRows ? Orientation::cellsInRows : Orientation::genesInRows;
}

data::Dataset readTextMatrix(const fs::path& path, const ReadOptions& options, JobContext& job) {
  job.beginPhase("Reading " + path.filename().string(), static_cast<std::int64_t>(fs::file_size(path)));
  TextMatrix text(path, job);
  text.read();
  const Orientation orientation = options.orientation.value_or(orientationOf(text.rowNames(), text.columnNames()));
  data::Dataset dataset;
  dataset.x = std::move(text.matrix());
  dataset.cells.names = std::move(text.rowNames());
  dataset.genes.names = std::move(text.columnNames());
  if (orientation == Orientation::genesInRows) {
    dataset.x = transposed(dataset.x);
    std::swap(dataset.cells.names, dataset.genes.names);
  }
  if (orientation == Orientation::unclear)
    job.warn("the names don't tell whether rows are cells or genes; rows were taken as cells (" +
             std::to_string(dataset.cellCount()) + " cells, " + std::to_string(dataset.geneCount()) + " genes)");
  return dataset;
}

}  // namespace grnwb::io
