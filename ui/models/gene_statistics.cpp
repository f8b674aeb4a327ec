// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/gene_statistics.h"

#include <algorithm>

namespace grnwb::ui {

GeneStatistics geneStatistics(const data::SparseMatrix& x) {
  const auto genes = static_cast<std::size_t>(x.columns);
  GeneStatistics result{std::vector<double>(genes), std::vector<double>(genes)};
  for (std::size_t i = 0; i < x.values.size(); ++i) {
    const auto gene = static_cast<std::size_t>(x.columnIndex[i]);
    result.mean[gene] += double(x.values[i]);
    if (x.values[i] > 0) result.share[gene] += 1;
  }
  const double cells = std::max<double>(1, double(x.rows));
  for (std::size_t gene = 0; gene < genes; ++gene) {
    result.mean[gene] /= cells;
    result.share[gene] /= cells;
  }
  return result;
}

std::vector<LabelExpression> expressionByLabel(const data::Dataset& data, const std::string& gene,
                                               const std::string& labelColumn) {
  const auto& names = data.genes.names;
  const auto found = std::ranges::find(names, gene);
  if (found == names.end()) return {};
  const auto geneColumn = static_cast<std::int32_t>(found - names.begin());

  data::Categorical labels;
  if (const data::Column* column = labelColumn.empty() ? nullptr : data.cells.find(labelColumn)) {
    labels = data::toCategorical(*column);
  } else {
    labels.codes.assign(static_cast<std::size_t>(data.cellCount()), 0);
    labels.categories = {std::string()};
  }

  std::vector<LabelExpression> result;
  for (const std::string& category : labels.categories) result.push_back({category, 0, 0, 0});
  for (std::int64_t row = 0; row < data.cellCount(); ++row) {
    const std::int32_t code = labels.codes[static_cast<std::size_t>(row)];
    if (code < 0) continue;
    LabelExpression& entry = result[static_cast<std::size_t>(code)];
    ++entry.cells;
    const auto columns = data.x.rowColumns(row);
    const auto at = std::ranges::lower_bound(columns, geneColumn);
    if (at == columns.end() || *at != geneColumn) continue;
    const float value = data.x.rowValues(row)[static_cast<std::size_t>(at - columns.begin())];
    entry.mean += double(value);
    if (value > 0) entry.share += 1;
  }
  for (LabelExpression& entry : result) {
    const double cells = std::max<double>(1, double(entry.cells));
    entry.mean /= cells;
    entry.share /= cells;
  }
  return result;
}

}  // namespace grnwb::ui
