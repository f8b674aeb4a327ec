// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/attraction.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/base/parallel.h"

namespace grnwb::embed {
namespace {

using Eigen::Index;

constexpr std::size_t kEight = 8;
constexpr Index kPullBlock = 128;  // points of one task

typedef float Floats __attribute__((vector_size(32)));
typedef double Pairs __attribute__((vector_size(32)));  // of x and y

struct Pull {
  double x, y;
};

[[gnu::always_inline]] inline double pairAt(const float* points, std::int32_t index) {
  double pair;
  std::memcpy(&pair, points + 2 * index, sizeof pair);
  return pair;
}

[[gnu::always_inline]] inline Pull sumOfPulls(const float* points, std::size_t self, const std::int32_t* neighbour,
                                              const float* weight, std::size_t count) {
  typedef std::int32_t Lanes __attribute__((vector_size(32)));
  const Floats zero{}, x = zero + points[2 * self], y = zero + points[2 * self + 1];
  Floats sumX = zero, sumY = zero;
  for (std::size_t k = 0; k < count; k += kEight) {
    const std::int32_t* j = neighbour + k;
    const Pairs a{pairAt(points, j[0]), pairAt(points, j[1]), pairAt(points, j[4]), pairAt(points, j[5])};
    const Pairs b{pairAt(points, j[2]), pairAt(points, j[3]), pairAt(points, j[6]), pairAt(points, j[7])};
    const Floats left = (Floats)a, right = (Floats)b;
    const Floats dx = x - __builtin_shuffle(left, right, Lanes{0, 2, 8, 10, 4, 6, 12, 14});
    const Floats dy = y - __builtin_shuffle(left, right, Lanes{1, 3, 9, 11, 5, 7, 13, 15});
    Floats p;
    std::memcpy(&p, weight + k, sizeof p);
    const Floats pull = p / (1.0F + dx * dx + dy * dy);
    sumX += pull * dx;
    sumY += pull * dy;
  }
  Pull sum{0, 0};
  for (std::size_t lane = 0; lane < kEight; ++lane) {
    sum.x += static_cast<double>(sumX[lane]);
    sum.y += static_cast<double>(sumY[lane]);
  }
  return sum;
}

Pull sumOfPullsBaseline(const float* points, std::size_t self, const std::int32_t* neighbour, const float* weight,
                        std::size_t count) {
  return sumOfPulls(points, self, neighbour, weight, count);
}

#ifdef __x86_64__
[[gnu::target("avx2,fma")]] Pull sumOfPullsAvx2(const float* points, std::size_t self, const std::int32_t* neighbour,
                                                const float* weight, std::size_t count) {
  return sumOfPulls(points, self, neighbour, weight, count);
}
#endif

auto fastestSumOfPulls() {
#ifdef __x86_64__
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return sumOfPullsAvx2;
#endif
  return sumOfPullsBaseline;
}

/// Calls use(point) for every point.
template <class Use>
void forEachPoint(JobContext& job, Index size, Use use) {
  parallelFor(job, static_cast<std::size_t>((size + kPullBlock - 1) / kPullBlock), [&](std::size_t block) {
    const Index begin = static_cast<Index>(block) * kPullBlock;
    for (Index i = begin; i < std::min(size, begin + kPullBlock); ++i) use(i);
  });
}

}  // namespace

Attraction::Attraction(const Affinities& similarity)
    : m_similarity(similarity), m_points(static_cast<std::size_t>(2 * similarity.rows())) {
  m_begin.reserve(static_cast<std::size_t>(similarity.rows()) + 1);
  const auto atMost = static_cast<std::size_t>(similarity.nonZeros()) + kEight * m_begin.capacity();
  m_neighbour.reserve(atMost);
  m_weight.reserve(atMost);
  m_begin.push_back(0);
  for (Index i = 0; i < similarity.rows(); ++i) {
    for (Affinities::InnerIterator p(similarity, i); p; ++p) {
      if (p.value() <= 0) continue;
      m_negativeEntropy += p.value() * std::log(p.value());
      m_neighbour.push_back(static_cast<std::int32_t>(p.col()));
      m_weight.push_back(static_cast<float>(p.value()));
    }
    const std::size_t filled = (m_neighbour.size() + kEight - 1) / kEight * kEight;
    m_neighbour.resize(filled, static_cast<std::int32_t>(i));
    m_weight.resize(filled, 0.0F);
    m_begin.push_back(filled);
  }
}

void Attraction::forces(const Eigen::MatrixX2d& points, Eigen::MatrixX2d& forces, JobContext& job) {
  static const auto sum = fastestSumOfPulls();
  forces.resize(points.rows(), 2);
  for (Index i = 0; i < points.rows(); ++i)
    for (Index axis = 0; axis < 2; ++axis)
      m_points[static_cast<std::size_t>(2 * i + axis)] = static_cast<float>(points(i, axis));
  forEachPoint(job, points.rows(), [&](Index i) {
    const auto self = static_cast<std::size_t>(i);
    const std::size_t begin = m_begin[self];
    const Pull pull =
        sum(m_points.data(), self, m_neighbour.data() + begin, m_weight.data() + begin, m_begin[self + 1] - begin);
    forces.row(i) << pull.x, pull.y;
  });
}

double Attraction::divergence(const Eigen::MatrixX2d& points, JobContext& job) const {
  Eigen::VectorXd stretch = Eigen::VectorXd::Zero(points.rows());
  forEachPoint(job, points.rows(), [&](Index i) {
    for (Affinities::InnerIterator p(m_similarity, i); p; ++p)
      stretch[i] += p.value() * std::log1p((points.row(i) - points.row(p.col())).squaredNorm());
  });
  return m_negativeEntropy + stretch.sum();
}

}  // namespace grnwb::embed
