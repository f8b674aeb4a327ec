// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trees/boosting.h"

#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <map>
#include <memory>
#include <numeric>
#include <utility>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/trees/lane_group.h"

namespace grnwb::trees {
namespace {

std::size_t checkedRows(std::size_t rows) {
  if (rows < 2 || rows > PackedSum::kMaxRows)
    throw Error(ErrorCode::badInput, "cells", std::to_string(rows) + " can't be learned from",
                "give from 2 to " + std::to_string(PackedSum::kMaxRows) + " cells");
  return rows;
}

std::size_t inBagRows(std::size_t rows, double share) {
  const auto inBag = static_cast<std::size_t>(std::floor(share * static_cast<double>(rows)));
  return std::clamp<std::size_t>(inBag, 1, rows - 1);
}

/// Enough fits at a time for full groups on every thread, within a gigabyte of residuals where that is possible.
std::size_t openFits(std::size_t rows, std::size_t threads) {
  constexpr std::size_t kMostBytes = std::size_t{1} << 30;
  const std::size_t least = kLanes * threads;
  return std::clamp(kMostBytes / (rows * sizeof(double)), least, std::max(16 * kLanes, 4 * least));
}

BoostingFit close(OpenFit& fit) {
  const double sum = std::accumulate(fit.importance.begin(), fit.importance.end(), 0.0);
  if (sum > 0)
    for (double& value : fit.importance) value /= sum;
  return {std::move(fit.importance), static_cast<int>(fit.improvements.size())};
}

/// Hands out groups of fits with the same number of trees, the fewest trees first, so that newcomers catch up with the
/// rest and full groups can be made of what remains of several. Which fits share a group doesn't change their values.
class Schedule {
 public:
  Schedule(std::size_t responses, std::size_t capacity) : m_responses(responses), m_capacity(capacity) {}

  struct Group {
    std::vector<std::unique_ptr<OpenFit>> fits;  ///< to go on with
    std::vector<std::size_t> begin;              ///< or responses to begin with
    bool empty() const { return fits.empty() && begin.empty(); }
  };

  /// Waits while others may give back fits. Empty: nothing is left to do.
  Group take() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_failed || canBegin() || !m_waiting.empty() || m_running == 0; });
    Group group;
    if (m_failed) return group;
    if (canBegin()) {
      for (std::size_t i = 0; i < kLanes && m_begun < m_responses; ++i) group.begin.push_back(m_begun++);
      m_open += group.begin.size();
      m_admitting = m_begun < m_responses && m_open < m_capacity;
    } else if (!m_waiting.empty()) {
      const auto youngest = m_waiting.begin();
      std::vector<std::unique_ptr<OpenFit>>& fits = youngest->second;
      for (std::size_t i = 0; i < kLanes && !fits.empty(); ++i) {
        group.fits.push_back(std::move(fits.back()));
        fits.pop_back();
      }
      if (fits.empty()) m_waiting.erase(youngest);
    }
    if (!group.empty()) ++m_running;
    return group;
  }

  /// fits: of a group that was taken, the finished ones removed; closed: how many these were.
  void giveBack(std::vector<std::unique_ptr<OpenFit>> fits, std::size_t closed) {
    const std::lock_guard lock(m_mutex);
    for (auto& fit : fits) m_waiting[fit->improvements.size()].push_back(std::move(fit));
    m_open -= closed;
    --m_running;
    m_admitting = m_admitting || (m_begun < m_responses && 2 * m_open <= m_capacity);
    m_changed.notify_all();
  }

  /// A group was lost to an exception.
  void fail() {
    const std::lock_guard lock(m_mutex);
    m_failed = true;
    m_changed.notify_all();
  }

 private:
  bool canBegin() const { return m_admitting; }

  const std::size_t m_responses, m_capacity;
  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::map<std::size_t, std::vector<std::unique_ptr<OpenFit>>> m_waiting;  ///< by number of trees
  std::size_t m_begun = 0, m_open = 0, m_running = 0;
  bool m_admitting = true, m_failed = false;
};

}  // namespace

Booster::Booster(const BinnedMatrix& features, const BoostingParameters& parameters, const JobContext& job, Simd simd)
    : m_features(features),
      m_packing(checkedRows(features.rows())),
      m_runs(features, job),
      m_parameters(parameters),
      m_samples(features.rows(), inBagRows(features.rows(), parameters.rowShare), parameters.seed, parameters.mode),
      m_kernels(laneKernels(simd)) {}

void Booster::fit(std::size_t count, const std::function<std::optional<Response>(std::size_t)>& response,
                  const std::function<void(std::size_t, BoostingFit)>& fitted, JobContext& job) const {
  if (count == 0) return;
  const auto threads = static_cast<std::size_t>(job.threads());
  Schedule schedule(count, openFits(m_features.rows(), threads));
  const auto work = [&] {
    std::optional<LaneGroup> lanes;
    for (Schedule::Group group = schedule.take(); !group.empty(); group = schedule.take()) {
      if (!lanes) lanes.emplace(*this);
      std::size_t closed = 0;
      for (const std::size_t index : group.begin) {
        job.throwIfStopped();
        if (const auto given = response(index))
          group.fits.push_back(std::make_unique<OpenFit>(LaneGroup::open(*this, index, *given)));
        else
          ++closed;
      }
      if (!group.fits.empty()) {
        std::vector<OpenFit*> fits;
        for (const auto& fit : group.fits) fits.push_back(fit.get());
        const std::size_t before = fits.front()->improvements.size();
        lanes->run(fits, job);
        for (const OpenFit* fit : fits) job.tally(std::ssize(fit->improvements) - static_cast<std::int64_t>(before));
      }
      for (const auto& fit : group.fits)
        if (fit->finished) fitted(fit->index, close(*fit));
      closed += std::erase_if(group.fits, [](const auto& fit) { return fit->finished; });
      schedule.giveBack(std::move(group.fits), closed);
    }
  };
  parallelFor(job, threads, [&](std::size_t) {
    try {
      work();
    } catch (...) {
      schedule.fail();
      throw;
    }
  });
}

std::vector<BoostedTree> Booster::firstTrees(const Response& response, std::size_t count, const JobContext& job) const {
  OpenFit fit = LaneGroup::open(*this, 0, response);
  LaneGroup lanes(*this);
  std::vector<BoostedTree> trees;
  OpenFit* const fits[] = {&fit};
  while (trees.size() < count && !fit.finished) lanes.run(fits, job, &trees);
  trees.resize(std::min(trees.size(), count));
  return trees;
}

}  // namespace grnwb::trees
