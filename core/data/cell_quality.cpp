// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/cell_quality.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"

namespace grnwb::data {
namespace {

constexpr std::size_t kCellsPerTask = 512;

/// Per gene whether the test holds; empty when it holds for none.
std::vector<bool> marked(const std::vector<std::string>& genes, bool (*test)(std::string_view)) {
  std::vector<bool> result;
  result.reserve(genes.size());
  for (const std::string& gene : genes) result.push_back(test(gene));
  if (std::ranges::find(result, true) == result.end()) result.clear();
  return result;
}

}  // namespace

bool isMitochondrial(std::string_view gene) {
  return gene.starts_with("MT-") || gene.starts_with("mt-");
}

bool isRibosomal(std::string_view gene) {
  for (const std::string_view start : {"RPS", "RPL", "Rps", "Rpl"})
    if (gene.starts_with(start) && gene.size() > start.size()) {
      const char next = gene[start.size()];
      const bool phosphoprotein = (next == 'P' || next == 'p') && gene.size() > start.size() + 1;
      const char number = phosphoprotein ? gene[start.size() + 1] : next;
      return (number >= '0' && number <= '9') || gene.substr(start.size()) == "A" || gene.substr(start.size()) == "a";
    }
  return false;
}

CellQuality cellQuality(const SparseMatrix& values, const std::vector<std::string>& genes, JobContext& job) {
  const std::vector<bool> mitochondrial = marked(genes, isMitochondrial), ribosomal = marked(genes, isRibosomal);
  const auto cells = static_cast<std::size_t>(values.rows);
  CellQuality quality{std::vector<double>(cells), std::vector<std::int64_t>(cells),
                      std::vector<double>(mitochondrial.empty() ? 0 : cells),
                      std::vector<double>(ribosomal.empty() ? 0 : cells)};
  parallelFor(job, (cells + kCellsPerTask - 1) / kCellsPerTask, [&](std::size_t task) {
    for (std::size_t cell = task * kCellsPerTask; cell < std::min(cells, (task + 1) * kCellsPerTask); ++cell) {
      const auto columns = values.rowColumns(static_cast<std::int64_t>(cell));
      const auto stored = values.rowValues(static_cast<std::int64_t>(cell));
      double total = 0, ofMitochondria = 0, ofRibosomes = 0;
      std::int64_t detected = 0;
      for (std::size_t i = 0; i < stored.size(); ++i) {
        if (!std::isfinite(stored[i])) continue;
        const auto gene = static_cast<std::size_t>(columns[i]);
        const auto value = static_cast<double>(stored[i]);
        total += value;
        if (!mitochondrial.empty() && mitochondrial[gene]) ofMitochondria += value;
        if (!ribosomal.empty() && ribosomal[gene]) ofRibosomes += value;
        detected += stored[i] > 0 ? 1 : 0;
      }
      quality.counts[cell] = total;
      quality.genes[cell] = detected;
      if (!mitochondrial.empty()) quality.mitochondrial[cell] = total > 0 ? ofMitochondria / total : 0;
      if (!ribosomal.empty()) quality.ribosomal[cell] = total > 0 ? ofRibosomes / total : 0;
    }
  });
  return quality;
}

}  // namespace grnwb::data
