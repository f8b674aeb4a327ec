// SPDX-License-Identifier: GPL-3.0-or-later
// A single-cell data set: a sparse cells x genes matrix with a table of cells and a table of genes.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/job.h"

namespace grnwb::data {

/// Dense cells x genes, a cell's genes contiguous.
using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Compressed sparse rows, cells x genes. Columns ascend within a row; no stored value is 0.
struct SparseMatrix {
  std::int64_t rows = 0, columns = 0;
  std::vector<std::int64_t> offsets{0};   ///< rows + 1
  std::vector<std::int32_t> columnIndex;  ///< one per value
  std::vector<float> values;

  std::int64_t nonzero() const { return static_cast<std::int64_t>(values.size()); }
  std::span<const std::int32_t> rowColumns(std::int64_t row) const;
  std::span<const float> rowValues(std::int64_t row) const;
  double rowSum(std::int64_t row) const;

  Matrix toDense() const;
  static SparseMatrix fromDense(const Matrix& dense);
  /// The given rows and columns, in the given order; indices must be in range.
  SparseMatrix subset(std::span<const std::int64_t> keepRows, std::span<const std::int64_t> keepColumns) const;

  bool operator==(const SparseMatrix&) const = default;
};

/// Labels as small integers. A code of -1 is a missing label.
struct Categorical {
  std::vector<std::int32_t> codes;
  std::vector<std::string> categories;
  bool ordered = false;

  bool operator==(const Categorical&) const = default;
};

/// A missing number is NaN. Booleans are numbers 0 and 1.
using Column = std::variant<Categorical, std::vector<double>, std::vector<std::string>>;

/// Rows with a name each and named columns, in the order of the file.
struct Table {
  std::vector<std::string> names;
  std::vector<std::pair<std::string, Column>> columns;

  std::int64_t rows() const { return static_cast<std::int64_t>(names.size()); }
  const Column* find(std::string_view column) const;
  void set(std::string column, Column values);
  /// The given rows, in the given order; categories are kept.
  Table subset(std::span<const std::int64_t> keep) const;
};

/// Labels out of any column: texts and whole numbers become categories in sorted order.
Categorical toCategorical(const Column& column);

struct Dataset {
  Table cells;                                 ///< anndata's obs
  Table genes;                                 ///< anndata's var; names unique after preprocessing
  SparseMatrix x;                              ///< cells x genes
  std::map<std::string, SparseMatrix> layers;  ///< same shape as x
  std::map<std::string, Matrix> embeddings;    ///< anndata's obsm: cells x dimensions each
  std::map<std::string, std::string> notes;    ///< texts kept in anndata's uns, such as provenance as JSON

  std::int64_t cellCount() const { return x.rows; }
  std::int64_t geneCount() const { return x.columns; }

  /// Rows whose column "split" holds the given part, in order; throws Error(badInput) when there is no such part.
  std::vector<std::int64_t> splitRows(std::string_view part) const;
  Dataset subset(std::span<const std::int64_t> cellRows, std::span<const std::int64_t> geneColumns) const;
  Dataset subsetCells(std::span<const std::int64_t> cellRows) const;
};

/// Position of each name in a list; the first wins where a name occurs twice.
std::map<std::string, std::int64_t, std::less<>> indexOf(const std::vector<std::string>& names);

/// Hash of names and values of x and of the columns "split"; equal data have equal hashes. Throws cancelledError() once
/// the job is stopped.
std::string contentHash(const Dataset& dataset, const JobContext& job = JobContext());

}  // namespace grnwb::data
