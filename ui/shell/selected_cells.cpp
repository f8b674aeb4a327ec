// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/selected_cells.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace grnwb::ui {
namespace {

constexpr std::size_t kMostGaps = 6, kMostRegulators = 8, kMostCells = 2000;

/// Of evenly taken rows where there are very many: a selection shows at once.
Eigen::VectorXd meanOf(const data::Matrix& cells, const std::vector<qint64>& rows) {
  const std::size_t step = (rows.size() + kMostCells - 1) / kMostCells;
  Eigen::VectorXd sum = Eigen::VectorXd::Zero(cells.cols());
  std::size_t taken = 0;
  for (std::size_t i = 0; i < rows.size(); i += step, ++taken) sum += cells.row(rows[i]).cast<double>().transpose();
  return sum / static_cast<double>(taken);
}

std::vector<SelectedCells::Type> typesOf(const std::vector<qint64>& cells, const pipeline::Comparison& comparison) {
  std::map<int, SelectedCells::Type> byCode;
  for (const qint64 cell : cells) {
    const int code = comparison.types.codes[static_cast<std::size_t>(cell)];
    SelectedCells::Type& type = byCode[code];
    type.code = code;
    if (code >= 0) type.name = comparison.types.types[static_cast<std::size_t>(code)];
    ++(cell < comparison.realCells ? type.real : type.synthetic);
  }
  std::vector<SelectedCells::Type> types;
  for (auto& [code, type] : byCode) types.push_back(std::move(type));
  std::ranges::stable_sort(types, std::greater(),
                           [](const SelectedCells::Type& type) { return type.real + type.synthetic; });
  return types;
}

std::vector<SelectedCells::Gap> gapsOf(const pipeline::ComparedCells& compared, const std::vector<qint64>& real,
                                       const std::vector<qint64>& synthetic) {
  const Eigen::VectorXd a = meanOf(compared.real, real), b = meanOf(compared.synthetic, synthetic);
  std::vector<SelectedCells::Gap> gaps;
  for (std::size_t i = 0; i < compared.genes.size(); ++i) {
    const auto gene = static_cast<Eigen::Index>(i);
    gaps.push_back({compared.genes[i], a[gene], b[gene], std::log2((b[gene] + 1) / (a[gene] + 1))});
  }
  const auto kept = std::min(kMostGaps, gaps.size());
  std::ranges::partial_sort(gaps, gaps.begin() + static_cast<std::ptrdiff_t>(kept), std::greater(),
                            [](const SelectedCells::Gap& gap) { return std::abs(gap.log2Ratio); });
  gaps.resize(kept);
  return gaps;
}

std::vector<SelectedCells::SharedRegulator> regulatorsOf(const std::vector<SelectedCells::Gap>& gaps,
                                                         const grn::Grn& grn) {
  std::map<std::string, int> targets;
  for (const SelectedCells::Gap& gap : gaps)
    for (const std::string& tf : grn.regulators(gap.gene)) ++targets[tf];
  std::vector<SelectedCells::SharedRegulator> shared;
  for (const auto& [tf, count] : targets)
    if (count > 1) shared.push_back({tf, count});
  std::ranges::stable_sort(shared, std::greater(), &SelectedCells::SharedRegulator::targets);
  if (shared.size() > kMostRegulators) shared.resize(kMostRegulators);
  return shared;
}

}  // namespace

SelectedCells describeCells(const std::vector<qint64>& cells, const pipeline::Comparison& comparison,
                            const pipeline::ComparedCells* compared, const grn::Grn* grn) {
  std::vector<qint64> known, real, synthetic;
  for (const qint64 cell : cells) {
    if (cell < 0 || cell >= comparison.embedding.points.rows()) continue;
    known.push_back(cell);
    if (cell < comparison.realCells)
      real.push_back(cell);
    else
      synthetic.push_back(cell - comparison.realCells);
  }
  SelectedCells result;
  result.real = std::ssize(real);
  result.synthetic = std::ssize(synthetic);
  if (!comparison.types.codes.empty()) result.types = typesOf(known, comparison);
  if (compared != nullptr && !real.empty() && !synthetic.empty()) result.gaps = gapsOf(*compared, real, synthetic);
  if (grn != nullptr) result.regulators = regulatorsOf(result.gaps, *grn);
  return result;
}

}  // namespace grnwb::ui
