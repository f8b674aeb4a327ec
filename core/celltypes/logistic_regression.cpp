// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/celltypes/logistic_regression.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>
#include <utility>

#include "core/base/parallel.h"

namespace grnwb::celltypes {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;

constexpr Index kBlock = 512;  // cells of one sum, so that it doesn't depend on the threads
constexpr std::size_t kRemembered = 10;
constexpr int kMostSteps = 2000;
constexpr double kTolerance = 1e-7;  // of the gradient's largest entry, per cell

struct Objective {
  double value = 0;
  MatrixXd gradient;  // as the weights
};

class LogisticLoss {
 public:
  LogisticLoss(const MatrixXd& features, const std::vector<std::int32_t>& codes)
      : m_features(features), m_codes(codes) {}

  Objective at(const MatrixXd& weights, JobContext& job) const {
    const Index cells = m_features.rows(), last = weights.cols() - 1;
    std::vector<Objective> blocks(static_cast<std::size_t>((cells + kBlock - 1) / kBlock));
    parallelFor(job, blocks.size(), [&](std::size_t i) {
      const Index first = static_cast<Index>(i) * kBlock;
      blocks[i] = ofCells(first, std::min(kBlock, cells - first), weights);
    });
    Objective sum{0, weights};
    sum.gradient.col(last).setZero();
    sum.value = sum.gradient.squaredNorm() / 2;
    for (const Objective& block : blocks) {
      sum.value += block.value;
      sum.gradient += block.gradient;
    }
    return sum;
  }

 private:
  Objective ofCells(Index first, Index count, const MatrixXd& weights) const {
    const auto features = m_features.middleRows(first, count);
    MatrixXd residual = logisticProbabilities(features, weights);
    Objective objective{0, MatrixXd(weights.rows(), weights.cols())};
    for (Index i = 0; i < count; ++i) {
      double& own = residual(i, m_codes[static_cast<std::size_t>(first + i)]);
      objective.value -= std::log(std::max(own, std::numeric_limits<double>::min()));
      own -= 1;
    }
    objective.gradient.leftCols(features.cols()) = residual.transpose() * features;
    objective.gradient.rightCols<1>() = residual.colwise().sum().transpose();
    return objective;
  }

  const MatrixXd& m_features;
  const std::vector<std::int32_t>& m_codes;
};

double dot(const MatrixXd& a, const MatrixXd& b) {
  return a.cwiseProduct(b).sum();
}

/// What the last steps tell of the curvature.
class StepMemory {
 public:
  void add(MatrixXd step, MatrixXd change) {
    const double curvature = dot(step, change);
    if (curvature <= 1e-12 * change.squaredNorm()) return;
    if (m_pairs.size() == kRemembered) m_pairs.pop_front();
    m_pairs.push_back({std::move(step), std::move(change), curvature});
  }

  MatrixXd direction(const MatrixXd& gradient) const {
    MatrixXd q = -gradient;
    std::vector<double> alpha(m_pairs.size());
    for (std::size_t i = m_pairs.size(); i-- > 0;) {
      alpha[i] = dot(m_pairs[i].step, q) / m_pairs[i].curvature;
      q -= alpha[i] * m_pairs[i].change;
    }
    q *= m_pairs.empty() ? 1 / gradient.norm() : m_pairs.back().curvature / m_pairs.back().change.squaredNorm();
    for (std::size_t i = 0; i < m_pairs.size(); ++i)
      q += (alpha[i] - dot(m_pairs[i].change, q) / m_pairs[i].curvature) * m_pairs[i].step;
    return q;
  }

 private:
  struct Pair {
    MatrixXd step, change;
    double curvature;
  };
  std::deque<Pair> m_pairs;
};

}  // namespace

MatrixXd softmax(const MatrixXd& rows) {
  MatrixXd shares = (rows.colwise() - rows.rowwise().maxCoeff()).array().exp();
  return shares.array().colwise() / shares.rowwise().sum().array();
}

MatrixXd logisticProbabilities(const MatrixXd& features, const MatrixXd& weights) {
  MatrixXd scores = features * weights.leftCols(features.cols()).transpose();
  scores.rowwise() += weights.rightCols<1>().transpose();
  return softmax(scores);
}

MatrixXd fitLogistic(const MatrixXd& features, const std::vector<std::int32_t>& codes, Index types, JobContext& job) {
  const LogisticLoss loss(features, codes);
  const double tolerance = kTolerance * static_cast<double>(features.rows());
  MatrixXd weights = MatrixXd::Zero(types, features.cols() + 1);
  Objective now = loss.at(weights, job);
  StepMemory memory;
  for (int i = 0; i < kMostSteps && now.gradient.cwiseAbs().maxCoeff() > tolerance; ++i) {
    const MatrixXd direction = memory.direction(now.gradient);
    const double slope = dot(direction, now.gradient);
    double length = 1;
    Objective next = loss.at(weights + direction, job);
    while (next.value > now.value + 1e-4 * length * slope && length > 1e-10) {
      length /= 2;
      next = loss.at(weights + length * direction, job);
    }
    if (next.value > now.value) break;  // no smaller value is to be had in this precision
    weights += length * direction;
    memory.add(length * direction, next.gradient - now.gradient);
    now = std::move(next);
  }
  return weights;
}

}  // namespace grnwb::celltypes
