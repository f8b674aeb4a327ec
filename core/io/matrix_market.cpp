// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/matrix_market.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/io/bad_file.h"
#include "core/io/line_reader.h"
#include "core/io/sparse_assembly.h"

namespace grnwb::io {
namespace {

constexpr std::int64_t kLinesPerLook = 1 << 16;
constexpr std::int64_t kEntriesLookedAt = 1 << 17;

/// One number of a matrix line; takes it off the text.
template <class T>
bool takeNumber(std::string_view& text, T& value) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return error == std::errc{} && (text.empty() || text.front() == ' ' || text.front() == '\t');
}

class Reader {
 public:
  Reader(const std::filesystem::path& path, bool cellsInRows, JobContext& job)
      : m_reader(path), m_job(job), m_cellsInRows(cellsInRows) {}

  MatrixMarketHead readHead() {
    readBanner();
    readSize();
    return m_head;
  }
  data::SparseMatrix read() {
    readHead();
    m_genes = m_cellsInRows ? m_head.columns : m_head.rows;
    m_cells = m_cellsInRows ? m_head.rows : m_head.columns;
    readEntries(std::numeric_limits<std::int64_t>::max());
    if (const auto found = static_cast<std::int64_t>(m_entries.size()); found != m_head.entries)
      fail("has " + std::to_string(found) + " entries, its size line says " + std::to_string(m_head.entries),
           "copy or download the file again");
    return assemble();
  }
  data::SparseMatrix sample() {
    readHead();
    m_genes = m_cellsInRows ? m_head.columns : m_head.rows;
    m_cells = m_cellsInRows ? m_head.rows : m_head.columns;
    readEntries(kEntriesLookedAt);
    std::map<std::int32_t, std::int32_t> rowOf;
    for (const Entry& entry : m_entries) rowOf.emplace(entry.cell, 0);
    std::int32_t row = 0;
    for (auto& [cell, place] : rowOf) place = row++;
    for (Entry& entry : m_entries) entry.cell = rowOf.at(entry.cell);
    m_cells = row;
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
    m_head.pattern = line->find("pattern") != std::string_view::npos;
  }

  void readSize() {
    for (auto line = m_reader.next();; line = m_reader.next()) {
      if (!line) fail("ends before its size line", "copy or download the file again");
      if (line->starts_with('%') || trim(*line).empty()) continue;
      std::string_view rest = *line;
      if (!takeNumber(rest, m_head.rows) || !takeNumber(rest, m_head.columns) || !takeNumber(rest, m_head.entries) ||
          m_head.entries < 0)
        fail("line " + std::to_string(m_reader.lineNumber()) + " should hold rows, columns and entries",
             "copy or download the file again");
      break;
    }
    constexpr std::int64_t kMost = std::numeric_limits<std::int32_t>::max();
    if (m_head.rows < 0 || m_head.columns < 0 || m_head.rows > kMost || m_head.columns > kMost)
      fail("is " + std::to_string(m_head.rows) + " x " + std::to_string(m_head.columns),
           "copy or download the file again");
  }

  void readEntries(std::int64_t most) {
    m_job.beginPhase("Reading " + m_reader.path().filename().string(), m_head.entries);
    while (static_cast<std::int64_t>(m_entries.size()) < most) {
      const auto line = m_reader.next();
      if (!line) break;
      if (m_reader.lineNumber() % kLinesPerLook == 0) {
        m_job.throwIfStopped();
        m_job.advance(kLinesPerLook);
      }
      if (trim(*line).empty()) continue;
      std::string_view rest = *line;
      std::int64_t row = 0, column = 0;
      double value = 1;
      if (!takeNumber(rest, row) || !takeNumber(rest, column) || (!m_head.pattern && !takeNumber(rest, value)))
        fail("line " + std::to_string(m_reader.lineNumber()) + " should hold row, column and value",
             "copy or download the file again");
      const auto [gene, cell] = m_cellsInRows ? std::pair(column, row) : std::pair(row, column);
      if (gene < 1 || gene > m_genes || cell < 1 || cell > m_cells)
        fail("line " + std::to_string(m_reader.lineNumber()) + " points outside the matrix",
             "copy or download the file again");
      m_entries.push_back(
          {static_cast<std::int32_t>(cell - 1), static_cast<std::int32_t>(gene - 1), static_cast<float>(value)});
    }
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
  const bool m_cellsInRows;
  std::int64_t m_genes = 0, m_cells = 0;
  MatrixMarketHead m_head;
  std::vector<Entry> m_entries;
};

}  // namespace

MatrixMarketHead readMatrixMarketHead(const std::filesystem::path& path) {
  JobContext job;
  return Reader(path, false, job).readHead();
}

data::SparseMatrix readMatrixMarket(const std::filesystem::path& path, bool cellsInRows, JobContext& job) {
  return Reader(path, cellsInRows, job).read();
}

data::SparseMatrix sampleMatrixMarket(const std::filesystem::path& path, bool cellsInRows, JobContext& job) {
  return Reader(path, cellsInRows, job).sample();
}

}  // namespace grnwb::io
