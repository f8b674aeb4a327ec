// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/type_drift.h"

#include "core/celltypes/proportions.h"
#include "core/pipeline/reference_cells.h"

namespace grnwb::study {

TypeDrift::TypeDrift(const data::Dataset& data, const data::Matrix& real, const std::string& labelColumn,
                     JobContext& job) {
  const auto training = pipeline::labelledTraining(data, labelColumn, job);
  if (!training) return;
  job.beginPhase("Cell types", 0);
  m_classifier.emplace(training->cells, training->labels, celltypes::AnnotationParameters(), job);
  m_real = m_classifier->annotate(pipeline::log1p(real), job).codes;
}

std::vector<std::string> TypeDrift::driftingTypes(const data::Matrix& synthetic, JobContext& job) const {
  if (!m_classifier) return {};
  const celltypes::Proportions shares = celltypes::proportions(
      m_classifier->types(), m_real, m_classifier->annotate(pipeline::log1p(synthetic), job).codes);
  std::vector<std::string> drifting;
  for (const celltypes::TypeShare& share : shares.types)
    if (share.drift == celltypes::Drift::large) drifting.push_back(share.type);
  return drifting;
}

}  // namespace grnwb::study
