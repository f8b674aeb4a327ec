// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/target_regressions.h"

#include <algorithm>

#include "core/base/text.h"

namespace grnwb::infer {
namespace {

constexpr std::size_t kNamesShown = 10;  ///< in a warning

void warnOfConstantTargets(std::vector<std::string> constant, JobContext& job) {
  if (constant.empty()) return;
  std::string line = std::to_string(constant.size()) + " targets were skipped because all cells have the same value: ";
  const bool more = constant.size() > kNamesShown;
  if (more) constant.resize(kNamesShown);
  job.warn(line + join(constant, ", ") + (more ? ", ..." : ""));
}

}  // namespace

TargetRegressions::TargetRegressions(const MethodInput& input, std::string method, std::vector<std::string> tfs,
                                     std::size_t maxBins, JobContext& job)
    : m_input(input),
      m_method(std::move(method)),
      m_tfs(std::move(tfs)),
      m_columns(input.dataset.x),
      m_geneIndex(data::indexOf(input.dataset.genes.names)),
      m_tfIndex(data::indexOf(m_tfs)),
      m_features(static_cast<std::size_t>(input.dataset.cellCount()), maxBins),
      m_isConstant(input.targets.size()) {
  for (const std::string& tf : m_tfs) {
    job.throwIfStopped();
    m_features.addFeature(valuesOf(tf));
  }
  for (const ScoredTarget& earlier : input.earlier.done)
    if (earlier.method == m_method) m_scored.emplace(earlier.target, earlier);
  for (std::size_t target = 0; target < input.targets.size(); ++target)
    if (!m_scored.contains(input.targets[target])) m_open.push_back(target);
}

std::vector<float> TargetRegressions::valuesOf(const std::string& gene) const {
  return m_columns.column(static_cast<std::size_t>(m_geneIndex.find(gene)->second));
}

std::optional<std::vector<float>> TargetRegressions::response(std::size_t target) {
  std::vector<float> values = valuesOf(m_input.targets[target]);
  m_isConstant[target] = std::ranges::adjacent_find(values, std::ranges::not_equal_to()) == values.end() ? 1 : 0;
  if (m_isConstant[target] != 0) return std::nullopt;
  return values;
}

std::optional<std::size_t> TargetRegressions::excluded(std::size_t target) const {
  const auto self = m_tfIndex.find(m_input.targets[target]);
  if (self == m_tfIndex.end()) return std::nullopt;
  return static_cast<std::size_t>(self->second);
}

void TargetRegressions::setImportance(std::size_t target, const std::vector<double>& importance, std::int64_t trees) {
  const std::string& name = m_input.targets[target];
  ScoredTarget scored{m_method, name, trees, {}};
  for (std::size_t tf = 0; tf < m_tfs.size(); ++tf)
    if (importance[tf] > 0) scored.edges.push_back({m_tfs[tf], name, importance[tf]});
  const std::lock_guard lock(m_mutex);
  if (m_input.earlier.finished) m_input.earlier.finished(scored);
  m_scored.emplace(name, std::move(scored));
}

Inference TargetRegressions::finish(JobContext& job) {
  Inference result;
  std::vector<std::string> constant;
  for (std::size_t target = 0; target < m_input.targets.size(); ++target) {
    if (m_isConstant[target] != 0) constant.push_back(m_input.targets[target]);
    const auto scored = m_scored.find(m_input.targets[target]);
    if (scored == m_scored.end()) continue;
    result.trees += scored->second.trees;
    result.edges.insert(result.edges.end(), scored->second.edges.begin(), scored->second.edges.end());
  }
  warnOfConstantTargets(std::move(constant), job);
  return result;
}

}  // namespace grnwb::infer
