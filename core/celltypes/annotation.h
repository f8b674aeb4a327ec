// SPDX-License-Identifier: GPL-3.0-or-later
// Cell types of cells without labels, learned from labelled ones or read off marker sets.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/parameters.h"
#include "core/data/dataset.h"
#include "core/embed/pca.h"

namespace grnwb::celltypes {

struct AnnotationParameters {
  std::string method = "logistic";  ///< "logistic": multinomial logistic regression; "knn": vote of 15 neighbours
  double minimumConfidence = 0.5;   ///< below: unassigned
  std::uint64_t seed = 1;           ///< of the folds
};
std::vector<Field> fields(AnnotationParameters& parameters);

struct Annotation {
  std::vector<std::string> types;
  std::vector<std::int32_t> codes;  ///< one per cell; -1: unassigned
  std::vector<double> confidence;   ///< of the likeliest type, 0-1, one per cell
};

/// What the classifier makes of labelled cells that it didn't learn from (five folds).
struct CrossValidation {
  double accuracy = 0;        ///< share of all labelled cells given their own label; unassigned counts as wrong
  double balanced = 0;        ///< mean over the types of the share given their own label
  Eigen::MatrixXi confusion;  ///< types x (types + 1): own label by given label, the last column unassigned
};

/// Works on the principal components (50) of the labelled cells, logistic regression (L2, C = 1) on components of
/// variance 1; an immutable value. Phases of the job are the caller's.
class TypeClassifier {
 public:
  /// cells: cells x genes, log(1 + normalised counts). Categories without cells are no types. Throws Error(badInput)
  /// for fewer than two types and labels that don't fit the cells.
  TypeClassifier(const data::Matrix& cells, const data::Categorical& labels, const AnnotationParameters& parameters,
                 JobContext& job);

  const std::vector<std::string>& types() const { return m_types; }
  /// Of the same genes, in the same order, on the same scale. Throws Error(badInput) for another number of genes.
  Annotation annotate(const data::Matrix& cells, JobContext& job) const;

 private:
  void learnWeights(JobContext& job);

  AnnotationParameters m_parameters;
  std::vector<std::string> m_types;
  embed::Pca m_pca;
  Eigen::MatrixXd m_weights;          ///< types x (components + 1), the intercepts last; logistic
  std::vector<std::int32_t> m_codes;  ///< of the reference cells, knn
};

/// Five folds, stratified by label. A cell alone of its type can't be left out and counts as unassigned.
CrossValidation crossValidate(const data::Matrix& cells, const data::Categorical& labels,
                              const AnnotationParameters& parameters, JobContext& job);

/// A type's genes with their weights; negative: the gene speaks against it.
using MarkerSet = std::map<std::string, double>;
/// Sets by type.
using MarkerSets = std::map<std::string, MarkerSet>;
/// Type of the highest score; a score is the weighted sum of the set's genes, each standardised by its mean and
/// variance over the first scaleCells cells, by the root of the sum of squared weights (variance 1 for unrelated genes,
/// however many; Stouffer, 1949). The confidence is the softmax of the scores. Genes that the data lack are passed
/// over, with a warning; a type without any is left out. Throws Error(badInput) when fewer than two types are left.
Annotation annotateByMarkers(const data::Matrix& cells, Eigen::Index scaleCells, const std::vector<std::string>& genes,
                             const MarkerSets& sets, double minimumConfidence, JobContext& job);

}  // namespace grnwb::celltypes
