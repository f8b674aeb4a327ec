// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/health.h"

#include <cmath>

#include "core/base/error.h"
#include "core/base/text.h"

namespace grnwb::gan {
namespace {

constexpr double kExpressedShare = 0.05;  // of the real cells
constexpr double kCollapsedShare = 0.9;   // of the expressed genes
constexpr double kExplodedPenalty = 1e6;  // a gradient norm of 1000 where 1 is wanted
constexpr const char* kMend = "lower the learning rates; the last checkpoint is kept";

std::string stageText(const StepLog& log) {
  return "Stage " + std::to_string(log.stage);
}

std::string stepText(const StepLog& log) {
  return " at step " + std::to_string(log.step);
}

}  // namespace

TrainingHealth::TrainingHealth(const data::Dataset& training) {
  std::vector<std::int64_t> cells(training.genes.names.size(), 0);
  for (std::int64_t cell = 0; cell < training.cellCount(); ++cell)
    for (const std::int32_t gene : training.x.rowColumns(cell)) ++cells[static_cast<std::size_t>(gene)];
  const double least = kExpressedShare * static_cast<double>(training.cellCount());
  for (std::size_t gene = 0; gene < cells.size(); ++gene)
    if (static_cast<double>(cells[gene]) > least)
      m_expressed.push_back({static_cast<Eigen::Index>(gene), training.genes.names[gene]});
}

void TrainingHealth::checkLosses(const StepLog& log) {
  // A figure a step doesn't have is NaN; one that it has is infinite or NaN together with the generator's.
  if (!std::isfinite(log.generatorLoss) || std::isinf(log.criticLoss) || std::isinf(log.gradientPenalty))
    throw Error(ErrorCode::failed, stageText(log), "the losses are no numbers any more" + stepText(log), kMend);
  if (log.gradientPenalty > kExplodedPenalty)
    throw Error(ErrorCode::failed, stageText(log),
                "the critic exploded" + stepText(log) + ": its gradients have a norm near " +
                    formatNumber(std::round(std::sqrt(log.gradientPenalty))) + " where 1 is wanted",
                kMend);
}

void TrainingHealth::checkCells(const data::Matrix& cells, const StepLog& log) {
  m_silent.clear();
  for (const Expressed& expressed : m_expressed)
    if ((cells.col(expressed.column).array() == 0).all()) m_silent.push_back(expressed.gene);
  const bool isCollapsed =
      static_cast<double>(m_silent.size()) > kCollapsedShare * static_cast<double>(m_expressed.size());
  if (isCollapsed && m_wasCollapsed)
    throw Error(ErrorCode::failed, stageText(log),
                std::to_string(m_silent.size()) + " of " + std::to_string(m_expressed.size()) +
                    " expressed genes are zero in every synthetic cell" + stepText(log),
                "lower the learning rates, or switch --match-scale on; the last checkpoint is kept");
  m_wasCollapsed = isCollapsed;
}

}  // namespace grnwb::gan
