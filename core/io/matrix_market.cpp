// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/matrix_market.h"

#include <algorithm>
#include <charconv>
#include <limits>
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
  Reader(const std::filesystem::path& path, std::int64_t genes, std::int64_t cells, JobContext& job)
      : m_reader(path), m_job(job), m_genes(genes), m_cells(cells) {}

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

}  // namespace

data::SparseMatrix readMatrixMarket(const std::filesystem::path& path, std::int64_t genes, std::int64_t cells,
                                    JobContext& job) {
  return Reader(path, genes, cells, job).read();
}

}  // namespace grnwb::io
