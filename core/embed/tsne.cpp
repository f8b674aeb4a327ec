// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/tsne.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/embed/affinities.h"
#include "core/embed/attraction.h"
#include "core/embed/neighbours.h"
#include "core/embed/pairwise_repulsion.h"
#include "core/embed/repulsion_field.h"

namespace grnwb::embed {
namespace {

using Eigen::Index;
using Eigen::MatrixX2d;

constexpr std::int64_t kExaggeratedIterations = 250;
constexpr std::int64_t kLiveEvery = 25;
constexpr double kExaggeration = 12;
constexpr double kEarlyMomentum = 0.5, kMomentum = 0.8;
constexpr double kMinimumGain = 0.01;
constexpr double kLeastRate = 200;     // else points / exaggeration (Belkina et al., 2019)
constexpr Index kMostPairwise = 5000;  // points, from where on the field takes less time
constexpr double kStartSpread = 1e-4;

void check(const Eigen::MatrixXd& points, double perplexity) {
  const auto needed = static_cast<Index>(std::ceil(3 * perplexity)) + 1;
  if (points.rows() < needed)
    throw Error(ErrorCode::badInput, "t-SNE",
                std::to_string(points.rows()) + " cells are too few for a perplexity of " +
                    std::to_string(std::lround(perplexity)),
                "give at least " + std::to_string(needed) + " cells or lower the perplexity");
  if (points.cols() < 1 || !points.allFinite())
    throw Error(ErrorCode::badInput, "t-SNE", "the coordinates of the cells are missing or not finite",
                "give one row of numbers per cell");
}

/// The first two principal components, small; the noise parts cells that are equal.
MatrixX2d startingPoints(const Eigen::MatrixXd& points, std::uint64_t seed) {
  const Index used = std::min<Index>(2, points.cols());
  MatrixX2d start = MatrixX2d::Zero(points.rows(), 2);
  start.leftCols(used) = points.leftCols(used).rowwise() - points.leftCols(used).colwise().mean();
  const double spread = std::sqrt(start.col(0).squaredNorm() / static_cast<double>(points.rows()));
  if (spread > 0) start *= kStartSpread / spread;
  RandomStream random(seed, "t-SNE start");
  for (Index i = 0; i < start.rows(); ++i)
    for (Index j = 0; j < 2; ++j) start(i, j) += 0.01 * kStartSpread * random.normal();
  return start;
}

/// The descent of the Kullback-Leibler divergence between the affinities and those of the embedding.
class Descent {
 public:
  Descent(const Affinities& similarity, MatrixX2d start, int threads);

  void step();
  Embedding embedding();

 private:
  /// Sets m_push, still to be divided by the sum of weights over all ordered pairs, which it returns.
  double repel();
  void pushThroughField();

  Attraction m_attraction;
  RepulsionField m_field;
  JobContext m_unstoppable;  // a step is short, and half a step is no result
  std::int64_t m_iterations = 0;
  MatrixX2d m_points, m_velocity, m_gain, m_pull;
  std::vector<Repulsion> m_push;
};

Descent::Descent(const Affinities& similarity, MatrixX2d start, int threads)
    : m_attraction(similarity),
      m_unstoppable(threads),
      m_points(std::move(start)),
      m_velocity(MatrixX2d::Zero(m_points.rows(), 2)),
      m_gain(MatrixX2d::Ones(m_points.rows(), 2)) {}

double Descent::repel() {
  if (m_points.rows() <= kMostPairwise)
    m_push = pairwiseRepulsion(m_points, m_unstoppable);
  else
    pushThroughField();
  double weights = 0;
  for (const Repulsion& push : m_push) weights += push.weight;
  return weights;
}

void Descent::pushThroughField() {
  constexpr std::size_t kBlock = 256;
  m_field.spread(m_points, m_unstoppable);
  const auto size = static_cast<std::size_t>(m_points.rows());
  m_push.resize(size);
  parallelFor(m_unstoppable, (size + kBlock - 1) / kBlock, [&](std::size_t block) {
    for (std::size_t i = block * kBlock; i < std::min(size, (block + 1) * kBlock); ++i) {
      m_push[i] = m_field.at(m_points(static_cast<Index>(i), 0), m_points(static_cast<Index>(i), 1));
      m_push[i].weight -= 1;  // less its own
    }
  });
}

void Descent::step() {
  const bool early = m_iterations < kExaggeratedIterations;
  const double exaggeration = early ? kExaggeration : 1, momentum = early ? kEarlyMomentum : kMomentum;
  const double rate = std::max(kLeastRate, static_cast<double>(m_points.rows()) / exaggeration);
  m_attraction.forces(m_points, m_pull, m_unstoppable);
  const double weight = repel();
  for (Index i = 0; i < m_points.rows(); ++i) {
    const Repulsion& push = m_push[static_cast<std::size_t>(i)];
    const Eigen::RowVector2d pushes(push.x, push.y);
    const Eigen::RowVector2d gradient = exaggeration * m_pull.row(i) - pushes / weight;
    for (Index axis = 0; axis < 2; ++axis) {
      double &gain = m_gain(i, axis), &velocity = m_velocity(i, axis);
      const bool onward = (gradient[axis] > 0) != (velocity > 0);
      gain = std::max(kMinimumGain, onward ? gain + 0.2 : gain * 0.8);
      velocity = momentum * velocity - rate * gain * gradient[axis];
    }
  }
  m_points += m_velocity;
  m_points.rowwise() -= m_points.colwise().mean().eval();
  ++m_iterations;
}

Embedding Descent::embedding() {
  const double weight = repel();
  return {m_points, m_attraction.divergence(m_points, m_unstoppable) + std::log(weight), m_iterations};
}

}  // namespace

std::vector<Field> fields(TsneParameters& parameters) {
  return {
      {"perplexity",
       &parameters.perplexity,
       "Perplexity",
       "cells",
       "Size of the neighbourhood whose distances are kept, about a third of the neighbours looked at.",
       2,
       1000,
       {}},
      {"iterations",
       &parameters.iterations,
       "Iterations",
       "",
       "Steps of the descent; the first 250 form the clusters.",
       1,
       100000,
       {}},
  };
}

Embedding tsne(const Eigen::MatrixXd& points, const TsneParameters& parameters, JobContext& job,
               Mailbox<Embedding>* live) {
  TsneParameters checked = parameters;
  checkFields(fields(checked));
  check(points, parameters.perplexity);
  job.beginPhase("Neighbours", points.rows());
  const auto neighbours = static_cast<Index>(3 * parameters.perplexity);
  const Affinities similarity =
      affinities(nearestNeighbours(PackedRows(points), neighbours, job), parameters.perplexity, job);
  job.beginPhase("t-SNE", parameters.iterations);
  Descent descent(similarity, startingPoints(points, parameters.seed), job.threads());
  for (std::int64_t i = 1; i <= parameters.iterations && !job.stopRequested(); ++i) {
    descent.step();
    if (live != nullptr && i % kLiveEvery == 0) live->post(std::make_shared<const Embedding>(descent.embedding()));
    job.advance();
  }
  return descent.embedding();
}

}  // namespace grnwb::embed
