// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/embed/neighbours.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "core/base/parallel.h"

namespace grnwb::embed {
namespace {

using Eigen::Index;

constexpr Index kQueryBlock = 8 * PackedRows::kPanel;
constexpr Index kPointBlock = 64 * PackedRows::kPanel;  // distances of a block stay in the second cache

constexpr Index kGroup = 32;  // distances looked at together

/// The first group, at begin or a multiple of the group's size further, with a distance below the bound; what is left
/// of the end when there is none.
[[gnu::always_inline]] inline Index nextGroup(const double* distances, Index begin, Index size, double bound) {
  typedef double Vector __attribute__((vector_size(32), aligned(8), may_alias));
  typedef std::int64_t Mask __attribute__((vector_size(32)));
  for (; begin + kGroup <= size; begin += kGroup) {
    const Vector* vectors = reinterpret_cast<const Vector*>(distances + begin);
    Mask below{};
#pragma GCC unroll 8
    for (Index i = 0; i < kGroup / 4; ++i) below |= vectors[i] < bound;
    if ((below[0] | below[1] | below[2] | below[3]) != 0) break;
  }
  return begin;
}

Index nextGroupBaseline(const double* distances, Index begin, Index size, double bound) {
  return nextGroup(distances, begin, size, bound);
}

#ifdef __x86_64__
[[gnu::target("avx2")]] Index nextGroupAvx2(const double* distances, Index begin, Index size, double bound) {
  return nextGroup(distances, begin, size, bound);
}
#endif

auto fastestNextGroup() {
#ifdef __x86_64__
  if (__builtin_cpu_supports("avx2")) return nextGroupAvx2;
#endif
  return nextGroupBaseline;
}

/// The nearest points that were offered so far; points come in order of index.
class Nearest {
 public:
  explicit Nearest(Index count) : m_count(static_cast<std::size_t>(count)) { m_found.reserve(2 * m_count + kGroup); }

  void offer(const double* distances, Index size, std::int32_t firstIndex) {
    static const auto next = fastestNextGroup();
    for (Index begin = next(distances, 0, size, m_bound); begin < size;
         begin = next(distances, begin + kGroup, size, m_bound)) {
      for (Index i = begin; i < std::min(begin + kGroup, size); ++i)
        if (distances[i] < m_bound) m_found.emplace_back(distances[i], firstIndex + static_cast<std::int32_t>(i));
      if (m_found.size() >= 2 * m_count) keepNearest();
    }
  }

  /// In order of distance, then of index.
  const std::vector<std::pair<double, std::int32_t>>& sorted() {
    if (m_found.size() > m_count) keepNearest();
    std::ranges::sort(m_found);
    return m_found;
  }

 private:
  void keepNearest() {
    const auto last = m_found.begin() + static_cast<std::ptrdiff_t>(m_count) - 1;
    std::ranges::nth_element(m_found, last);
    m_bound = last->first;  // equal distances later on have higher indices
    m_found.resize(m_count);
  }

  const std::size_t m_count;
  double m_bound = std::numeric_limits<double>::infinity();
  std::vector<std::pair<double, std::int32_t>> m_found;
};

/// itself: queries are the points, and none is its own neighbour.
Neighbours nearest(const PackedRows& points, const PackedRows& queries, Index count, bool itself, JobContext& job) {
  Neighbours result;
  result.index.resize(queries.rows(), count);
  result.squaredDistance.resize(queries.rows(), count);
  if (count == 0) return result;
  parallelFor(job, static_cast<std::size_t>((queries.rows() + kQueryBlock - 1) / kQueryBlock), [&](std::size_t block) {
    const Index first = static_cast<Index>(block) * kQueryBlock;
    const RowRange rows{first, std::min(kQueryBlock, queries.rows() - first)};
    std::vector<Nearest> found(static_cast<std::size_t>(rows.count), Nearest(count));
    for (Index begin = 0; begin < points.rows(); begin += kPointBlock) {
      const RowRange others{begin, std::min(kPointBlock, points.rows() - begin)};
      RowMatrix distances = squaredDistances(queries, rows, points, others);
      for (Index row = 0; row < rows.count; ++row) {
        const Index self = rows.first + row - begin;
        if (itself && self >= 0 && self < others.count) distances(row, self) = std::numeric_limits<double>::infinity();
        found[static_cast<std::size_t>(row)].offer(distances.row(row).data(), others.count,
                                                   static_cast<std::int32_t>(begin));
      }
    }
    for (Index row = 0; row < rows.count; ++row) {
      Index j = 0;
      for (const auto& [distance, index] : found[static_cast<std::size_t>(row)].sorted()) {
        result.index(rows.first + row, j) = index;
        result.squaredDistance(rows.first + row, j++) = distance;
      }
    }
    job.advance(rows.count);
  });
  return result;
}

}  // namespace

Neighbours nearestNeighbours(const PackedRows& points, Index count, JobContext& job) {
  return nearest(points, points, std::clamp<Index>(count, 0, std::max<Index>(0, points.rows() - 1)), true, job);
}

Neighbours nearestAmong(const PackedRows& points, const PackedRows& queries, Index count, JobContext& job) {
  return nearest(points, queries, std::clamp<Index>(count, 0, points.rows()), false, job);
}

}  // namespace grnwb::embed
