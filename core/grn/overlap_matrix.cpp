// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grn/overlap_matrix.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/base/parallel.h"
#include "core/grn/shared.h"

namespace grnwb::grn {
namespace {

using Ids = std::vector<std::uint32_t>;

/// Numbers names in their order, so that what is sorted by name is sorted by number.
class NameNumbers {
 public:
  explicit NameNumbers(const std::vector<EdgeSet>& networks) {
    std::vector<std::string_view> sorted;
    for (const EdgeSet& network : networks) {
      sorted.insert(sorted.end(), network.tfs.begin(), network.tfs.end());
      sorted.insert(sorted.end(), network.targets.begin(), network.targets.end());
    }
    sortOnce(sorted);
    for (const std::string_view name : sorted) m_ids.emplace(name, static_cast<std::uint32_t>(m_ids.size()));
  }

  std::uint32_t id(std::string_view name) const { return m_ids.at(name); }
  Ids ids(const std::vector<std::string>& names) const {
    Ids result;
    for (const std::string& name : names) result.push_back(id(name));
    return result;
  }

 private:
  std::unordered_map<std::string_view, std::uint32_t> m_ids;
};

/// An EdgeSet in numbers.
struct Numbered {
  Ids tfs, targets;
  std::vector<std::size_t> begins;  ///< where the regulators of each target begin, and where the last ones end
  Ids regulators;

  Numbered(const EdgeSet& network, const NameNumbers& names)
      : tfs(names.ids(network.tfs)), targets(names.ids(network.targets)) {
    auto edge = network.edges.begin();
    for (const std::string& target : network.targets) {
      begins.push_back(regulators.size());
      for (; edge != network.edges.end() && edge->first == target; ++edge) regulators.push_back(names.id(edge->second));
    }
    begins.push_back(regulators.size());
  }

  auto begin(std::size_t target) const { return regulators.begin() + static_cast<std::ptrdiff_t>(begins[target]); }
  std::size_t count(std::size_t target) const { return begins[target + 1] - begins[target]; }
};

PairOverlap compare(const Numbered& a, const Numbered& b) {
  PairOverlap result;
  double sum = 0;
  for (std::size_t i = 0, j = 0; i < a.targets.size() && j < b.targets.size();) {
    if (a.targets[i] != b.targets[j]) {
      a.targets[i] < b.targets[j] ? ++i : ++j;
      continue;
    }
    const std::size_t shared = countShared(a.begin(i), a.begin(i + 1), b.begin(j), b.begin(j + 1));
    sum += jaccard(shared, a.count(i), b.count(j));
    ++result.sharedTargets;
    result.sharedEdges += shared;
    ++i, ++j;
  }
  result.sharedTfs = countShared(a.tfs.begin(), a.tfs.end(), b.tfs.begin(), b.tfs.end());
  result.regulators = quotient(sum, result.sharedTargets);
  result.edges =
      quotient(static_cast<double>(result.sharedEdges), a.regulators.size() + b.regulators.size() - result.sharedEdges);
  result.tfs = quotient(static_cast<double>(result.sharedTfs), a.tfs.size() + b.tfs.size() - result.sharedTfs);
  result.tfShare = quotient(static_cast<double>(result.sharedTfs), a.tfs.size());
  return result;
}

}  // namespace

OverlapMatrix overlapMatrix(const std::vector<EdgeSet>& networks, JobContext& job) {
  const std::size_t n = networks.size();
  const NameNumbers names(networks);
  std::vector<Numbered> numbered;
  for (const EdgeSet& network : networks) {
    job.throwIfStopped();
    numbered.emplace_back(network, names);
  }
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t row = 0; row < n; ++row)
    for (std::size_t column = row; column < n; ++column) pairs.emplace_back(row, column);
  OverlapMatrix matrix(n);
  job.beginPhase("Comparing networks", std::ssize(pairs));
  parallelFor(job, pairs.size(), [&](std::size_t i) {
    const auto [row, column] = pairs[i];
    const PairOverlap result = compare(numbered[row], numbered[column]);
    matrix.at(row, column) = result;
    if (row != column) {
      matrix.at(column, row) = result;
      matrix.at(column, row).tfShare = quotient(static_cast<double>(result.sharedTfs), numbered[column].tfs.size());
    }
    job.advance();
  });
  return matrix;
}

}  // namespace grnwb::grn
