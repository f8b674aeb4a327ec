// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trees/lane_group.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace grnwb::trees {
namespace {

template <class Body>
void forEachLane(LaneBits lanes, const Body& body) {
  for (unsigned bits = lanes; bits != 0; bits &= bits - 1) body(static_cast<std::size_t>(std::countr_zero(bits)));
}

LaneBits laneBit(std::size_t lane) {
  return static_cast<LaneBits>(1U << lane);
}

}  // namespace

LaneGroup::LaneGroup(const Booster& booster)
    : m_booster(booster),
      m_draws(makeCandidateDraws(booster.m_parameters.mode, booster.m_features.features(), booster.m_parameters.seed)),
      m_residuals(booster.m_features.rows() * kLanes),
      m_words(booster.m_features.rows() * kLanes),
      m_members{AlignedArray<LaneBits>(booster.m_features.rows()), AlignedArray<LaneBits>(booster.m_features.rows()),
                AlignedArray<LaneBits>(booster.m_features.rows())},
      m_right{AlignedArray<LaneBits>(0),
              AlignedArray<LaneBits>(booster.m_features.rows()),
              AlignedArray<LaneBits>(booster.m_features.rows()),
              AlignedArray<LaneBits>(booster.m_features.rows()),
              AlignedArray<LaneBits>(booster.m_features.rows()),
              AlignedArray<LaneBits>(booster.m_features.rows()),
              AlignedArray<LaneBits>(booster.m_features.rows()),
              AlignedArray<LaneBits>(booster.m_features.rows())},
      m_nobody(booster.m_features.rows()),
      m_prefixes(booster.m_features.mostBins() * kLanes) {}

OpenFit LaneGroup::open(const Booster& booster, std::size_t index, const Response& response) {
  OpenFit fit;
  fit.index = index;
  fit.excluded = response.excluded;
  fit.importance.resize(booster.m_features.features());
  const double mean = std::accumulate(response.values.begin(), response.values.end(), 0.0) /
                      static_cast<double>(response.values.size());
  fit.residuals.reserve(response.values.size());
  for (const float value : response.values) fit.residuals.push_back(static_cast<double>(value) - mean);
  return fit;
}

void LaneGroup::run(std::span<OpenFit* const> fits, const JobContext& job, std::vector<BoostedTree>* trees) {
  m_fits = fits;
  m_job = &job;
  m_trees = trees;
  const auto done = fits.front()->improvements.size();
  const std::size_t end = std::min(done + kStretch, static_cast<std::size_t>(m_booster.m_parameters.maxTrees));
  load();
  for (std::size_t round = done; round < end && m_open != 0; ++round) {
    if (m_trees != nullptr) m_trees->emplace_back();
    grow(1, 0, m_open, beginTree(round));
    endTree(round);
  }
  store();
}

void LaneGroup::load() {
  const std::size_t rows = m_booster.m_features.rows();
  const std::size_t features = m_booster.m_features.features();
  m_open = 0;
  std::fill_n(m_residuals.data(), m_residuals.size(), 0.0);
  m_scale.fill(0);
  for (std::size_t l = 0; l < m_fits.size(); ++l) {
    const OpenFit& fit = *m_fits[l];
    m_open |= laneBit(l);
    double largest = 0;
    for (std::size_t row = 0; row < rows; ++row) {
      const double residual = fit.residuals[row];
      m_residuals[row * kLanes + l] = residual;
      largest = std::max(largest, std::abs(residual));
    }
    for (std::size_t round = 0; round <= kStretch; ++round)  // no step is larger than this share of the largest
      largest *= 1 + m_booster.m_parameters.learningRate;
    m_scale[l] = largest > 0 ? static_cast<double>(m_booster.m_packing.limit()) / largest : 1;
    const std::size_t usable = features - (fit.excluded ? 1 : 0);
    const auto wanted = static_cast<std::size_t>(m_booster.m_parameters.featureShare * static_cast<double>(usable));
    m_draws->setLane(l, std::max<std::size_t>(1, wanted), fit.excluded);
  }
  for (const LaneBits*& right : m_sides.right) right = m_nobody.data();
  m_steps = {};
  m_booster.m_kernels.update(m_sides, m_steps, rows, m_scale.data(), std::uint64_t{1} << m_booster.m_packing.shift(),
                             m_residuals.data(), m_words.data(), m_total.data());
}

void LaneGroup::store() {
  for (std::size_t l = 0; l < m_fits.size(); ++l)
    if (!m_fits[l]->finished)
      for (std::size_t row = 0; row < m_fits[l]->residuals.size(); ++row)
        m_fits[l]->residuals[row] = m_residuals[row * kLanes + l];
}

LaneGroup::Totals LaneGroup::beginTree(std::size_t round) {
  m_draws->beginTree(round, m_booster.m_samples.round(round).treeSeed);
  m_booster.m_samples.outOfBag(round, m_outOfBag);
  std::fill_n(m_members[0].data(), m_members[0].size(), LaneBits{0xff});
  Totals total = m_total;
  for (const std::uint32_t row : m_outOfBag) {
    m_members[0][row] = 0;
    for (std::size_t l = 0; l < kLanes; ++l) total[l] -= m_words[row * kLanes + l];
  }
  return total;
}

/// lanes: those that have this node.
void LaneGroup::grow(std::size_t node, std::size_t depth, LaneBits lanes, const Totals& total) {
  m_job->throwIfStopped();
  LaneCuts cuts;
  LaneBits splitting = 0;
  if (depth < kDepth && lanes != 0) splitting = split(node, m_members[depth].data(), lanes, total, cuts);
  leaf(node, depth, static_cast<LaneBits>(lanes & ~splitting), total);
  if (m_trees != nullptr && (lanes & 1U) != 0) note(total, splitting, cuts);
  if (splitting == 0) {
    skip(node, depth);
    return;
  }
  sendRight(node, splitting, total, cuts);

  Totals left{}, right{};
  forEachLane(splitting, [&](std::size_t l) {
    left[l] = cuts.left[l];
    right[l] = total[l] - left[l];
  });
  for (const bool toTheRight : {false, true}) {
    if (depth + 1 < kDepth)
      m_booster.m_kernels.divide(m_members[depth].data(), m_right[node].data(), m_booster.m_features.rows(), toTheRight,
                                 m_members[depth + 1].data());
    grow(2 * node + (toTheRight ? 1 : 0), depth + 1, splitting, toTheRight ? right : left);
  }
}

void LaneGroup::leaf(std::size_t node, std::size_t depth, LaneBits lanes, const Totals& total) {
  const std::size_t width = std::size_t{1} << (kDepth - depth);
  const std::size_t first = node * width - kNodes / 2;
  forEachLane(lanes, [&](std::size_t l) {
    const double sum = static_cast<double>(m_booster.m_packing.sum(total[l])) / m_scale[l];
    const double mean = sum / static_cast<double>(m_booster.m_packing.count(total[l]));
    for (std::size_t leaf = first; leaf < first + width; ++leaf)
      m_steps.step[leaf][l] = m_booster.m_parameters.learningRate * mean;
  });
}

/// No row goes right at this node or below it.
void LaneGroup::skip(std::size_t node, std::size_t depth) {
  if (depth == kDepth) return;
  m_sides.right[node] = m_nobody.data();
  skip(2 * node, depth + 1);
  skip(2 * node + 1, depth + 1);
}

/// Returns the lanes in which the node can be split.
LaneBits LaneGroup::split(std::size_t node, const LaneBits* members, LaneBits lanes, const Totals& total,
                          LaneCuts& cuts) {
  LaneBits searching = 0;
  forEachLane(lanes, [&](std::size_t l) {
    if (m_booster.m_packing.count(total[l]) >= 2) searching |= laneBit(l);
  });
  if (m_booster.m_parameters.mode == RandomMode::arboreto)
    searching &= static_cast<LaneBits>(~constantLanes(members, searching));
  const LaneBits searched = searching;
  cuts = {};
  std::fill_n(cuts.numerator, kLanes, -1.0);
  std::fill_n(cuts.denominator, kLanes, 1.0);

  m_draws->beginNode(node, searched);
  std::array<std::size_t, kLanes> next{};
  LaneBits drawn = 0;
  while (searching != 0) {
    forEachLane(static_cast<LaneBits>(searching & ~drawn), [&](std::size_t l) {
      if (const auto feature = m_draws->next(l)) {
        next[l] = *feature;
        drawn |= laneBit(l);
      } else {
        searching &= static_cast<LaneBits>(~laneBit(l));
      }
    });
    // Lanes that wait for the same feature share the look at it; the feature most of them wait for comes first.
    LaneBits together = 0;
    forEachLane(drawn, [&](std::size_t l) {
      if ((together & laneBit(l)) != 0) return;
      LaneBits same = 0;
      forEachLane(drawn, [&](std::size_t other) { same |= next[other] == next[l] ? laneBit(other) : LaneBits{0}; });
      if (std::popcount(same) > std::popcount(together)) together = same;
    });
    if (together == 0) break;
    look(next[static_cast<std::size_t>(std::countr_zero(together))], members, together, total, cuts);
    drawn &= static_cast<LaneBits>(~together);
  }
  LaneBits found = 0;
  forEachLane(searched, [&](std::size_t l) { found |= cuts.numerator[l] >= 0 ? laneBit(l) : LaneBits{0}; });
  return found;
}

void LaneGroup::look(std::size_t feature, const LaneBits* members, LaneBits lanes, const Totals& total,
                     LaneCuts& cuts) {
  m_job->throwIfStopped();
  const BinRuns runs = m_booster.m_runs.of(feature);
  m_booster.m_kernels.accumulate(runs, m_words.data(), members, m_prefixes.data());
  const LaneBits constant = m_booster.m_kernels.scan(runs, m_prefixes.data(), total.data(), m_booster.m_packing.shift(),
                                                     lanes, feature, cuts);
  forEachLane(constant, [&](std::size_t l) { m_draws->wasConstant(l); });
}

void LaneGroup::sendRight(std::size_t node, LaneBits lanes, const Totals& total, const LaneCuts& cuts) {
  const BinnedMatrix& features = m_booster.m_features;
  std::array<std::size_t, kLanes> cut, column;
  cut.fill(BinnedMatrix::kManyBins - 1);
  if (features.hasFewBins()) cut.fill(BinnedMatrix::kFewBins - 1);
  column.fill(0);
  forEachLane(lanes, [&](std::size_t l) {
    column[l] = cuts.feature[l];
    cut[l] = features.cutBetween(column[l], cuts.below[l], cuts.above[l]);
    const auto rows = static_cast<double>(m_booster.m_packing.count(total[l]));
    m_fits[l]->importance[column[l]] += cuts.numerator[l] / cuts.denominator[l] / rows / (m_scale[l] * m_scale[l]);
  });
  if (features.hasFewBins()) {
    std::array<const std::uint8_t*, kLanes> columns;
    std::ranges::transform(column, columns.begin(), [&](std::size_t f) { return features.fewBins(f); });
    m_booster.m_kernels.sidesOfFewBins(columns.data(), cut.data(), features.rows(), m_right[node].data());
  } else {
    std::array<const std::uint16_t*, kLanes> columns;
    std::ranges::transform(column, columns.begin(), [&](std::size_t f) { return features.manyBins(f); });
    m_booster.m_kernels.sidesOfManyBins(columns.data(), cut.data(), features.rows(), m_right[node].data());
  }
  m_sides.right[node] = m_right[node].data();
}

/// The lanes whose members all have the same residual.
LaneBits LaneGroup::constantLanes(const LaneBits* members, LaneBits lanes) const {
  LaneBits seen = 0, constant = lanes;
  Totals first{};
  for (std::size_t row = 0; row < m_booster.m_features.rows() && constant != 0; ++row) {
    const auto here = static_cast<LaneBits>(members[row] & constant);
    if (here == 0) continue;
    forEachLane(here, [&](std::size_t l) {
      const std::uint64_t word = m_words[row * kLanes + l];
      if ((seen & laneBit(l)) == 0)
        first[l] = word;
      else if (first[l] != word)
        constant &= static_cast<LaneBits>(~laneBit(l));
    });
    seen |= here;
  }
  return constant;
}

void LaneGroup::endTree(std::size_t round) {
  alignas(64) std::array<double, kLanes> improvement;
  m_booster.m_kernels.improvement(m_sides, m_steps, m_outOfBag.data(), m_outOfBag.size(), m_residuals.data(),
                                  improvement.data());
  m_booster.m_kernels.update(m_sides, m_steps, m_booster.m_features.rows(), m_scale.data(),
                             std::uint64_t{1} << m_booster.m_packing.shift(), m_residuals.data(), m_words.data(),
                             m_total.data());
  if (m_trees != nullptr) m_trees->back().improvement = improvement[0] / static_cast<double>(m_outOfBag.size());
  const auto window = static_cast<std::size_t>(m_booster.m_parameters.window);
  const auto maxTrees = static_cast<std::size_t>(m_booster.m_parameters.maxTrees);
  forEachLane(m_open, [&](std::size_t l) {
    OpenFit& fit = *m_fits[l];
    fit.improvements.push_back(improvement[l]);
    const bool improving =
        round + 1 < window ||
        std::accumulate(fit.improvements.end() - static_cast<std::ptrdiff_t>(window), fit.improvements.end(), 0.0) >= 0;
    fit.finished = !improving || round + 1 == maxTrees;
    if (fit.finished) m_open &= static_cast<LaneBits>(~laneBit(l));
  });
}

void LaneGroup::note(const Totals& total, LaneBits split, const LaneCuts& cuts) {
  BoostedTree::Node& node = m_trees->back().nodes.emplace_back();
  node.inBag = m_booster.m_packing.count(total[0]);
  node.mean = static_cast<double>(m_booster.m_packing.sum(total[0])) / m_scale[0] / static_cast<double>(node.inBag);
  if ((split & 1U) == 0) return;
  node.feature = cuts.feature[0];
  node.cut = m_booster.m_features.middle(*node.feature, cuts.below[0], cuts.above[0]);
}

}  // namespace grnwb::trees
