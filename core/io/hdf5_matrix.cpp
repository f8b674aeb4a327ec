// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/hdf5_matrix.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <vector>

#include "core/base/parallel.h"
#include "core/io/sparse_assembly.h"
#include "core/io/sparse_rows.h"

namespace grnwb::io {
namespace {

constexpr std::int64_t kEntriesAtOnce = 1 << 21;
constexpr std::int64_t kRanges = 16;
constexpr std::int64_t kMostColumns = std::numeric_limits<std::int32_t>::max();

struct Entry {
  std::int32_t row, column;
  float value;
};

/// Takes entries in the order of columns and puts each at its place among compressed rows; every entry comes twice,
/// first to be counted and then to be placed, so that nothing but the result is held.
class RowScatter {
 public:
  RowScatter(std::int64_t rows, std::int64_t columns) {
    m_matrix.rows = rows;
    m_matrix.columns = columns;
    m_matrix.offsets.assign(static_cast<std::size_t>(rows) + 1, 0);
  }

  /// False where the row is none.
  bool count(std::int64_t row) {
    if (row < 0 || row >= m_matrix.rows) return false;
    ++m_matrix.offsets[static_cast<std::size_t>(row) + 1];
    return true;
  }

  void endCounting() {
    for (std::size_t row = 1; row < m_matrix.offsets.size(); ++row) m_matrix.offsets[row] += m_matrix.offsets[row - 1];
    m_next.assign(m_matrix.offsets.begin(), m_matrix.offsets.end() - 1);
    m_matrix.columnIndex.resize(static_cast<std::size_t>(m_matrix.offsets.back()));
    m_matrix.values.resize(static_cast<std::size_t>(m_matrix.offsets.back()));
  }

  /// False where an entry wasn't counted: the file has changed in between. Ranges of rows are filled one by one, so
  /// that what is written stays near.
  bool place(const std::vector<Entry>& entries, JobContext& job) {
    std::atomic<bool> sound{true};
    parallelFor(job, kRanges, [&](std::size_t range) {
      const std::int64_t begin = m_matrix.rows * static_cast<std::int64_t>(range) / kRanges,
                         end = m_matrix.rows * (static_cast<std::int64_t>(range) + 1) / kRanges;
      for (const Entry& entry : entries)
        if (entry.row >= begin && entry.row < end && !place(entry)) sound = false;
    });
    return sound;
  }

  data::SparseMatrix take() { return std::move(m_matrix); }

 private:
  bool place(const Entry& entry) {
    std::int64_t& next = m_next[static_cast<std::size_t>(entry.row)];
    if (next == m_matrix.offsets[static_cast<std::size_t>(entry.row) + 1]) return false;
    m_matrix.columnIndex[static_cast<std::size_t>(next)] = entry.column;
    m_matrix.values[static_cast<std::size_t>(next++)] = entry.value;
    return true;
  }

  data::SparseMatrix m_matrix;
  std::vector<std::int64_t> m_next;  ///< where the next entry of each row goes
};

std::optional<std::string> formatOf(const hdf5::Node& group) {
  auto format = group.textAttribute("encoding-type");
  return format ? format : group.textAttribute("h5sparse_format");
}

data::SparseMatrix readDense(const hdf5::Node& node, std::int64_t rows, std::int64_t columns, JobContext& job) {
  job.beginPhase("Reading " + node.place(), rows * columns);
  SparseRows matrix(rows * columns);
  node.readRows(job, [&](std::int64_t, std::int64_t count, const std::vector<float>& values) {
    for (std::int64_t row = 0; row < count; ++row) {
      const float* cell = values.data() + row * columns;
      for (std::int64_t column = 0; column < columns; ++column)
        if (cell[column] != 0.0F) matrix.add(static_cast<std::int32_t>(column), cell[column]);
      matrix.endRow();
    }
  });
  data::SparseMatrix result = matrix.take(columns);
  result.rows = rows;
  result.offsets.resize(static_cast<std::size_t>(rows) + 1);  // no row was read where there is no column
  return result;
}

/// The offsets of compressed rows or columns, checked against the number of values.
std::vector<std::int64_t> readOffsets(const hdf5::Node& group, std::int64_t lines, JobContext& job) {
  const hdf5::Node stored = group.need("indptr");
  const std::int64_t indices = group.need("indices").length(), values = group.need("data").length();
  if (lines < 0 || stored.length() != lines + 1)
    group.failDamaged("has " + std::to_string(stored.length()) + " offsets for " + std::to_string(lines) +
                      " rows or columns");
  if (indices != values)
    group.failDamaged("has " + std::to_string(indices) + " indices for " + std::to_string(values) + " values");
  std::vector<std::int64_t> offsets = stored.numbers<std::int64_t>(job);
  if (const auto fault = offsetsFault(offsets, values)) group.failDamaged(*fault);
  return offsets;
}

/// Entries worth reading at once, where whole pieces of both lists are.
std::int64_t entriesAtOnce(const hdf5::Node& indices, const hdf5::Node& values) {
  const std::int64_t piece = std::max<std::int64_t>(1, std::max(indices.rowsAtOnce(), values.rowsAtOnce()));
  return std::max<std::int64_t>(1, kEntriesAtOnce / piece) * piece;
}

data::SparseMatrix readCompressedColumns(const hdf5::Node& group, std::int64_t rows, std::int64_t columns,
                                         JobContext& job) {
  const hdf5::Node indices = group.need("indices"), values = group.need("data");
  const std::int64_t count = values.length();
  job.beginPhase("Reading " + group.place(), columns + 1 + 3 * count);
  const std::vector<std::int64_t> offsets = readOffsets(group, columns, job);
  RowScatter scatter(rows, columns);
  const std::int64_t block = entriesAtOnce(indices, values);
  for (std::int64_t from = 0; from < count; from += block)
    for (const std::int32_t row : indices.numbersAt<std::int32_t>(from, std::min(block, count - from), job))
      if (!scatter.count(row))
        group.failDamaged("has the index " + std::to_string(row) + " outside 0.." + std::to_string(rows - 1));
  scatter.endCounting();
  std::int32_t column = 0;
  std::vector<Entry> entries;
  for (std::int64_t from = 0; from < count; from += block) {
    const std::int64_t part = std::min(block, count - from);
    const std::vector<std::int32_t> row = indices.numbersAt<std::int32_t>(from, part, job);
    const std::vector<float> value = values.numbersAt<float>(from, part, job);
    entries.resize(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
      while (offsets[static_cast<std::size_t>(column) + 1] <= from + static_cast<std::int64_t>(i)) ++column;
      entries[i] = {row[i], column, value[i]};
    }
    if (!scatter.place(entries, job)) group.failDamaged("changed while it was read");
  }
  return scatter.take();
}

}  // namespace

std::optional<MatrixLayout> matrixLayoutOf(const hdf5::Node& node) {
  if (node.isDataset()) {
    const hdf5::StoredKind kind = node.kind();
    const bool numbers = kind == hdf5::StoredKind::number || kind == hdf5::StoredKind::boolean;
    return numbers && node.shape().size() == 2 ? std::optional(MatrixLayout::dense) : std::nullopt;
  }
  const std::string format = formatOf(node).value_or("");
  if (format.starts_with("csr")) return MatrixLayout::compressedRows;
  if (format.starts_with("csc")) return MatrixLayout::compressedColumns;
  return std::nullopt;
}

std::pair<std::int64_t, std::int64_t> statedShape(const hdf5::Node& node) {
  std::optional<std::vector<std::int64_t>> shape;
  if (node.isDataset()) {
    shape = node.shape();
  } else {
    shape = node.integersAttribute("shape");
    if (!shape) shape = node.integersAttribute("h5sparse_shape");
  }
  if (!shape || shape->size() != 2) node.fail("is no matrix with rows and columns", hdf5::kWriteAgain);
  return {shape->front(), shape->back()};
}

data::SparseMatrix readCompressedRows(const hdf5::Node& group, std::int64_t rows, std::int64_t columns,
                                      JobContext& job) {
  const hdf5::Node indices = group.need("indices"), values = group.need("data");
  job.beginPhase("Reading " + group.place(), rows + 1 + 2 * values.length());
  data::SparseMatrix matrix;
  matrix.rows = rows;
  matrix.columns = columns;
  matrix.offsets = readOffsets(group, rows, job);
  matrix.columnIndex = indices.numbers<std::int32_t>(job);
  matrix.values = values.numbers<float>(job);
  if (const auto fault = structureFault(matrix)) group.failDamaged(*fault);
  tidy(matrix, job);
  return matrix;
}

data::SparseMatrix readMatrix(const hdf5::Node& node, JobContext& job) {
  const auto layout = matrixLayoutOf(node);
  if (!layout)
    node.fail(node.isDataset() ? "holds no matrix of numbers"
                               : "has the unknown encoding '" + formatOf(node).value_or("none") + "'",
              "save the matrix as CSR, CSC or dense array");
  const auto [rows, columns] = statedShape(node);
  if (rows < 0 || columns < 0) node.failDamaged("has an impossible shape");
  if (std::max(rows, columns) > kMostColumns) node.fail("has too many rows or columns", "keep fewer cells or genes");
  if (layout == MatrixLayout::dense) return readDense(node, rows, columns, job);
  if (layout == MatrixLayout::compressedRows) return readCompressedRows(node, rows, columns, job);
  data::SparseMatrix matrix = readCompressedColumns(node, rows, columns, job);
  tidy(matrix, job);
  return matrix;
}

data::SparseMatrix readDenseTransposed(const hdf5::Node& node, JobContext& job) {
  const auto [genes, cells] = statedShape(node);
  if (std::max(genes, cells) > kMostColumns) node.fail("has too many rows or columns", "keep fewer cells or genes");
  job.beginPhase("Reading " + node.place(), 2 * genes * cells);
  RowScatter scatter(cells, genes);
  std::vector<Entry> entries;
  const auto forBlocks = [&, width = cells](auto act) {
    node.readRows(job, [&](std::int64_t first, std::int64_t rows, const std::vector<float>& values) {
      entries.clear();
      for (std::int64_t row = 0; row < rows; ++row) {
        const float* gene = values.data() + row * width;
        for (std::int64_t cell = 0; cell < width; ++cell)
          if (gene[cell] != 0.0F)
            entries.push_back({static_cast<std::int32_t>(cell), static_cast<std::int32_t>(first + row), gene[cell]});
      }
      act();
    });
  };
  forBlocks([&] {
    for (const Entry& entry : entries) scatter.count(entry.row);
  });
  scatter.endCounting();
  forBlocks([&] {
    if (!scatter.place(entries, job)) node.failDamaged("changed while it was read");
  });
  return scatter.take();
}

}  // namespace grnwb::io
