// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text.h"

namespace grnwb::evaluate {
namespace {

using Eigen::Index;

constexpr Index kFewestCells = 25;
constexpr int kResamples = 5;

/// Two sets of equal size.
struct Pair {
  data::Matrix real, synthetic;
};

data::Matrix sampled(const data::Matrix& cells, Index count, RandomStream& random) {
  data::Matrix picked(count, cells.cols());
  Index row = 0;
  for (const std::size_t cell : random.sample(static_cast<std::size_t>(cells.rows()), static_cast<std::size_t>(count)))
    picked.row(row++) = cells.row(static_cast<Index>(cell));
  return picked;
}

std::vector<Pair> pairsOfEqualSize(const data::Matrix& real, const data::Matrix& synthetic, bool truncates,
                                   std::uint64_t seed) {
  const Index count = std::min(real.rows(), synthetic.rows());
  if (truncates || real.rows() == synthetic.rows()) return {{real.topRows(count), synthetic.topRows(count)}};
  std::vector<Pair> pairs;
  for (int i = 0; i < kResamples; ++i) {
    RandomStream random(seed, "evaluate resample", static_cast<std::uint64_t>(i));
    pairs.push_back({real.rows() > count ? sampled(real, count, random) : real,
                     synthetic.rows() > count ? sampled(synthetic, count, random) : synthetic});
  }
  return pairs;
}

Eigen::VectorXd meanCell(const data::Matrix& cells) {
  Eigen::VectorXd sum = Eigen::VectorXd::Zero(cells.cols());
  for (Index cell = 0; cell < cells.rows(); ++cell) sum += cells.row(cell).cast<double>().transpose();
  return sum / static_cast<double>(cells.rows());
}

void checkValues(const std::string& which, const data::Matrix& cells) {
  if (cells.rows() < kFewestCells)
    throw Error(ErrorCode::badInput, which, std::to_string(cells.rows()) + " cells are too few to compare",
                "give at least " + std::to_string(kFewestCells));
  for (Index cell = 0; cell < cells.rows(); ++cell) {
    const auto values = cells.row(cell).array();
    if ((values >= 0).all() && values.isFinite().all()) continue;
    throw Error(ErrorCode::badInput, which,
                "cell " + std::to_string(cell + 1) + " holds a value that is negative or not a number",
                "compare library-normalised counts");
  }
}

std::string someOf(const std::vector<std::string>& names) {
  constexpr std::size_t kShown = 5;
  if (names.size() <= kShown) return join(names, ", ");
  return join({names.begin(), names.begin() + kShown}, ", ") + " and " + std::to_string(names.size() - kShown) +
         " more";
}

std::vector<std::string> missingIn(const std::vector<std::string>& names, const data::Dataset& dataset) {
  const auto index = data::indexOf(dataset.genes.names);
  std::vector<std::string> missing;
  for (const std::string& name : names)
    if (!index.contains(name)) missing.push_back(name);
  return missing;
}

}  // namespace

void checkCells(const data::Matrix& real, const data::Matrix& synthetic) {
  if (real.cols() != synthetic.cols())
    throw Error(
        ErrorCode::badInput, "synthetic cells",
        "they have " + std::to_string(synthetic.cols()) + " genes, the real ones " + std::to_string(real.cols()),
        "compare cells with the same genes");
  checkValues("real cells", real);
  checkValues("synthetic cells", synthetic);
}

std::vector<Field> fields(EvaluateParameters& parameters) {
  return {
      {"definition",
       &parameters.definition,
       "Definition of MMD and RF-AUROC",
       "",
       "Whose protocol the metrics follow; figures of different definitions can't be compared.",
       0,
       0,
       {"llm4grn", "groundgan"}},
      {"lisi", &parameters.lisi, "LISI", "", "Also measure how well real and synthetic cells mix on t-SNE.", 0, 0, {}}};
}

Metrics evaluate(const data::Matrix& real, const data::Matrix& synthetic, const EvaluateParameters& parameters,
                 JobContext& job) {
  EvaluateParameters checked = parameters;
  checkFields(fields(checked));
  checkCells(real, synthetic);
  const bool heldOut = parameters.definition == "groundgan";
  const std::vector<Pair> pairs = pairsOfEqualSize(real, synthetic, heldOut, parameters.seed);
  const auto count = static_cast<double>(pairs.size());
  Metrics mean;
  job.beginPhase("Distances", std::ssize(pairs));
  for (const Pair& pair : pairs) {
    mean.euclidean += euclideanOfMeans(pair.real, pair.synthetic) / count;
    mean.cosine += cosineOfMeans(pair.real, pair.synthetic) / count;
    job.advance();
  }
  job.beginPhase("MMD", std::ssize(pairs) * 4 * std::min(real.rows(), synthetic.rows()));
  for (const Pair& pair : pairs) {
    const double bandwidth =
        heldOut ? bootstrapBandwidth(pair.real, parameters.seed, job) : mmdBandwidth(pair.real, job);
    mean.mmd += (heldOut ? 3 : 1) * mmd(pair.real, pair.synthetic, bandwidth, job) / count;
  }
  if (parameters.lisi)
    for (std::size_t i = 0; i < pairs.size(); ++i)
      mean.lisi += lisi(pairs[i].real, pairs[i].synthetic, parameters.seed + i, job) / count;
  job.beginPhase("Random forest", std::ssize(pairs) * kForestTrees);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto forest = heldOut ? rfAurocHeldOut : rfAuroc;
    mean.rfAuroc += forest(pairs[i].real, pairs[i].synthetic, parameters.seed + i, job) / count;
  }
  return mean;
}

double euclideanOfMeans(const data::Matrix& real, const data::Matrix& synthetic) {
  return (meanCell(real) - meanCell(synthetic)).norm();
}

double cosineOfMeans(const data::Matrix& real, const data::Matrix& synthetic) {
  // 1 - x.y of unit vectors without its cancellation
  const Eigen::VectorXd x = meanCell(real).stableNormalized(), y = meanCell(synthetic).stableNormalized();
  return x.isZero(0) || y.isZero(0) ? 1 : (x - y).squaredNorm() / 2;
}

data::Matrix alignedTo(const data::Dataset& a, const data::Dataset& b) {
  const std::vector<std::string> onlyA = missingIn(a.genes.names, b), onlyB = missingIn(b.genes.names, a);
  if (!onlyA.empty() || !onlyB.empty())
    throw Error(ErrorCode::badInput, "genes",
                (onlyA.empty() ? "" : "only the first data set has " + someOf(onlyA)) +
                    std::string(onlyA.empty() || onlyB.empty() ? "" : "; ") +
                    (onlyB.empty() ? "" : "only the second data set has " + someOf(onlyB)),
                "compare data sets with the same genes");
  const auto column = data::indexOf(b.genes.names);
  if (a.geneCount() != std::ssize(column) || b.geneCount() != std::ssize(column))
    throw Error(ErrorCode::badInput, "genes", "a gene occurs twice", "give each gene one column");
  std::vector<std::int64_t> rows(static_cast<std::size_t>(b.cellCount())), columns;
  std::iota(rows.begin(), rows.end(), std::int64_t{0});
  for (const std::string& gene : a.genes.names) columns.push_back(column.at(gene));
  return b.x.subset(rows, columns).toDense();
}

}  // namespace grnwb::evaluate
