// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/gene_groups.h"

#include <Eigen/Core>

namespace grnwb::ui {

GeneGroups highestLabels(const data::Dataset& dataset, const std::string& labelColumn) {
  GeneGroups result;
  const data::Column* column = dataset.cells.find(labelColumn);
  if (!column) return result;
  const data::Categorical labels = data::toCategorical(*column);
  for (const std::string& label : labels.categories) result.names.append(QString::fromStdString(label));

  const auto labelCount = static_cast<Eigen::Index>(labels.categories.size());
  Eigen::ArrayXXd sums = Eigen::ArrayXXd::Zero(labelCount, dataset.geneCount());
  Eigen::ArrayXd cells = Eigen::ArrayXd::Zero(labelCount);
  for (std::int64_t cell = 0; cell < dataset.cellCount(); ++cell) {
    const Eigen::Index label = labels.codes[static_cast<std::size_t>(cell)];
    if (label < 0) continue;
    cells[label] += 1;
    const auto genes = dataset.x.rowColumns(cell);
    const auto values = dataset.x.rowValues(cell);
    for (std::size_t i = 0; i < genes.size(); ++i) sums(label, genes[i]) += static_cast<double>(values[i]);
  }
  const Eigen::ArrayXXd means = sums.colwise() / cells.max(1.0);
  for (std::int64_t gene = 0; gene < dataset.geneCount(); ++gene) {
    Eigen::Index highest = 0;
    if (labelCount == 0 || !(means.col(gene).maxCoeff(&highest) > 0)) continue;
    result.groupOf.insert(QString::fromStdString(dataset.genes.names[static_cast<std::size_t>(gene)]),
                          static_cast<int>(highest));
  }
  return result;
}

}  // namespace grnwb::ui
