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
  double lisi = 0;       ///< local inverse Simpson's index of real and synthetic cells on t-SNE; 2 = mixed, 1 = apart
};

struct EvaluateParameters {
  std::string definition = "llm4grn";  ///< llm4grn, groundgan
  bool lisi = true;                    ///< without it Metrics::lisi stays 0; it takes an embedding of all cells
  std::uint64_t seed = 1;
};
std::vector<Field> fields(EvaluateParameters& parameters);

/// Trees of the random forest.
inline constexpr std::int64_t kForestTrees = 1000;

/// Cells x genes each, same genes in the same order, library-normalised. Unequal sizes: by llm4grn the larger set is
/// resampled 5 times, the metrics are means; by groundgan only the leading cells of the larger set count. Throws
/// Error(badInput) as checkCells().
Metrics evaluate(const data::Matrix& real, const data::Matrix& synthetic, const EvaluateParameters& parameters,
                 JobContext& job);

/// Throws Error(badInput) for different numbers of genes, fewer than 25 cells in a set, NaN, infinities, negatives.
void checkCells(const data::Matrix& real, const data::Matrix& synthetic);

/// The two parts of evaluate() with a closed form, for equal or unequal numbers of cells.
double euclideanOfMeans(const data::Matrix& real, const data::Matrix& synthetic);
/// 1 when a mean vector is zero.
double cosineOfMeans(const data::Matrix& real, const data::Matrix& synthetic);

/// Median over real cells of the distance to the 24th other real cell. Throws Error(badInput) for fewer than 25 cells
/// and when it is 0. Advances the job by one per cell.
double mmdBandwidth(const data::Matrix& real, JobContext& job);
double mmdBandwidth(const data::Matrix& real);
/// Bandwidth from mmdBandwidth. Advances the job by two per real and one per synthetic cell.
double mmd(const data::Matrix& real, const data::Matrix& synthetic, double bandwidth, JobContext& job);
double mmd(const data::Matrix& real, const data::Matrix& synthetic, double bandwidth);

/// The bandwidth of the definition groundgan: median of 1.0 and of 19 medians, each over a bootstrap sample of the
/// distances of all cells to their 24 nearest others. Its MMD is 3 times mmd() with that. Throws and advances as
/// mmdBandwidth().
double bootstrapBandwidth(const data::Matrix& real, std::uint64_t seed, JobContext& job);

/// PCA to 50 components fitted on all cells; a random fifth of them, not stratified, is kept for the AUROC of a forest
/// grown on the rest. Seeds 5 n to 5 n + 4 test the fifths of one random order, for steadier means. Throws as
/// checkCells(). Advances the job by one per tree.
double rfAuroc(const data::Matrix& real, const data::Matrix& synthetic, std::uint64_t seed, JobContext& job);
/// The same by the definition groundgan: a random 30 % for the AUROC, PCA fitted on the other 70 %.
double rfAurocHeldOut(const data::Matrix& real, const data::Matrix& synthetic, std::uint64_t seed, JobContext& job);

/// Mean over the cells of the inverse Simpson's index of real and synthetic in the cell's neighbourhood: 2 where they
/// are mixed, 1 where they are apart (Korsunsky et al., Nature Methods 2019). Neighbours count by the Gaussian weights
/// of the perplexity, over 3 x perplexity neighbours. points: cells x dimensions, an embedding. Advances the job by one
/// per cell. Throws Error(badInput) for no more points than neighbours.
double lisi(const Eigen::MatrixXd& points, const std::vector<bool>& isReal, double perplexity, JobContext& job);
/// On t-SNE (perplexity 30, less for fewer than 92 cells) of 50 principal components of log1p of all cells.
double lisi(const data::Matrix& real, const data::Matrix& synthetic, std::uint64_t seed, JobContext& job);

/// The columns of b put in the order of a's genes. Throws Error(badInput) naming genes that are in one only
/// or a gene that occurs twice.
data::Matrix alignedTo(const data::Dataset& a, const data::Dataset& b);

}  // namespace grnwb::evaluate
