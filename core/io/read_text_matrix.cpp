// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_text_matrix.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/bad_file.h"
#include "core/base/text.h"
#include "core/io/column_of_texts.h"
#include "core/io/gene_name_column.h"
#include "core/io/line_reader.h"
#include "core/io/number_field.h"
#include "core/io/separated_text.h"
#include "core/io/sparse_assembly.h"
#include "core/io/text_layout.h"

namespace grnwb::io {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kNamesShown = 5;

/// Reads the file line by line into rows x columns as they stand.
class TextMatrix {
 public:
  TextMatrix(const fs::path& path, JobContext& job)
      : m_reader(path), m_job(job), m_layout(findTextLayout(m_reader)), m_valueColumns(m_layout.valueColumns()) {
    m_matrix.columns = std::ssize(m_valueColumns);
    for (std::size_t i = 0; i < m_layout.columns.size(); ++i)
      if (m_layout.describes[i]) m_descriptions.emplace_back(m_layout.columns[i], std::vector<std::string>());
  }

  const TextLayout& layout() const { return m_layout; }

  void read(std::int64_t mostRows) {
    while (m_matrix.rows < mostRows) {
      const auto line = m_reader.next();
      if (!line) break;
      if (trim(*line).empty()) continue;
      m_job.throwIfStopped();
      readRow(*line);
      m_job.advance(m_reader.bytesRead() - std::exchange(m_reported, m_reader.bytesRead()));
    }
    if (m_matrix.rows == 0) fail("has a header but no rows", "give a table of numbers with named rows and columns");
  }

  /// The rows' names and descriptions are those of the table that stands first in the result. Empties this.
  data::Dataset dataset(Orientation orientation) {
    data::Dataset dataset;
    const bool genesInRows = orientation == Orientation::genesInRows;
    data::Table& rows = genesInRows ? dataset.genes : dataset.cells;
    rows.names = std::move(m_rowNames);
    for (auto& [name, texts] : m_descriptions) rows.set(name, columnOfTexts(std::move(texts)));
    (genesInRows ? dataset.cells : dataset.genes).names = std::move(m_valueColumns);
    dataset.x = genesInRows ? transposed(m_matrix) : std::move(m_matrix);
    return dataset;
  }

 private:
  [[noreturn]] void fail(const std::string& problem, const std::string& remedy) const {
    throw badFile(m_reader.path(), problem, remedy);
  }

  void readRow(std::string_view line) {
    FieldReader fields(line, m_layout.separator);
    std::string_view field;
    if (m_layout.rowsHaveNames) {
      fields.next(field);
      m_rowNames.emplace_back(field);
    } else {
      m_rowNames.push_back("cell" + std::to_string(m_matrix.rows + 1));
    }
    std::size_t column = 0, described = 0;
    bool tooMany = false;
    for (; fields.next(field); ++column) {
      tooMany = column == m_layout.columns.size();
      if (tooMany) break;
      if (m_layout.describes[column])
        m_descriptions[described++].second.emplace_back(trim(field));
      else if (field != "0")
        takeValue(field, column, column - described);
    }
    if (tooMany || column < m_layout.columns.size())
      fail("line " + std::to_string(m_reader.lineNumber()) + " has " + (tooMany ? "more" : "fewer") +
               " values than the " + std::to_string(m_layout.columns.size()) + " columns",
           "give every line a name and one value per column; a file cut short must be copied again");
    ++m_matrix.rows;
    m_matrix.offsets.push_back(m_matrix.nonzero());
  }

  void takeValue(std::string_view field, std::size_t column, std::size_t place) {
    const auto value = parseNumber(trim(field));
    if (!value || !std::isfinite(static_cast<float>(*value))) failAt(column, field);
    if (static_cast<float>(*value) == 0.0F) return;
    m_matrix.columnIndex.push_back(static_cast<std::int32_t>(place));
    m_matrix.values.push_back(static_cast<float>(*value));
  }

  [[noreturn]] void failAt(std::size_t column, std::string_view field) const {
    const std::string place =
        "line " + std::to_string(m_reader.lineNumber()) + ", column '" + shortened(m_layout.columns[column]) + "'";
    if (isMissingNumber(field) || parseNumber(trim(field)))
      fail(place + " has a missing or infinite value", "replace or remove missing values before opening");
    if (hasDecimalComma(field))
      fail(place + " has a decimal comma ('" + shortened(field) + "')", "save the table with decimal points");
    fail(place + ": '" + shortened(field) + "' is not a number",
         "keep only numbers besides the names of the first line and column");
  }

  LineReader m_reader;
  JobContext& m_job;
  const TextLayout m_layout;
  std::vector<std::string> m_rowNames, m_valueColumns;
  std::vector<std::pair<std::string, std::vector<std::string>>> m_descriptions;  // columns that aren't values
  std::int64_t m_reported = 0;
  data::SparseMatrix m_matrix;
};

std::vector<std::string> firstOf(const std::vector<std::string>& names) {
  return {names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), kNamesShown))};
}

}  // namespace

data::Dataset readTextMatrix(const fs::path& path, const ReadOptions& options, JobContext& job) {
  job.beginPhase("Reading " + path.filename().string(), static_cast<std::int64_t>(fs::file_size(path)));
  TextMatrix text(path, job);
  text.read(std::numeric_limits<std::int64_t>::max());
  const Orientation orientation = options.orientation.value_or(text.layout().orientation());
  data::Dataset dataset = text.dataset(orientation);
  const data::Table& described = orientation == Orientation::genesInRows ? dataset.genes : dataset.cells;
  if (!described.columns.empty()) {
    std::vector<std::string> names;
    for (const auto& [name, column] : described.columns) names.push_back("'" + shortened(name) + "'");
    job.warn(join(names, ", ") +
             (names.size() == 1 ? " isn't a gene's or cell's values and was" : " aren't values and were") +
             " taken as description of the " + (orientation == Orientation::genesInRows ? "genes" : "cells"));
  }
  if (orientation == Orientation::unclear)
    job.warn("the names don't tell whether rows are cells or genes; rows were taken as cells (" +
             std::to_string(dataset.cellCount()) + " cells, " + std::to_string(dataset.geneCount()) +
             " genes): --orientation tells it");
  return dataset;
}

FileLook lookTextMatrix(const fs::path& path, const ReadOptions& options, JobContext& job) {
  TextMatrix text(path, job);
  const TextLayout layout = text.layout();
  text.read(std::max<std::int64_t>(layout.rowsSeen, 1));
  FileLook look;
  look.format = "text";
  look.orientation = options.orientation.value_or(layout.orientation());
  look.rowNames = firstOf(layout.rowNames);
  look.columnNames = firstOf(layout.valueColumns());
  const data::Dataset sample = text.dataset(look.orientation);
  const bool genesInRows = look.orientation == Orientation::genesInRows;
  look.matrices.push_back({"", genesInRows ? sample.cellCount() : layout.rows,
                           genesInRows ? layout.rows : sample.geneCount(), data::valueKind(sample.x)});
  look.names = offeredNames(sample.genes);
  return look;
}

}  // namespace grnwb::io
