// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/expressed_genes.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "core/base/parallel.h"
#include "core/data/gene_sums.h"

namespace grnwb::data {
namespace {

/// values: sorted; interpolated between neighbours.
double quantile(const std::vector<float>& values, double share) {
  const double place = share * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, values.size() - 1);
  return std::lerp(static_cast<double>(values[below]), static_cast<double>(values[above]),
                   place - static_cast<double>(below));
}

/// Per gene asked for, its share of each cell.
std::vector<std::vector<float>> sharesOf(const SparseMatrix& counts, const std::vector<std::int64_t>& genes,
                                         JobContext& job) {
  const std::vector<std::int32_t> place = MatrixPart{&counts, {}, genes}.placeOfColumn();
  std::vector<std::vector<float>> shares(genes.size(), std::vector<float>(static_cast<std::size_t>(counts.rows)));
  forRowBlocks(job, static_cast<std::size_t>(counts.rows), [&](std::size_t, std::size_t first, std::size_t last) {
    for (std::size_t cell = first; cell < last; ++cell) {
      const auto row = static_cast<std::int64_t>(cell);
      const auto columns = counts.rowColumns(row);
      const auto values = counts.rowValues(row);
      const double total = counts.rowSum(row);
      for (std::size_t i = 0; i < columns.size(); ++i)
        if (const std::int32_t gene = place[static_cast<std::size_t>(columns[i])]; gene >= 0 && total > 0)
          shares[static_cast<std::size_t>(gene)][cell] = static_cast<float>(static_cast<double>(values[i]) / total);
    }
  });
  return shares;
}

}  // namespace

std::vector<ExpressedGene> mostExpressedGenes(const SparseMatrix& counts, std::int64_t count, JobContext& job) {
  if (counts.rows == 0) return {};
  const auto share = [](double total) { return [=](std::size_t, double value) { return value / total; }; };
  const GeneSums sums = geneSums(MatrixPart::whole(counts), share, job);
  std::vector<std::int64_t> genes(sums.size());
  std::iota(genes.begin(), genes.end(), std::int64_t{0});
  const auto sumOf = [&](std::int64_t gene) { return sums[static_cast<std::size_t>(gene)][0]; };
  std::ranges::stable_sort(genes, std::greater<>(), sumOf);
  genes.resize(std::min(genes.size(), static_cast<std::size_t>(std::max<std::int64_t>(0, count))));

  std::vector<std::vector<float>> shares = sharesOf(counts, genes, job);
  std::vector<ExpressedGene> result(genes.size());
  parallelFor(job, genes.size(), [&](std::size_t i) {
    std::ranges::sort(shares[i]);
    result[i] = {genes[i],
                 sumOf(genes[i]) / static_cast<double>(counts.rows),
                 quantile(shares[i], 0.05),
                 quantile(shares[i], 0.25),
                 quantile(shares[i], 0.5),
                 quantile(shares[i], 0.75),
                 quantile(shares[i], 0.95)};
  });
  return result;
}

}  // namespace grnwb::data
