// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/tsne.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/embed/affinities.h"
#include "core/embed/barnes_hut.h"
#include "core/embed/neighbours.h"

namespace grnwb::embed {
namespace {

using Eigen::Index;
using Eigen::MatrixX2d;

constexpr std::int64_t kExaggeratedIterations = 250;
constexpr std::int64_t kLiveEvery = 25;
constexpr double kExaggeration = 12;
constexpr double kEarlyMomentum = 0.5, kMomentum = 0.8;
constexpr double kMinimumGain = 0.01;
constexpr double kTheta = 0.5;          // of the descent
constexpr double kAccurateTheta = 0.2;  // of the divergence, which a theta of 0.5 puts 0.7 % too low
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
  /// Per point: attraction with the given factor on the affinities, repulsion still to be divided by the sum of
  /// weights.
  void computeForces(double exaggeration, double theta);

  const Affinities& m_similarity;
  JobContext m_unstoppable;  // a step is short, and half a step is no result
  const double m_rate;
  std::int64_t m_iterations = 0;
  double m_negativeEntropy = 0;  // sum of p log p
  MatrixX2d m_points, m_velocity, m_gain, m_attraction, m_repulsion;
  Eigen::VectorXd m_weight;  // sum of 1 / (1 + d^2)
};

Descent::Descent(const Affinities& similarity, MatrixX2d start, int threads)
    : m_similarity(similarity),
      m_unstoppable(threads),
      m_rate(std::max(200.0, static_cast<double>(start.rows()) / 12)),
      m_points(std::move(start)),
      m_velocity(MatrixX2d::Zero(m_points.rows(), 2)),
      m_gain(MatrixX2d::Ones(m_points.rows(), 2)),
      m_attraction(m_points.rows(), 2),
      m_repulsion(m_points.rows(), 2),
      m_weight(m_points.rows()) {
  for (Index i = 0; i < m_similarity.outerSize(); ++i)
    for (Affinities::InnerIterator p(m_similarity, i); p; ++p)
      if (p.value() > 0) m_negativeEntropy += p.value() * std::log(p.value());
}

void Descent::computeForces(double exaggeration, double theta) {
  constexpr Index kBlock = 64;
  const BarnesHutTree tree(m_points);
  const Index size = m_points.rows();
  parallelFor(m_unstoppable, static_cast<std::size_t>((size + kBlock - 1) / kBlock), [&](std::size_t block) {
    const Index begin = static_cast<Index>(block) * kBlock;
    for (Index i = begin; i < std::min(size, begin + kBlock); ++i) {
      double pullX = 0, pullY = 0;
      for (Affinities::InnerIterator p(m_similarity, i); p; ++p) {
        const double dx = m_points(i, 0) - m_points(p.col(), 0), dy = m_points(i, 1) - m_points(p.col(), 1);
        const double pull = p.value() / (1 + dx * dx + dy * dy);
        pullX += pull * dx;
        pullY += pull * dy;
      }
      m_attraction.row(i) << exaggeration * pullX, exaggeration * pullY;
      const BarnesHutTree::Repulsion push = tree.repulsion(i, theta);
      m_repulsion.row(i) << push.x, push.y;
      m_weight[i] = push.weight;
    }
  });
}

void Descent::step() {
  const bool early = m_iterations < kExaggeratedIterations;
  computeForces(early ? kExaggeration : 1, kTheta);
  const MatrixX2d gradient = m_attraction - m_repulsion / m_weight.sum();
  m_gain = ((gradient.array() > 0) == (m_velocity.array() > 0))
               .select(m_gain.array() * 0.8, m_gain.array() + 0.2)
               .max(kMinimumGain);
  m_velocity = (early ? kEarlyMomentum : kMomentum) * m_velocity - m_rate * m_gain.cwiseProduct(gradient);
  m_points += m_velocity;
  m_points.rowwise() -= m_points.colwise().mean().eval();
  ++m_iterations;
}

Embedding Descent::embedding() {
  computeForces(1, kAccurateTheta);
  double stretch = 0;
  for (Index i = 0; i < m_similarity.outerSize(); ++i)
    for (Affinities::InnerIterator p(m_similarity, i); p; ++p)
      stretch += p.value() * std::log1p((m_points.row(i) - m_points.row(p.col())).squaredNorm());
  return {m_points, m_negativeEntropy + stretch + std::log(m_weight.sum()), m_iterations};
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
