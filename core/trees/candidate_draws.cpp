// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trees/candidate_draws.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "core/base/random.h"

namespace grnwb::trees {
namespace {

/// One random order of the features per round and node, the same in all lanes but for what a lane excludes.
class KeyedDraws final : public CandidateDraws {
 public:
  KeyedDraws(std::size_t features, std::uint64_t seed)
      : m_order(features), m_seed(seed), m_stream(seed, "boosting features") {}

  void setLane(std::size_t lane, std::size_t wanted, std::optional<std::size_t> excluded) override {
    m_lanes[lane] = {wanted, excluded};
  }
  void beginTree(std::size_t round, std::uint32_t) override { m_round = round; }
  void beginNode(std::size_t node, LaneBits) override {
    m_stream = RandomStream(m_seed, "boosting features", m_round * 16 + node);
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    m_drawn = 0;
    for (Lane& lane : m_lanes) lane.position = lane.looked = lane.constant = 0;
  }
  std::optional<std::size_t> next(std::size_t laneNumber) override {
    Lane& lane = m_lanes[laneNumber];
    if (lane.looked >= lane.wanted && lane.constant < lane.looked) return {};
    for (; lane.position < m_order.size(); ++lane.position) {
      for (; m_drawn <= lane.position; ++m_drawn)
        std::swap(m_order[m_drawn], m_order[m_drawn + m_stream.below(m_order.size() - m_drawn)]);
      if (m_order[lane.position] == lane.excluded) continue;
      ++lane.looked;
      return m_order[lane.position++];
    }
    return {};
  }
  void wasConstant(std::size_t lane) override { ++m_lanes[lane].constant; }

 private:
  struct Lane {
    std::size_t wanted = 0;
    std::optional<std::size_t> excluded;
    std::size_t position = 0, looked = 0, constant = 0;
  };

  std::array<Lane, kLanes> m_lanes;
  std::vector<std::size_t> m_order;  ///< drawn as far as any lane looked
  std::uint64_t m_seed;
  RandomStream m_stream;
  std::size_t m_round = 0, m_drawn = 0;
};

/// scikit-learn's partial Fisher-Yates shuffle: features known to be constant in the parent stand first and count as
/// looked at without being looked at; found ones join them for the children.
class ArboretoDraws final : public CandidateDraws {
 public:
  explicit ArboretoDraws(std::size_t features) : m_features(features) {}

  void setLane(std::size_t lane, std::size_t wanted, std::optional<std::size_t> excluded) override {
    m_lanes[lane].wanted = wanted;
    m_lanes[lane].excluded = excluded;
  }
  void beginTree(std::size_t, std::uint32_t treeSeed) override {
    for (Lane& lane : m_lanes) {
      lane.state = treeSeed == 0 ? 1 : treeSeed;
      lane.order.resize(m_features - (lane.excluded ? 1 : 0));
      std::iota(lane.order.begin(), lane.order.end(), std::size_t{0});
      lane.constants = lane.order;
      lane.constantsOf[1] = 0;
    }
  }
  void beginNode(std::size_t node, LaneBits lanes) override {
    for (std::size_t l = 0; l < kLanes; ++l) {
      if ((lanes >> l & 1U) == 0) continue;
      Lane& lane = m_lanes[l];
      lane.node = node;
      lane.end = lane.order.size();
      lane.known = lane.constantsOf[node];
      lane.looked = lane.knownDrawn = lane.found = 0;
    }
  }
  std::optional<std::size_t> next(std::size_t laneNumber) override {
    Lane& lane = m_lanes[laneNumber];
    while (lane.end > lane.known + lane.found &&
           (lane.looked < lane.wanted || lane.looked <= lane.found + lane.knownDrawn)) {
      ++lane.looked;
      lane.at = lane.knownDrawn + draw(lane) % (lane.end - lane.found - lane.knownDrawn);
      if (lane.at < lane.known) {
        std::swap(lane.order[lane.knownDrawn++], lane.order[lane.at]);
        continue;
      }
      lane.at += lane.found;
      const std::size_t drawn = lane.order[lane.at];
      --lane.end;  // unless it turns out to be constant
      std::swap(lane.order[lane.end], lane.order[lane.at]);
      return drawn + (lane.excluded && drawn >= *lane.excluded ? 1 : 0);
    }
    close(lane);
    return {};
  }
  void wasConstant(std::size_t laneNumber) override {
    Lane& lane = m_lanes[laneNumber];
    std::swap(lane.order[lane.end], lane.order[lane.at]);
    ++lane.end;
    std::swap(lane.order[lane.at], lane.order[lane.known + lane.found]);
    ++lane.found;
  }

 private:
  struct Lane {
    std::size_t wanted = 0;
    std::optional<std::size_t> excluded;
    std::uint32_t state = 1;
    std::vector<std::size_t> order, constants;
    std::array<std::size_t, 16> constantsOf{};  ///< known before a node is looked at
    std::size_t node = 1, at = 0, end = 0;
    std::size_t known = 0, looked = 0, knownDrawn = 0, found = 0;
  };

  /// xorshift with 13, 17, 5, cut to 31 bits.
  static std::size_t draw(Lane& lane) {
    lane.state ^= lane.state << 13;
    lane.state ^= lane.state >> 17;
    lane.state ^= lane.state << 5;
    return lane.state % 0x80000000U;
  }

  static void close(Lane& lane) {
    std::copy_n(lane.constants.begin(), lane.known, lane.order.begin());
    std::copy_n(lane.order.begin() + static_cast<std::ptrdiff_t>(lane.known), lane.found,
                lane.constants.begin() + static_cast<std::ptrdiff_t>(lane.known));
    lane.constantsOf[2 * lane.node] = lane.constantsOf[2 * lane.node + 1] = lane.known + lane.found;
  }

  std::size_t m_features;
  std::array<Lane, kLanes> m_lanes;
};

}  // namespace

std::unique_ptr<CandidateDraws> makeCandidateDraws(RandomMode mode, std::size_t features, std::uint64_t seed) {
  if (mode == RandomMode::keyed) return std::make_unique<KeyedDraws>(features, seed);
  return std::make_unique<ArboretoDraws>(features);
}

}  // namespace grnwb::trees
