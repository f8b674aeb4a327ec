// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/placement.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/embed/affinities.h"
#include "core/embed/repulsion_field.h"

namespace grnwb::embed {
namespace {

using Eigen::Index;
using Eigen::RowVector2d;

constexpr int kPlacingSteps = 200;
constexpr double kDamping = 0.5;    // of a step to where the attraction alone would balance the repulsion felt here
constexpr double kLongestStep = 5;  // widths of t-SNE's kernel
constexpr double kSettled = 1e-4;   // a step below this is the last

void checkPlacement(const Embedding& fitted, const Eigen::MatrixXd& fittedInput, const Eigen::MatrixXd& points,
                    double perplexity) {
  if (fittedInput.rows() != fitted.points.rows() || fittedInput.cols() != points.cols())
    throw Error(ErrorCode::badInput, "cells to place", "they don't have the dimensions of the embedding's cells",
                "give both on the same principal components");
  if (static_cast<double>(fittedInput.rows()) < 3 * perplexity)
    throw Error(ErrorCode::badInput, "cells to place",
                "the embedding's " + std::to_string(fittedInput.rows()) + " cells are too few for a perplexity of " +
                    std::to_string(std::lround(perplexity)),
                "lower the perplexity");
  if (!points.allFinite() || !fittedInput.allFinite())
    throw Error(ErrorCode::badInput, "cells to place", "their coordinates are not finite",
                "give one row of numbers per cell");
}

/// One cell among the fitted ones that are like it.
class PlacedCell {
 public:
  PlacedCell(const Embedding& fitted, const RepulsionField& field, double weightPerCell)
      : m_fitted(fitted.points), m_field(field), m_weightPerCell(weightPerCell) {}

  template <class Indices, class Likeness>
  void settle(const Indices& neighbours, const Likeness& likeness) {
    m_place.setZero();
    for (Index k = 0; k < neighbours.size(); ++k) m_place += likeness[k] * m_fitted.row(neighbours[k]);
    for (int step = 0; step < kPlacingSteps; ++step) {
      double pull = 0;
      RowVector2d balance = RowVector2d::Zero();
      for (Index k = 0; k < neighbours.size(); ++k) {
        const RowVector2d gap = m_fitted.row(neighbours[k]) - m_place;
        const double weight = likeness[k] / (1 + gap.squaredNorm());
        pull += weight;
        balance += weight * gap;
      }
      const Repulsion push = m_field.at(m_place.x(), m_place.y());
      balance += RowVector2d(push.x, push.y) / m_weightPerCell;
      RowVector2d move = kDamping / pull * balance;
      if (move.norm() > kLongestStep) move *= kLongestStep / move.norm();
      m_place += move;
      if (move.norm() < kSettled) break;
    }
  }

  const RowVector2d& place() const { return m_place; }

  /// Of the likeness from that of the places.
  template <class Indices, class Likeness>
  double divergence(const Indices& neighbours, const Likeness& likeness) const {
    double sum = std::log(m_field.at(m_place.x(), m_place.y()).weight);
    for (Index k = 0; k < neighbours.size(); ++k)
      if (likeness[k] > 0)
        sum += likeness[k] * std::log(likeness[k] * (1 + (m_fitted.row(neighbours[k]) - m_place).squaredNorm()));
    return sum;
  }

 private:
  const Eigen::MatrixX2d& m_fitted;
  const RepulsionField& m_field;
  const double m_weightPerCell;  // what a fitted cell feels of the others, on the mean
  RowVector2d m_place;
};

}  // namespace

Embedding placed(const Embedding& fitted, const Eigen::MatrixXd& fittedInput, const Eigen::MatrixXd& points,
                 const TsneParameters& parameters, JobContext& job) {
  checkPlacement(fitted, fittedInput, points, parameters.perplexity);
  job.beginPhase("Neighbours", points.rows());
  const Neighbours nearest =
      nearestAmong(PackedRows(fittedInput), PackedRows(points), static_cast<Index>(3 * parameters.perplexity), job);
  const RowMatrix likeness = conditionalProbabilities(nearest, parameters.perplexity, job);
  RepulsionField field;
  field.spread(fitted.points, job);
  double weight = 0;
  for (Index i = 0; i < fitted.points.rows(); ++i)
    weight += field.at(fitted.points(i, 0), fitted.points(i, 1)).weight - 1;
  weight /= static_cast<double>(fitted.points.rows());
  job.beginPhase("Placement", points.rows());
  Embedding result{Eigen::MatrixX2d(points.rows(), 2), 0, kPlacingSteps};
  Eigen::VectorXd divergence(points.rows());
  parallelFor(job, static_cast<std::size_t>(points.rows()), [&](std::size_t i) {
    const auto row = static_cast<Index>(i);
    PlacedCell cell(fitted, field, weight);
    cell.settle(nearest.index.row(row), likeness.row(row));
    result.points.row(row) = cell.place();
    divergence[row] = cell.divergence(nearest.index.row(row), likeness.row(row));
    job.advance();
  });
  if (points.rows() > 0) result.kl = divergence.mean();
  return result;
}

}  // namespace grnwb::embed
