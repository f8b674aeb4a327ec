// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/log_values.h"

#include <cmath>
#include <numeric>
#include <vector>

#include "core/base/error.h"
#include "core/data/value_kind.h"

namespace grnwb::console {
namespace {

constexpr double kLibrarySize = 20000;  // preprocess's

data::ValueKind usableKind(const data::Dataset& cells, const std::string& file) {
  const data::ValueKind kind = data::valueKind(cells.x);
  if (kind == data::ValueKind::scaled || kind == data::ValueKind::empty)
    throw Error(ErrorCode::badInput, file,
                kind == data::ValueKind::scaled ? "its values are scaled: some are below 0" : "it holds no value",
                "give counts, normalised counts, or their logarithms");
  return kind;
}

void scaleCells(data::Matrix& values) {
  for (Eigen::Index cell = 0; cell < values.rows(); ++cell) {
    const double total = values.row(cell).cast<double>().sum();
    if (total > 0) values.row(cell) *= static_cast<float>(kLibrarySize / total);
  }
}

}  // namespace

data::Matrix logValues(const data::Dataset& cells, const std::string& file) {
  const data::ValueKind kind = usableKind(cells, file);
  data::Matrix values = cells.x.toDense();
  if (kind == data::ValueKind::log) return values;
  if (kind == data::ValueKind::counts) scaleCells(values);
  return values.array().log1p();
}

data::Matrix comparableLogValues(const data::Dataset& cells, std::span<const std::int64_t> genes,
                                 const std::string& file) {
  const data::ValueKind kind = usableKind(cells, file);
  std::vector<std::int64_t> rows(static_cast<std::size_t>(cells.cellCount()));
  std::iota(rows.begin(), rows.end(), std::int64_t{0});
  data::Matrix values = cells.x.subset(rows, genes).toDense();
  if (kind == data::ValueKind::log) values = values.unaryExpr([](float value) { return std::expm1(value); });
  scaleCells(values);
  return values.array().log1p();
}

data::Categorical cellLabels(const data::Dataset& cells, const std::string& column, const std::string& file) {
  const data::Column* labels = cells.cells.find(column);
  if (labels == nullptr)
    throw Error(ErrorCode::badInput, file, "the cells have no column '" + column + "'",
                "choose one of those that inspect lists under obs");
  return data::toCategorical(*labels);
}

}  // namespace grnwb::console
