// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/regulon_gaps.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/evaluate/edge_correlations.h"

namespace grnwb::evaluate {
namespace {

using Eigen::ArrayXd;
using Eigen::Index;
using EdgeList = std::vector<std::size_t>;

constexpr std::size_t kBootstraps = 60;
constexpr double kBrokenZ = 4.5;
constexpr double kBrokenShare = 0.5;
constexpr double kEdgesLeft = 0.5;
constexpr double kFewestToCorrelate = 25;
constexpr Index kFewestTogether = 5;

/// A TF that has targets.
struct Regulon {
  std::string tf;
  EdgeList own;
  EdgeList judged;  ///< of its own: between genes that enough real cells should express together
  EdgeList all;     ///< edges of every TF to its targets
};

struct Network {
  std::vector<NumberedEdge> edges;  ///< by TF
  std::vector<Regulon> regulons;
};

Network networkOf(const grn::Grn& grn, const std::vector<std::string>& genes, const data::Matrix& real) {
  const auto column = data::indexOf(genes);
  const auto columnOf = [&](const std::string& gene) {
    const auto at = column.find(gene);
    if (at == column.end())
      throw Error(ErrorCode::badInput, "network", "its gene '" + shortened(gene) + "' is not in the cells",
                  "compare cells with the network that they were made with");
    return static_cast<Index>(at->second);
  };
  const Eigen::Array<Index, 1, Eigen::Dynamic> expressing = (real.array() > 0).cast<Index>().colwise().sum();
  Network network;
  std::map<std::string, EdgeList> byTarget;
  for (const std::string& tf : grn.tfs()) {
    Regulon regulon{tf, {}, {}, {}};
    for (const std::string& target : grn.targetsOf(tf)) {
      regulon.own.push_back(network.edges.size());
      byTarget[target].push_back(network.edges.size());
      const NumberedEdge edge{columnOf(tf), columnOf(target)};
      if (expressing[edge.tf] * expressing[edge.target] >= kFewestTogether * real.rows())
        regulon.judged.push_back(network.edges.size());
      network.edges.push_back(edge);
    }
    if (!regulon.own.empty()) network.regulons.push_back(std::move(regulon));
  }
  for (Regulon& regulon : network.regulons)
    for (const std::string& target : grn.targetsOf(regulon.tf))
      std::ranges::copy(byTarget.at(target), std::back_inserter(regulon.all));
  return network;
}

double sumOf(const ArrayXd& values, const EdgeList& edges) {
  double sum = 0;
  for (const std::size_t edge : edges) sum += values[static_cast<Index>(edge)];
  return sum;
}

struct MeanAndSd {
  double mean = 0, sd = 0;
};

MeanAndSd sumsOf(const std::vector<ArrayXd>& resamples, const EdgeList& edges) {
  std::vector<double> sums;
  for (const ArrayXd& values : resamples) sums.push_back(sumOf(values, edges));
  MeanAndSd result;
  for (const double sum : sums) result.mean += sum / static_cast<double>(sums.size());
  for (const double sum : sums) result.sd += (sum - result.mean) * (sum - result.mean);
  result.sd = std::sqrt(result.sd / static_cast<double>(sums.size() - 1));
  return result;
}

/// What of the real correlation synthetic cells lost over some edges.
struct Loss {
  double z = 0;
  double kept = 1;
  double gain = 0;  ///< correlation lost less correlation kept

  bool breaks() const { return z > kBrokenZ && kept < kBrokenShare; }
};

class LossFinder {
 public:
  struct Explanation {
    std::size_t regulon;
    Loss loss;
    bool ofAllEdges;  ///< to its targets, not only of its own
  };

  LossFinder(const Network& network, const CorrelationResamples& resamples, const ArrayXd& real,
             const ArrayXd& synthetic)
      : m_network(network),
        m_found(real * synthetic),
        m_isLeft(network.edges.size(), true),
        m_isJudged(network.edges.size()) {
    for (const Regulon& regulon : network.regulons)
      for (const std::size_t edge : regulon.judged) m_isJudged[edge] = true;
    ArrayXd mean = ArrayXd::Zero(real.size()), variance = mean;
    for (const ArrayXd& sample : resamples.first) mean += sample / kBootstraps;
    for (const ArrayXd& sample : resamples.first) variance += (sample - mean).square() / (kBootstraps - 1);
    m_due = real.square() - variance;
    for (std::size_t i = 0; i < kBootstraps; ++i) m_resampled.push_back(resamples.first[i] * resamples.second[i]);
  }

  Explanation worstOf(std::size_t regulon) const {
    const Loss own = lossOver(m_network.regulons[regulon].own);
    const Loss all = lossOver(m_network.regulons[regulon].all);
    const bool ofAllEdges = all.breaks() && (!own.breaks() || all.gain > own.gain);
    return {regulon, ofAllEdges ? all : own, ofAllEdges};
  }

  /// Regulons in the order in which they explain the most of what is lost; takes their edges out.
  std::vector<Explanation> explain(const JobContext& job) {
    std::vector<Explanation> explanations;
    std::vector<bool> isOpen(m_network.regulons.size(), true);
    while (true) {
      std::optional<Explanation> best;
      for (std::size_t i = 0; i < isOpen.size(); ++i) {
        job.throwIfStopped();
        const EdgeList& own = m_network.regulons[i].own;
        const auto leftOver = std::ranges::count_if(own, [&](std::size_t edge) { return m_isLeft[edge]; });
        isOpen[i] = isOpen[i] && static_cast<double>(leftOver) >= kEdgesLeft * static_cast<double>(own.size());
        if (!isOpen[i]) continue;
        const Explanation next = worstOf(i);
        if (next.loss.breaks() && (!best || next.loss.gain > best->loss.gain)) best = next;
      }
      if (!best) return explanations;
      explanations.push_back(*best);
      const Regulon& regulon = m_network.regulons[best->regulon];
      isOpen[best->regulon] = false;
      for (const std::size_t edge : best->ofAllEdges ? regulon.all : regulon.own) m_isLeft[edge] = false;
    }
  }

 private:
  Loss lossOver(const EdgeList& ofRegulon) const {
    EdgeList edges;
    std::ranges::copy_if(ofRegulon, std::back_inserter(edges),
                         [&](std::size_t edge) { return m_isLeft[edge] && m_isJudged[edge]; });
    const double due = sumOf(m_due, edges), found = sumOf(m_found, edges);
    const double sd = sumsOf(m_resampled, edges).sd;
    if (due <= 0 || sd <= 0) return {};
    return {(due - std::max(found, 0.0)) / sd, found / due, due - 2 * found};  // no more is lost than there is
  }

  const Network& m_network;
  ArrayXd m_due, m_found;  ///< of each edge: the correlation squared, and what of it is in the synthetic cells
  std::vector<ArrayXd> m_resampled;
  std::vector<bool> m_isLeft, m_isJudged;
};

Eigen::VectorXf checkedWeights(const std::vector<double>& weights, Index cells) {
  if (weights.empty()) return Eigen::VectorXf::Ones(cells);
  if (std::ssize(weights) != cells ||
      !std::ranges::all_of(weights, [](double w) { return w >= 0 && std::isfinite(w); }))
    throw Error(ErrorCode::badInput, "weights", "they are not one number of 0 or more per synthetic cell",
                "give as many weights as there are synthetic cells");
  return Eigen::Map<const Eigen::VectorXd>(weights.data(), cells).cast<float>();
}

std::vector<EdgeGap> edgeGapsOf(const Regulon& regulon, const Network& network, const std::vector<std::string>& genes,
                                const ArrayXd& real, const ArrayXd& synthetic) {
  std::vector<EdgeGap> gaps;
  for (const std::size_t edge : regulon.own) {
    const auto i = static_cast<Index>(edge);
    gaps.push_back({regulon.tf, genes[static_cast<std::size_t>(network.edges[edge].target)], real[i], synthetic[i]});
  }
  std::ranges::stable_sort(gaps, std::greater(), [](const EdgeGap& e) { return std::abs(e.synthetic - e.real); });
  return gaps;
}

}  // namespace

std::vector<RegulonGap> regulonGaps(const data::Matrix& real, const data::Matrix& synthetic,
                                    const std::vector<double>& weights, const std::vector<std::string>& genes,
                                    const grn::Grn& grn, std::uint64_t seed, JobContext& job) {
  if (real.cols() != std::ssize(genes) || synthetic.cols() != std::ssize(genes))
    throw Error(ErrorCode::badInput, "regulons", "the two sets have other numbers of genes than there are names",
                "compare cells with the same genes");
  const Eigen::VectorXf used = checkedWeights(weights, synthetic.rows());
  const auto squares = static_cast<double>(used.squaredNorm()), sum = static_cast<double>(used.sum());
  const double effectiveCells = squares > 0 ? sum * sum / squares : 0;
  if (static_cast<double>(real.rows()) < kFewestToCorrelate || effectiveCells < kFewestToCorrelate)
    throw Error(ErrorCode::badInput, "regulons", "too few cells are left to tell correlations",
                "give at least " + formatNumber(kFewestToCorrelate) + " cells in either set");
  const Network network = networkOf(grn, genes, real);
  job.beginPhase("Regulons", kBootstraps);
  const Eigen::MatrixXf realLogs = centredLogs(real);
  const ArrayXd inReal = edgeCorrelations(realLogs, network.edges, Eigen::VectorXf::Ones(real.rows()));
  const ArrayXd inSynthetic = edgeCorrelations(centredLogs(synthetic), network.edges, used);
  const CorrelationResamples resamples =
      resampleCorrelations(realLogs, network.edges, std::llround(effectiveCells), kBootstraps, seed, job);

  std::vector<ArrayXd> resampledGaps;
  for (std::size_t i = 0; i < kBootstraps; ++i)
    resampledGaps.push_back((resamples.first[i] - resamples.second[i]).abs());
  const ArrayXd gapOfEdge = (inReal - inSynthetic).abs();
  LossFinder losses(network, resamples, inReal, inSynthetic);
  std::vector<RegulonGap> gaps;
  for (std::size_t i = 0; i < network.regulons.size(); ++i) {
    job.throwIfStopped();
    const Regulon& regulon = network.regulons[i];
    const EdgeList& edges = regulon.judged.empty() ? regulon.own : regulon.judged;
    const auto count = static_cast<double>(edges.size());
    const MeanAndSd chance = sumsOf(resampledGaps, edges);
    const Loss loss = losses.worstOf(i).loss;
    const double gap = sumOf(gapOfEdge, edges);
    const bool isJudged = !regulon.judged.empty() && chance.sd > 0;
    gaps.push_back({regulon.tf, std::ssize(regulon.own), gap / count, chance.mean / count, chance.sd / count,
                    isJudged ? (gap - chance.mean) / chance.sd : 0, false, loss.kept, loss.z,
                    edgeGapsOf(regulon, network, genes, inReal, inSynthetic)});
  }
  std::vector<RegulonGap> sorted;
  for (const auto& [regulon, loss, ofAllEdges] : losses.explain(job)) {
    RegulonGap& gap = gaps[regulon];
    gap.alarm = true;
    gap.kept = loss.kept;
    gap.lossZ = loss.z;
    sorted.push_back(gap);
  }
  std::erase_if(gaps, &RegulonGap::alarm);
  std::ranges::stable_sort(gaps, std::greater(), &RegulonGap::z);
  std::ranges::move(gaps, std::back_inserter(sorted));
  return sorted;
}

}  // namespace grnwb::evaluate
