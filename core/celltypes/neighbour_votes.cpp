// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/celltypes/neighbour_votes.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/parallel.h"
#include "core/embed/inner_products.h"

namespace grnwb::celltypes {
namespace {

using Eigen::Index;

constexpr std::size_t kNeighbours = 15;
constexpr Index kQueries = embed::PackedRows::kPanel;  // at a time

/// The nearest ones in ascending distance; equal distances in order of the reference.
template <class Distances>
std::vector<std::int32_t> nearest(const Distances& distances) {
  using Neighbour = std::pair<double, std::int32_t>;
  std::vector<Neighbour> found;  // a heap, the farthest first
  for (Index i = 0; i < distances.size(); ++i) {
    const Neighbour next{distances[i], static_cast<std::int32_t>(i)};
    if (found.size() == kNeighbours && !(next < found.front())) continue;
    if (found.size() == kNeighbours) {
      std::ranges::pop_heap(found);
      found.back() = next;
    } else {
      found.push_back(next);
    }
    std::ranges::push_heap(found);
  }
  std::ranges::sort(found);
  std::vector<std::int32_t> order;
  for (const Neighbour& neighbour : found) order.push_back(neighbour.second);
  return order;
}

Vote countVotes(const std::vector<std::int32_t>& neighbours, const std::vector<std::int32_t>& codes) {
  std::map<std::int32_t, int> votes;
  int most = 0;
  for (const std::int32_t neighbour : neighbours)
    most = std::max(most, ++votes[codes[static_cast<std::size_t>(neighbour)]]);
  for (const std::int32_t neighbour : neighbours)
    if (const std::int32_t code = codes[static_cast<std::size_t>(neighbour)]; votes[code] == most)
      return {code, static_cast<double>(most) / static_cast<double>(neighbours.size())};
  return {};
}

}  // namespace

std::vector<Vote> neighbourVotes(const Eigen::MatrixXd& reference, const std::vector<std::int32_t>& codes,
                                 const Eigen::MatrixXd& queries, JobContext& job) {
  const embed::PackedRows known(reference), asked(queries);
  std::vector<Vote> votes(static_cast<std::size_t>(queries.rows()));
  parallelFor(job, static_cast<std::size_t>((queries.rows() + kQueries - 1) / kQueries), [&](std::size_t block) {
    const Index first = static_cast<Index>(block) * kQueries, count = std::min(kQueries, queries.rows() - first);
    const embed::RowMatrix distances = embed::squaredDistances(asked, {first, count}, known, {0, reference.rows()});
    for (Index i = 0; i < count; ++i)
      votes[static_cast<std::size_t>(first + i)] = countVotes(nearest(distances.row(i)), codes);
  });
  return votes;
}

}  // namespace grnwb::celltypes
