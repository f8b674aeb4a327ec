// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/infer/target_regressions.h"

#include <algorithm>
#include <utility>

namespace grnwb::infer {
TargetRegressions::TargetRegressions(const MethodInput& input, std::string method, std::vector<std::string> tfs,
                                     std::size_t maxBins, JobContext& job)
    : m_input(input),
      m_method(std::move(method)),
      m_tfs(std::move(tfs)),
      m_columns(input.dataset.x, job),
      m_geneIndex(data::indexOf(input.dataset.genes.names)),
      m_tfIndex(data::indexOf(m_tfs)),
      m_features(static_cast<std::size_t>(input.dataset.cellCount()), maxBins),
      m_isConstant(input.targets.size()) {
  for (const std::string& tf : m_tfs) {
    job.throwIfStopped();
    m_features.addFeature(valuesOf(tf));
  }
  for (const ScoredTarget& earlier : input.earlier.done)
    if (earlier.method == m_method) m_earlier.emplace(earlier.target, &earlier);
  for (std::size_t target = 0; target < input.targets.size(); ++target)
    if (!m_earlier.contains(input.targets[target])) m_open.push_back(target);
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

Inference TargetRegressions::finish() {
  Inference result;
  for (std::size_t target = 0; target < m_input.targets.size(); ++target) {
    const std::string& name = m_input.targets[target];
    if (m_isConstant[target] != 0) result.constantTargets.push_back(name);
    if (const auto earlier = m_earlier.find(name); earlier != m_earlier.end()) {
      result.trees += earlier->second->trees;
      result.edges.insert(result.edges.end(), earlier->second->edges.begin(), earlier->second->edges.end());
    } else if (const auto scored = m_scored.find(name); scored != m_scored.end()) {
      result.trees += scored->second.trees;
      std::ranges::move(scored->second.edges, std::back_inserter(result.edges));
    }
  }
  return result;
}

}  // namespace grnwb::infer
