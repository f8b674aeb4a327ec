// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/text.h"

namespace grnwb::data {
namespace {

std::size_t at(std::int64_t i) {
  return static_cast<std::size_t>(i);
}

template <class T>
std::vector<T> pick(const std::vector<T>& values, std::span<const std::int64_t> keep) {
  std::vector<T> picked;
  picked.reserve(keep.size());
  for (const std::int64_t i : keep) picked.push_back(values[at(i)]);
  return picked;
}

Categorical categoricalOf(const std::vector<std::string>& texts) {
  const std::set<std::string> sorted(texts.begin(), texts.end());
  Categorical result;
  result.categories.assign(sorted.begin(), sorted.end());
  const auto index = indexOf(result.categories);
  for (const std::string& text : texts) result.codes.push_back(static_cast<std::int32_t>(index.at(text)));
  return result;
}

Categorical categoricalOf(const std::vector<double>& numbers) {
  std::set<double> sorted;
  for (const double number : numbers)
    if (!std::isnan(number)) sorted.insert(number);
  const std::vector<double> values(sorted.begin(), sorted.end());
  Categorical result;
  for (const double value : values) result.categories.push_back(formatNumber(value));
  for (const double number : numbers)
    result.codes.push_back(
        std::isnan(number) ? -1 : static_cast<std::int32_t>(std::ranges::lower_bound(values, number) - values.begin()));
  return result;
}

}  // namespace

std::span<const std::int32_t> SparseMatrix::rowColumns(std::int64_t row) const {
  return std::span(columnIndex).subspan(at(offsets[at(row)]), at(offsets[at(row) + 1] - offsets[at(row)]));
}

std::span<const float> SparseMatrix::rowValues(std::int64_t row) const {
  return std::span(values).subspan(at(offsets[at(row)]), at(offsets[at(row) + 1] - offsets[at(row)]));
}

double SparseMatrix::rowSum(std::int64_t row) const {
  const auto v = rowValues(row);
  return std::accumulate(v.begin(), v.end(), 0.0);
}

Matrix SparseMatrix::toDense() const {
  Matrix dense = Matrix::Zero(rows, columns);
  for (std::int64_t row = 0; row < rows; ++row)
    for (std::int64_t i = offsets[at(row)]; i < offsets[at(row) + 1]; ++i)
      dense(row, columnIndex[at(i)]) = values[at(i)];
  return dense;
}

SparseMatrix SparseMatrix::fromDense(const Matrix& dense) {
  SparseMatrix sparse;
  sparse.rows = dense.rows();
  sparse.columns = dense.cols();
  for (Eigen::Index row = 0; row < dense.rows(); ++row) {
    for (Eigen::Index column = 0; column < dense.cols(); ++column) {
      if (dense(row, column) == 0.0F) continue;
      sparse.columnIndex.push_back(static_cast<std::int32_t>(column));
      sparse.values.push_back(dense(row, column));
    }
    sparse.offsets.push_back(sparse.nonzero());
  }
  return sparse;
}

SparseMatrix SparseMatrix::subset(std::span<const std::int64_t> keepRows,
                                  std::span<const std::int64_t> keepColumns) const {
  std::vector<std::int32_t> newColumn(at(columns), -1);
  for (std::size_t i = 0; i < keepColumns.size(); ++i) newColumn[at(keepColumns[i])] = static_cast<std::int32_t>(i);
  SparseMatrix result;
  result.rows = static_cast<std::int64_t>(keepRows.size());
  result.columns = static_cast<std::int64_t>(keepColumns.size());
  std::vector<std::pair<std::int32_t, float>> row;
  for (const std::int64_t r : keepRows) {
    row.clear();
    const auto source = rowColumns(r);
    const auto sourceValues = rowValues(r);
    for (std::size_t i = 0; i < source.size(); ++i)
      if (const std::int32_t column = newColumn[at(source[i])]; column >= 0) row.emplace_back(column, sourceValues[i]);
    std::ranges::sort(row, {}, &std::pair<std::int32_t, float>::first);
    for (const auto& [column, value] : row) {
      result.columnIndex.push_back(column);
      result.values.push_back(value);
    }
    result.offsets.push_back(result.nonzero());
  }
  return result;
}

const Column* Table::find(std::string_view column) const {
  const auto found = std::ranges::find(columns, column, &std::pair<std::string, Column>::first);
  return found == columns.end() ? nullptr : &found->second;
}

void Table::set(std::string column, Column values) {
  const auto found = std::ranges::find(columns, column, &std::pair<std::string, Column>::first);
  if (found == columns.end())
    columns.emplace_back(std::move(column), std::move(values));
  else
    found->second = std::move(values);
}

Table Table::subset(std::span<const std::int64_t> keep) const {
  Table result;
  result.names = pick(names, keep);
  for (const auto& [name, column] : columns) {
    Column picked = column;
    if (const auto* labels = std::get_if<Categorical>(&column))
      std::get<Categorical>(picked).codes = pick(labels->codes, keep);
    else if (const auto* numbers = std::get_if<std::vector<double>>(&column))
      picked = pick(*numbers, keep);
    else
      picked = pick(std::get<std::vector<std::string>>(column), keep);
    result.columns.emplace_back(name, std::move(picked));
  }
  return result;
}

Categorical toCategorical(const Column& column) {
  if (const auto* labels = std::get_if<Categorical>(&column)) return *labels;
  if (const auto* numbers = std::get_if<std::vector<double>>(&column)) return categoricalOf(*numbers);
  return categoricalOf(std::get<std::vector<std::string>>(column));
}

std::vector<std::int64_t> Dataset::splitRows(std::string_view part) const {
  const Column* column = cells.find("split");
  if (column == nullptr)
    throw Error(ErrorCode::badInput, "data", "the cells have no column 'split'", "run preprocess on the data first");
  const Categorical labels = toCategorical(*column);
  const auto code = std::ranges::find(labels.categories, part) - labels.categories.begin();
  std::vector<std::int64_t> rows;
  for (std::size_t i = 0; i < labels.codes.size(); ++i)
    if (labels.codes[i] == code) rows.push_back(static_cast<std::int64_t>(i));
  if (rows.empty())
    throw Error(ErrorCode::badInput, "data", "no cell is in the split '" + std::string(part) + "'",
                "choose one of " + join(labels.categories, ", "));
  return rows;
}

Dataset Dataset::subset(std::span<const std::int64_t> cellRows, std::span<const std::int64_t> geneColumns) const {
  Dataset result;
  result.cells = cells.subset(cellRows);
  result.genes = genes.subset(geneColumns);
  result.x = x.subset(cellRows, geneColumns);
  for (const auto& [name, layer] : layers) result.layers.emplace(name, layer.subset(cellRows, geneColumns));
  for (const auto& [name, embedding] : embeddings) {
    Matrix picked(static_cast<Eigen::Index>(cellRows.size()), embedding.cols());
    for (Eigen::Index row = 0; row < picked.rows(); ++row)
      picked.row(row) = embedding.row(cellRows[static_cast<std::size_t>(row)]);
    result.embeddings.emplace(name, std::move(picked));
  }
  result.notes = notes;
  return result;
}

Dataset Dataset::subsetCells(std::span<const std::int64_t> cellRows) const {
  std::vector<std::int64_t> all(at(geneCount()));
  std::iota(all.begin(), all.end(), std::int64_t{0});
  return subset(cellRows, all);
}

std::map<std::string, std::int64_t, std::less<>> indexOf(const std::vector<std::string>& names) {
  std::map<std::string, std::int64_t, std::less<>> index;
  for (std::size_t i = 0; i < names.size(); ++i) index.emplace(names[i], static_cast<std::int64_t>(i));
  return index;
}

std::string contentHash(const Dataset& dataset, const JobContext& job) {
  Sha256 hash;
  const auto addBytes = [&](std::span<const std::byte> bytes) {
    constexpr std::size_t kChunk = std::size_t{1} << 24;
    for (std::size_t at = 0; at < bytes.size(); at += kChunk) {
      job.throwIfStopped();
      hash.add(bytes.subspan(at, std::min(kChunk, bytes.size() - at)));
    }
  };
  const auto addNames = [&hash](const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      hash.add(name);
      hash.add(std::string_view("\0", 1));
    }
  };
  addNames(dataset.cells.names);
  addNames(dataset.genes.names);
  addBytes(std::as_bytes(std::span(dataset.x.offsets)));
  addBytes(std::as_bytes(std::span(dataset.x.columnIndex)));
  addBytes(std::as_bytes(std::span(dataset.x.values)));
  if (const Column* split = dataset.cells.find("split")) {
    const Categorical labels = toCategorical(*split);
    addNames(labels.categories);
    hash.add(std::as_bytes(std::span(labels.codes)));
  }
  return hash.hex();
}

}  // namespace grnwb::data
