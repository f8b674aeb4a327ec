// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/io/hdf5_matrix.h"
#include "core/io/sparse_assembly.h"

namespace grnwb::io {
namespace {

constexpr std::int64_t kStretches = 8, kRowsInStretch = 32;
constexpr std::int64_t kValuesInStretch = 1 << 15;  // where they are no rows

/// Calls take(from, count) for stretches spread over [0, length).
template <class Take>
void forStretches(std::int64_t length, std::int64_t stretch, Take take) {
  const std::int64_t stretches = std::min(kStretches, (length + stretch - 1) / std::max<std::int64_t>(1, stretch));
  for (std::int64_t i = 0; i < stretches; ++i) {
    const std::int64_t from = i * (length / stretches);
    take(from, std::min(stretch, (i + 1 == stretches ? length : from + length / stretches) - from));
  }
}

class SampledRows {
 public:
  void addRow(std::span<const float> values) {
    for (const float value : values)
      if (value != 0.0F) m_matrix.values.push_back(value);
    m_matrix.offsets.push_back(m_matrix.nonzero());
    ++m_matrix.rows;
  }
  void addEach(std::span<const float> values) {
    for (const float& value : values) addRow({&value, 1});
  }

  data::SparseMatrix take(std::int64_t columns) {
    m_matrix.columns = columns;
    m_matrix.columnIndex.resize(m_matrix.values.size());
    return std::move(m_matrix);
  }

 private:
  data::SparseMatrix m_matrix;
};

}  // namespace

data::SparseMatrix sampleCompressedRows(const hdf5::Node& group, std::int64_t rows, std::int64_t columns,
                                        JobContext& job) {
  const hdf5::Node values = group.need("data");
  const std::vector<std::int64_t> offsets = group.need("indptr").numbers<std::int64_t>(job);
  const auto fault = offsetsFault(offsets, values.length());
  if (static_cast<std::int64_t>(offsets.size()) != rows + 1 || fault)
    group.failDamaged(fault.value_or("has " + std::to_string(offsets.size()) + " offsets"));
  SampledRows sample;
  forStretches(rows, kRowsInStretch, [&](std::int64_t from, std::int64_t count) {
    const std::int64_t begin = offsets[static_cast<std::size_t>(from)];
    const std::vector<float> all =
        values.numbersAt<float>(begin, offsets[static_cast<std::size_t>(from + count)] - begin, job);
    for (std::size_t row = static_cast<std::size_t>(from); row < static_cast<std::size_t>(from + count); ++row)
      sample.addRow(std::span(all).subspan(static_cast<std::size_t>(offsets[row] - begin),
                                           static_cast<std::size_t>(offsets[row + 1] - offsets[row])));
  });
  return sample.take(columns);
}

data::SparseMatrix readSample(const hdf5::Node& node, bool cellsInColumns, JobContext& job) {
  const auto layout = matrixLayoutOf(node);
  const auto [rows, columns] = statedShape(node);
  if (layout == MatrixLayout::compressedRows) return sampleCompressedRows(node, rows, columns, job);
  SampledRows sample;
  if (layout == MatrixLayout::compressedColumns) {
    const hdf5::Node values = node.need("data");
    forStretches(values.length(), kValuesInStretch, [&](std::int64_t from, std::int64_t count) {
      sample.addEach(values.numbersAt<float>(from, count, job));
    });
  } else if (layout) {
    forStretches(rows, kRowsInStretch, [&, width = columns](std::int64_t from, std::int64_t count) {
      node.readRowsAt(from, count, job, [&](std::int64_t, std::int64_t read, const std::vector<float>& values) {
        const std::span<const float> all(values);
        if (cellsInColumns) return sample.addEach(all);
        for (std::int64_t row = 0; row < read; ++row)
          sample.addRow(all.subspan(static_cast<std::size_t>(row * width), static_cast<std::size_t>(width)));
      });
    });
  }
  return sample.take(columns);
}

}  // namespace grnwb::io
