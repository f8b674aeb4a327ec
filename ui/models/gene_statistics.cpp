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
                                               const data::LabelView& view) {
  const auto& names = data.genes.names;
  const auto found = std::ranges::find(names, gene);
  if (found == names.end()) return {};
  const auto geneColumn = static_cast<std::int32_t>(found - names.begin());
  const auto labels = data::labelsOf(data.cells, view);

  std::vector<LabelExpression> result(1);
  if (labels)
    for (const std::string& category : labels->categories) result.push_back({category, 0, 0, 0});
  for (std::int64_t row = 0; row < data.cellCount(); ++row) {
    const auto columns = data.x.rowColumns(row);
    const auto at = std::ranges::lower_bound(columns, geneColumn);
    const bool isStored = at != columns.end() && *at == geneColumn;
    const float value = isStored ? data.x.rowValues(row)[static_cast<std::size_t>(at - columns.begin())] : 0.0F;
    const std::int32_t code = labels ? labels->codes[static_cast<std::size_t>(row)] : -1;
    for (const std::int32_t entry : {0, code + 1}) {
      LabelExpression& expression = result[static_cast<std::size_t>(entry)];
      ++expression.cells;
      expression.mean += double(value);
      if (value > 0) expression.share += 1;
      if (code < 0) break;
    }
  }
  result.erase(std::remove_if(result.begin() + 1, result.end(),
                              [](const LabelExpression& entry) { return entry.cells == 0 || entry.label.empty(); }),
               result.end());
  for (LabelExpression& entry : result) {
    const double cells = std::max<double>(1, double(entry.cells));
    entry.mean /= cells;
    entry.share /= cells;
  }
  return result;
}

}  // namespace grnwb::ui
