// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/gap_trace.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/base/error.h"
#include "core/evaluate/gene_gaps.h"
#include "core/gan/answers.h"
#include "core/pipeline/json.h"

namespace grnwb::pipeline {
namespace {

constexpr std::size_t kMostSwaps = 3;
constexpr double kHurts = 0.1;  // of the noise: a smaller contribution is a matter of few cells

/// Of the Kolmogorov-Smirnov distance of two samples: it is below in 95 %, asymptotically.
double usualDistance(double cellsA, double cellsB) {
  return 1.358 * std::sqrt((cellsA + cellsB) / (cellsA * cellsB));
}

std::vector<float> valuesOf(const data::Matrix& cells, Eigen::Index column) {
  std::vector<float> values(static_cast<std::size_t>(cells.rows()));
  for (Eigen::Index cell = 0; cell < cells.rows(); ++cell) values[static_cast<std::size_t>(cell)] = cells(cell, column);
  return values;
}

double meanOf(const data::Matrix& cells, Eigen::Index column) {
  return cells.col(column).cast<double>().mean();
}

void checkTraced(const TrainingRun& run, const data::Matrix& real, const std::vector<std::string>& genes,
                 const std::string& gene) {
  if (!run.network)
    throw Error(ErrorCode::badInput, run.folder.string(), "has lost its network (grn.json)",
                "train again, or look at another run");
  if (!run.network->isTf(gene) && !run.network->isTarget(gene))
    throw Error(ErrorCode::badInput, gene, "is not in the run's network", "trace one of the genes it was trained on");
  if (real.rows() == 0 || real.cols() != std::ssize(genes) || std::ranges::find(genes, gene) == genes.end())
    throw Error(ErrorCode::badInput, gene, "has no real cells to be compared with",
                "give the cells that the run was trained on, with their genes");
}

/// A regulator may go that hurts, that no score speaks for, or that scores less than the one that comes; those that
/// serve the target least go first.
std::vector<SwapProposal> swapsOf(const GapTrace& trace, const grn::Grn& network,
                                  const grn::CandidateIndex& candidates) {
  if (trace.ks <= trace.noise) return {};  // nothing to mend
  const auto to = candidates.proposals(trace.gene, kMostSwaps, [&](const std::string& tf) {
    return network.isTf(tf) && !network.find(tf, trace.gene) && !network.isRejected(tf, trace.gene);
  });
  const auto scored = candidates.ofTarget(trace.gene);
  std::vector<SwapProposal> swaps;
  for (const EdgeContribution& edge : trace.edges) {
    if (swaps.size() == to.size()) break;
    const grn::Edge& next = to[swaps.size()];
    const data::ScoredEdge* old = candidates.find(edge.tf, trace.gene);
    const bool hurts = edge.contribution > kHurts * trace.noise;
    if (edge.locked || (!hurts && old && old->importance >= *next.importance)) continue;
    const auto place = std::ranges::find(scored, next.tf, &data::ScoredEdge::tf) - scored.begin();
    swaps.push_back({edge.tf, next.tf, old ? old->importance : 0, *next.importance, place + 1});
  }
  return swaps;
}

}  // namespace

GapTrace traceGap(const TrainingRun& run, const data::Matrix& real, const std::vector<std::string>& genes,
                  const std::string& gene, const grn::CandidateIndex& candidates,
                  const gan::GenerateParameters& parameters, JobContext& job) {
  job.throwIfStopped();
  checkTraced(run, real, genes, gene);
  const grn::Grn& network = *run.network;
  std::vector<gan::Perturbation> atTheirMeans;
  for (const std::string& tf : network.regulators(gene)) atTheirMeans.push_back({tf, 1, true});
  const gan::GeneAnswers made = gan::answers(run.folder, parameters, gene, atTheirMeans, job);

  const auto realColumns = data::indexOf(genes), controlColumns = data::indexOf(made.genes);
  const auto ownGap = [&](const std::string& name) {
    const auto column = realColumns.find(name);
    if (column == realColumns.end())
      throw Error(ErrorCode::badInput, name, "is not among the genes of the real cells",
                  "give the cells that the run was trained on");
    return evaluate::kolmogorovSmirnov(valuesOf(real, column->second), valuesOf(made.control, controlColumns.at(name)));
  };
  const Eigen::Index realColumn = realColumns.at(gene);
  GapTrace trace;
  trace.gene = gene;
  trace.isTf = network.isTf(gene);
  trace.ks = ownGap(gene);
  trace.realMean = meanOf(real, realColumn);
  trace.controlMean = meanOf(made.control, controlColumns.at(gene));
  trace.noise = usualDistance(static_cast<double>(real.rows()), static_cast<double>(made.control.rows()));
  for (std::size_t i = 0; i < made.held.size(); ++i) {
    job.throwIfStopped();
    const auto answer = static_cast<Eigen::Index>(i);
    EdgeContribution& edge = trace.edges.emplace_back();
    edge.tf = made.held[i].asked.tf;
    edge.tfKs = ownGap(edge.tf);
    edge.ksHeld = evaluate::kolmogorovSmirnov(valuesOf(real, realColumn), valuesOf(made.answers, answer));
    edge.contribution = trace.ks - edge.ksHeld;
    edge.meanHeld = meanOf(made.answers, answer);
    edge.locked = network.find(edge.tf, gene)->locked;
  }
  std::ranges::stable_sort(trace.edges, std::greater(), &EdgeContribution::contribution);
  trace.swaps = swapsOf(trace, network, candidates);
  return trace;
}

gan::GenerateParameters syntheticParameters(const TrainingRun& run) {
  gan::GenerateParameters parameters;
  if (!run.synthetic) return parameters;
  parameters.cells = run.synthetic->cellCount();
  const auto note = run.synthetic->notes.find("synthetic");
  if (note == run.synthetic->notes.end()) return parameters;
  const Json json = Json::parse(note->second, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object()) return parameters;
  if (const auto seed = json.find("seed"); seed != json.end() && seed->is_number_unsigned())
    seed->get_to(parameters.seed);
  if (const auto statistics = json.find("statistics"); statistics != json.end() && *statistics == "calibrated")
    parameters.statistics = "calibrated";
  return parameters;
}

}  // namespace grnwb::pipeline
