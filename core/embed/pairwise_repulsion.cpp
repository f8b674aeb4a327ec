// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/pairwise_repulsion.h"

#include <algorithm>
#include <cstring>

#include "core/base/parallel.h"

namespace grnwb::embed {
namespace {

using Eigen::Index;

constexpr std::size_t kLanes = 8;
constexpr float kFarAway = 1e18F;  // a filler up there weighs nothing, and its square is no infinity

/// Of one point by all, itself included; coordinates in whole eights.
[[gnu::always_inline]] inline Repulsion sumOfPushes(const std::vector<float>& x, const std::vector<float>& y,
                                                    std::size_t self) {
  typedef float Vector __attribute__((vector_size(4 * kLanes)));
  const Vector zero{}, ownX = zero + x[self], ownY = zero + y[self];
  Vector sumX = zero, sumY = zero, sumWeight = zero;
  for (std::size_t j = 0; j < x.size(); j += kLanes) {
    Vector dx, dy;
    std::memcpy(&dx, x.data() + j, sizeof dx);
    std::memcpy(&dy, y.data() + j, sizeof dy);
    dx = ownX - dx;
    dy = ownY - dy;
    const Vector closeness = 1.0F / (1.0F + dx * dx + dy * dy), squared = closeness * closeness;
    sumWeight += closeness;
    sumX += squared * dx;
    sumY += squared * dy;
  }
  Repulsion sum;
  for (std::size_t lane = 0; lane < kLanes; ++lane) {
    sum.x += static_cast<double>(sumX[lane]);
    sum.y += static_cast<double>(sumY[lane]);
    sum.weight += static_cast<double>(sumWeight[lane]);
  }
  return sum;
}

Repulsion sumOfPushesBaseline(const std::vector<float>& x, const std::vector<float>& y, std::size_t self) {
  return sumOfPushes(x, y, self);
}

#ifdef __x86_64__
[[gnu::target("avx2,fma")]] Repulsion sumOfPushesAvx2(const std::vector<float>& x, const std::vector<float>& y,
                                                      std::size_t self) {
  return sumOfPushes(x, y, self);
}
#endif

auto fastestSumOfPushes() {
#ifdef __x86_64__
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return sumOfPushesAvx2;
#endif
  return sumOfPushesBaseline;
}

}  // namespace

std::vector<Repulsion> pairwiseRepulsion(const Eigen::MatrixX2d& points, JobContext& job) {
  constexpr std::size_t kBlock = 32;
  static const auto sum = fastestSumOfPushes();
  const auto size = static_cast<std::size_t>(points.rows());
  std::vector<float> x((size + kLanes - 1) / kLanes * kLanes, kFarAway), y(x.size(), kFarAway);
  for (std::size_t i = 0; i < size; ++i) {
    x[i] = static_cast<float>(points(static_cast<Index>(i), 0));
    y[i] = static_cast<float>(points(static_cast<Index>(i), 1));
  }
  std::vector<Repulsion> repulsion(size);
  parallelFor(job, (size + kBlock - 1) / kBlock, [&](std::size_t block) {
    for (std::size_t i = block * kBlock; i < std::min(size, (block + 1) * kBlock); ++i) {
      repulsion[i] = sum(x, y, i);
      repulsion[i].weight -= 1;  // less its own
    }
  });
  return repulsion;
}

}  // namespace grnwb::embed
