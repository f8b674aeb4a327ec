// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/matrix_market.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bad_file.h"
#include "core/base/text.h"
#include "core/io/line_reader.h"
#include "core/io/sparse_assembly.h"
#include "core/io/text_blocks.h"

namespace grnwb::io {
namespace {

namespace fs = std::filesystem;

constexpr const char* kGetAgain = "copy or download the file again";
constexpr std::int64_t kEntriesLookedAt = 1 << 17;
/// A byte on disk becomes this many of text in real files at most, and a line takes 6 of them.
constexpr std::int64_t kUsualGrowth = 16, kShortestLine = 6;

using Blocks = std::array<EntryBlock, TextBlocks::kBatch>;

std::size_t at(std::int64_t i) {
  return static_cast<std::size_t>(i);
}

/// Reads the entries of a file, in one pass or two.
class EntryReader {
 public:
  EntryReader(const fs::path& path, bool cellsInRows, JobContext& job)
      : m_path(path), m_head(readMatrixMarketHead(path)), m_cellsInRows(cellsInRows), m_job(job) {
    m_matrix.rows = cellsInRows ? m_head.rows : m_head.columns;
    m_matrix.columns = cellsInRows ? m_head.columns : m_head.rows;
  }

  data::SparseMatrix read() {
    m_matrix.offsets.assign(at(m_matrix.rows) + 1, 0);
    const auto honest = static_cast<std::int64_t>(fs::file_size(m_path)) * kUsualGrowth / kShortestLine;
    m_matrix.columnIndex.reserve(at(std::min(m_head.entries, honest)));
    m_matrix.values.reserve(at(std::min(m_head.entries, honest)));
    pass("Reading ", [&](const EntryBlock& block) {
      count(block);
      m_ordered = m_ordered && block.cellsAscend && (block.runs.empty() || block.runs.front().first >= m_lastCell);
      if (!block.runs.empty()) m_lastCell = block.runs.back().first;
      if (m_ordered) append(block);
      return true;
    });
    if (m_entries != m_head.entries)
      throw badFile(
          m_path, "has " + std::to_string(m_entries) + " entries, its size line says " + std::to_string(m_head.entries),
          kGetAgain);
    std::partial_sum(m_matrix.offsets.begin(), m_matrix.offsets.end(), m_matrix.offsets.begin());
    if (!m_ordered) place();
    tidy(m_matrix, m_job);
    return std::move(m_matrix);
  }

  data::SparseMatrix sample() {
    std::map<std::int32_t, std::vector<std::pair<std::int32_t, float>>> cells;
    pass("Looking into ", [&](const EntryBlock& block) {
      std::size_t entry = 0;
      for (const auto& [cell, entries] : block.runs)
        for (const std::size_t end = entry + static_cast<std::size_t>(entries); entry < end; ++entry)
          cells[cell].emplace_back(block.genes[entry], block.values[entry]);
      m_entries += std::ssize(block.genes);
      return m_entries < kEntriesLookedAt;
    });
    m_matrix.rows = std::ssize(cells);
    for (const auto& [cell, entries] : cells) {
      for (const auto& [gene, value] : entries) {
        m_matrix.columnIndex.push_back(gene);
        m_matrix.values.push_back(value);
      }
      m_matrix.offsets.push_back(m_matrix.nonzero());
    }
    tidy(m_matrix, m_job);
    return std::move(m_matrix);
  }

 private:
  /// Calls take with the blocks in the order of the file, until it returns false.
  template <class Take>
  void pass(const char* what, Take take) {
    m_job.beginPhase(what + m_path.filename().string(), static_cast<std::int64_t>(fs::file_size(m_path)));
    TextBlocks text(m_path, m_head.lines);
    std::int64_t lines = m_head.lines;
    Blocks blocks;
    text.forEachBatch(
        m_job, [&](std::size_t i, std::string_view part) { blocks[i].parse(part, m_head, m_cellsInRows); },
        [&](std::size_t number) {
          for (std::size_t i = 0; i < number; ++i) {
            lines += blocks[i].lines;
            if (!blocks[i].fault.empty())
              throw badFile(m_path, "line " + std::to_string(lines) + " " + blocks[i].fault, kGetAgain);
            if (!take(blocks[i])) return false;
          }
          return true;
        });
  }

  void count(const EntryBlock& block) {
    for (const auto& [cell, entries] : block.runs) m_matrix.offsets[at(cell) + 1] += entries;
    m_entries += std::ssize(block.genes);
    if (m_entries > m_head.entries)
      throw badFile(m_path, "has more entries than its size line says (" + std::to_string(m_head.entries) + ")",
                    kGetAgain);
  }

  void append(const EntryBlock& block) {
    m_matrix.columnIndex.insert(m_matrix.columnIndex.end(), block.genes.begin(), block.genes.end());
    m_matrix.values.insert(m_matrix.values.end(), block.values.begin(), block.values.end());
  }

  /// The second pass, when the offsets are known.
  void place() {
    m_matrix.columnIndex.resize(at(m_entries));
    m_matrix.values.resize(at(m_entries));
    std::vector<std::int64_t> next(m_matrix.offsets.begin(), m_matrix.offsets.end() - 1);
    pass("Sorting ", [&](const EntryBlock& block) {
      std::size_t entry = 0;
      for (const auto& [cell, entries] : block.runs) {
        auto& place = next[at(cell)];
        if (place + entries > m_matrix.offsets[at(cell) + 1])
          throw badFile(m_path, "changed while it was read", "open it again when it is complete");
        std::copy_n(block.genes.begin() + static_cast<std::ptrdiff_t>(entry), entries,
                    m_matrix.columnIndex.begin() + place);
        std::copy_n(block.values.begin() + static_cast<std::ptrdiff_t>(entry), entries,
                    m_matrix.values.begin() + place);
        place += entries;
        entry += static_cast<std::size_t>(entries);
      }
      return true;
    });
  }

  const fs::path m_path;
  const MatrixMarketHead m_head;
  const bool m_cellsInRows;
  JobContext& m_job;
  data::SparseMatrix m_matrix;
  bool m_ordered = true;
  std::int32_t m_lastCell = 0;
  std::int64_t m_entries = 0;
};

/// A number that stands next in the line; takes it off.
bool takeNumber(std::string_view& line, std::int64_t& number) {
  line = trim(line);
  const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
  const auto found = parseInteger(line.substr(0, end));
  line.remove_prefix(end);
  number = found.value_or(-1);
  return number >= 0;
}

}  // namespace

MatrixMarketHead readMatrixMarketHead(const fs::path& path) {
  LineReader reader(path);
  const auto banner = reader.next();
  if (!banner || !banner->starts_with("%%MatrixMarket"))
    throw badFile(path, "is no Matrix Market file", "give the matrix that CellRanger wrote");
  if (banner->find("coordinate") == std::string_view::npos || banner->find("general") == std::string_view::npos ||
      banner->find("complex") != std::string_view::npos)
    throw badFile(path, "is a Matrix Market file of another kind", "give one of kind 'coordinate integer general'");
  MatrixMarketHead head;
  head.pattern = banner->find("pattern") != std::string_view::npos;
  for (auto line = reader.next();; line = reader.next()) {
    if (!line) throw badFile(path, "ends before its size line", kGetAgain);
    head.lines = reader.lineNumber();
    if (line->starts_with('%') || trim(*line).empty()) continue;
    std::string_view rest = *line;
    if (!takeNumber(rest, head.rows) || !takeNumber(rest, head.columns) || !takeNumber(rest, head.entries))
      throw badFile(path, "line " + std::to_string(head.lines) + " should hold rows, columns and entries", kGetAgain);
    constexpr std::int64_t kMost = 999999999;  // as far as entries are looked for
    if (head.rows > kMost || head.columns > kMost)
      throw badFile(path, "is " + std::to_string(head.rows) + " x " + std::to_string(head.columns), kGetAgain);
    return head;
  }
}

data::SparseMatrix readMatrixMarket(const fs::path& path, bool cellsInRows, JobContext& job) {
  return EntryReader(path, cellsInRows, job).read();
}

data::SparseMatrix sampleMatrixMarket(const fs::path& path, bool cellsInRows, JobContext& job) {
  return EntryReader(path, cellsInRows, job).sample();
}

}  // namespace grnwb::io
