// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/celltypes/annotation.h"

#include <string>

#include "core/base/error.h"
#include "core/celltypes/labelled_cells.h"
#include "core/celltypes/logistic_regression.h"
#include "core/celltypes/neighbour_votes.h"

namespace grnwb::celltypes {
namespace {

constexpr int kComponents = 50;

}  // namespace

std::vector<Field> fields(AnnotationParameters& parameters) {
  return {{"method",
           &parameters.method,
           "Method",
           "",
           "How cells get their type: logistic regression on principal components, or a vote of the 15 nearest cells.",
           0,
           0,
           {"logistic", "knn"}},
          {"min-confidence",
           &parameters.minimumConfidence,
           "Least confidence",
           "",
           "A cell whose likeliest type is less sure stays unassigned.",
           0,
           1,
           {}}};
}

TypeClassifier::TypeClassifier(const data::Matrix& cells, const data::Categorical& labels,
                               const AnnotationParameters& parameters, JobContext& job)
    : m_parameters(parameters) {
  checkFields(fields(m_parameters));
  checkLabels(cells, labels);
  const std::vector<std::int64_t> sizes = groupSizes(labels);
  std::vector<std::int32_t> typeOf(sizes.size(), -1);
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    if (sizes[i] == 0) continue;
    typeOf[i] = static_cast<std::int32_t>(m_types.size());
    m_types.push_back(labels.categories[i]);
  }
  if (m_types.size() < 2)
    throw Error(ErrorCode::badInput, "cell labels", "fewer than two types have cells",
                "choose a column with the types of the cells");
  std::vector<Eigen::Index> rows;
  for (std::size_t i = 0; i < labels.codes.size(); ++i) {
    if (labels.codes[i] < 0) continue;
    rows.push_back(static_cast<Eigen::Index>(i));
    m_codes.push_back(typeOf[static_cast<std::size_t>(labels.codes[i])]);
  }
  job.throwIfStopped();
  m_pca = embed::pca(cells(rows, Eigen::all), kComponents, job);
  job.throwIfStopped();
  if (m_parameters.method == "logistic") {
    learnWeights(job);
  }
}

void TypeClassifier::learnWeights(JobContext& job) {
  // Components of variance 1: the penalty treats them alike, and the rare types that lie along small ones are learned.
  const Eigen::VectorXd deviation = m_pca.explainedVariance.cwiseSqrt();
  const Eigen::VectorXd scale = (deviation.array() > 0).select(deviation.cwiseInverse(), 0.0);
  m_weights = fitLogistic(m_pca.scores * scale.asDiagonal(), m_codes, std::ssize(m_types), job);
  m_weights.leftCols(scale.size()) *= scale.asDiagonal();
  m_pca.scores.resize(0, 0);
  m_codes.clear();
}

Annotation TypeClassifier::annotate(const data::Matrix& cells, JobContext& job) const {
  if (cells.cols() != m_pca.mean.size())
    throw Error(
        ErrorCode::badInput, "cells to annotate",
        "they have " + std::to_string(cells.cols()) + " genes, the reference " + std::to_string(m_pca.mean.size()),
        "give cells with the genes of the reference");
  job.throwIfStopped();
  const Eigen::MatrixXd scores = embed::project(m_pca, cells);
  const std::vector<Vote> votes = m_parameters.method == "logistic"
                                      ? likeliest(logisticProbabilities(scores, m_weights))
                                      : neighbourVotes(m_pca.scores, m_codes, scores, job);
  return annotationOf(m_types, votes, m_parameters.minimumConfidence);
}

}  // namespace grnwb::celltypes
