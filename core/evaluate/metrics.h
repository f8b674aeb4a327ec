// SPDX-License-Identifier: GPL-3.0-or-later
// How far synthetic cells are from real ones (method.md 10).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/parameters.h"
#include "core/data/dataset.h"

namespace grnwb::evaluate {

struct Metrics {
  double euclidean = 0;  ///< between the two mean vectors, counts
  double cosine = 0;     ///< 1 - cosine similarity of the two mean vectors
  double mmd = 0;        ///< squared, biased, three Gaussian kernels
  double rfAuroc = 0;    ///< of a random forest that tells real from synthetic; 0.5 = can't tell
};

struct EvaluateParameters {
  std::string definition = "llm4grn";
  std::uint64_t seed = 1;
};
std::vector<Field> fields(EvaluateParameters& parameters);

/// Cells x genes each, same genes in the same order, library-normalised. Unequal sizes: the larger set is resampled 5
/// times, the metrics are means. Throws Error(badInput) for different genes, fewer than 25 real cells, NaN, negatives.
Metrics evaluate(const data::Matrix& real, const data::Matrix& synthetic, const EvaluateParameters& parameters,
                 JobContext& job);

/// The two parts of evaluate() with a closed form, for equal or unequal numbers of cells.
double euclideanOfMeans(const data::Matrix& real, const data::Matrix& synthetic);
double cosineOfMeans(const data::Matrix& real, const data::Matrix& synthetic);
/// Median over real cells of the distance to the 24th other real cell.
double mmdBandwidth(const data::Matrix& real);
/// For sets of equal size; bandwidth from mmdBandwidth.
double mmd(const data::Matrix& real, const data::Matrix& synthetic, double bandwidth);
double rfAuroc(const data::Matrix& real, const data::Matrix& synthetic, std::uint64_t seed, JobContext& job);

/// The columns of b put in the order of a's genes. Throws Error(badInput) naming genes that are in one only.
data::Matrix alignedTo(const data::Dataset& a, const data::Dataset& b);

}  // namespace grnwb::evaluate
