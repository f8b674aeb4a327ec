// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/simulate.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/random.h"

namespace grnwb::data {
namespace {

constexpr double kTfShape = 3;      ///< gamma shape of a TF's level between cells of a type: CV 0.58
constexpr double kTargetShape = 8;  ///< gamma shape of a target's own noise: CV 0.35
constexpr double kGain = 4;  ///< log fold change by a lone regulator in full effect; of n regulators the sum / sqrt n
constexpr double kMedianLibrary = 2000;
constexpr double kLibrarySpread = 0.4;  ///< standard deviation of the log library size

struct Regulator {
  std::size_t tf;
  double sign;
};

/// The network by position, ready to be drawn from.
struct Wiring {
  std::vector<std::vector<Regulator>> regulators;  ///< one list per target
  std::vector<double> shareUpTo;                   ///< cumulative, per type
  std::vector<std::size_t> column;                 ///< of each TF, then of each target, in the sorted gene list
  std::vector<std::string> genes;                  ///< sorted
};

[[noreturn]] void refuse(const std::string& problem) {
  throw Error(ErrorCode::badInput, "network", problem, "correct the network to simulate from");
}

void checkShape(const SimulationNetwork& network) {
  if (network.tfs.empty() || network.types.empty()) refuse("it has no TF or no cell type");
  if (network.typeShare.size() != network.types.size() || network.tfLevel.size() != network.types.size())
    refuse("cell types, their shares and their TF levels differ in number");
  for (const auto& levels : network.tfLevel)
    if (levels.size() != network.tfs.size()) refuse("a cell type doesn't have one level per TF");
  if (network.baseLevel.size() != network.targets.size()) refuse("targets and base levels differ in number");
}

Wiring wire(const SimulationNetwork& network) {
  checkShape(network);
  Wiring wiring;
  const auto tfIndex = indexOf(network.tfs);
  const auto targetIndex = indexOf(network.targets);
  wiring.regulators.resize(network.targets.size());
  for (const KnownEdge& edge : network.edges) {
    const auto tf = tfIndex.find(edge.tf);
    const auto target = targetIndex.find(edge.target);
    if (tf == tfIndex.end() || target == targetIndex.end())
      refuse("the edge " + edge.tf + " -> " + edge.target + " doesn't lead from a TF to a target");
    wiring.regulators[static_cast<std::size_t>(target->second)].push_back(
        {static_cast<std::size_t>(tf->second), edge.sign < 0 ? -1.0 : 1.0});
  }
  wiring.shareUpTo.resize(network.typeShare.size());
  std::partial_sum(network.typeShare.begin(), network.typeShare.end(), wiring.shareUpTo.begin());

  std::vector<std::string> names = network.tfs;
  names.insert(names.end(), network.targets.begin(), network.targets.end());
  wiring.genes = names;
  std::ranges::sort(wiring.genes);
  if (std::ranges::adjacent_find(wiring.genes) != wiring.genes.end()) refuse("a gene occurs twice");
  const auto column = indexOf(wiring.genes);
  for (const std::string& name : names) wiring.column.push_back(static_cast<std::size_t>(column.at(name)));
  return wiring;
}

struct Cell {
  std::size_t type = 0;
  std::vector<float> counts;  ///< in the order of the sorted genes
};

Cell drawCell(const SimulationNetwork& network, const Wiring& wiring, std::uint64_t seed, std::size_t index) {
  RandomStream stream(seed, "simulate cell", index);
  Cell cell;
  const double share = stream.uniform() * wiring.shareUpTo.back();
  const auto type = std::ranges::upper_bound(wiring.shareUpTo, share) - wiring.shareUpTo.begin();
  cell.type = std::min(static_cast<std::size_t>(type), network.types.size() - 1);

  const std::size_t tfs = network.tfs.size();
  std::vector<double> level(wiring.column.size());
  for (std::size_t tf = 0; tf < tfs; ++tf)
    level[tf] = network.tfLevel[cell.type][tf] * stream.gamma(kTfShape, 1.0 / kTfShape);
  for (std::size_t target = 0; target < network.targets.size(); ++target) {
    double effect = 0;
    for (const auto& [tf, sign] : wiring.regulators[target]) effect += sign * level[tf] / (1.0 + level[tf]);
    const auto regulators = static_cast<double>(std::max<std::size_t>(1, wiring.regulators[target].size()));
    level[tfs + target] = network.baseLevel[target] * std::exp(kGain * effect / std::sqrt(regulators)) *
                          stream.gamma(kTargetShape, 1.0 / kTargetShape);
  }

  const double total = std::accumulate(level.begin(), level.end(), 0.0);
  const double library = kMedianLibrary * std::exp(kLibrarySpread * stream.normal());
  cell.counts.resize(level.size());
  for (std::size_t i = 0; i < level.size(); ++i)
    cell.counts[wiring.column[i]] = total > 0 ? static_cast<float>(stream.poisson(library * level[i] / total)) : 0.0F;
  return cell;
}

std::string numbered(const std::string& prefix, std::int64_t number, std::int64_t most) {
  const std::string digits = std::to_string(number);
  const std::size_t width = std::max<std::size_t>(3, std::to_string(most).size());
  return prefix + std::string(width - digits.size(), '0') + digits;
}

std::vector<std::string> numberedNames(const std::string& prefix, std::int64_t count) {
  std::vector<std::string> names;
  for (std::int64_t i = 1; i <= count; ++i) names.push_back(numbered(prefix, i, count));
  return names;
}

}  // namespace

std::vector<Field> fields(SimulateParameters& p) {
  return {
      {"cells", &p.cells, "Cells", "cells", "How many cells to simulate.", 1, 1e7, {}},
      {"genes", &p.genes, "Genes", "genes", "How many genes, the TFs included.", 2, 1e5, {}},
      {"tfs", &p.tfs, "TFs", "genes", "How many of the genes are transcription factors.", 1, 1e4, {}},
      {"regulators", &p.regulators, "Regulators", "TFs", "How many TFs act on each target.", 1, 1e3, {}},
      {"types", &p.types, "Cell types", "types", "How many cell types, each with TF levels of its own.", 1, 1e3, {}}};
}

SimulationNetwork randomNetwork(const SimulateParameters& parameters) {
  SimulateParameters checked = parameters;
  checkFields(fields(checked));
  if (parameters.tfs >= parameters.genes)
    throw Error(ErrorCode::usage, "--tfs", "there are as many TFs as genes", "ask for more genes than TFs");
  if (parameters.regulators > parameters.tfs)
    throw Error(ErrorCode::usage, "--regulators", "there are fewer TFs than regulators per target",
                "ask for at most as many regulators as TFs");
  RandomStream stream(parameters.seed, "random network");
  const auto tfs = static_cast<std::size_t>(parameters.tfs);
  const auto types = static_cast<std::size_t>(parameters.types);
  SimulationNetwork network;
  network.tfs = numberedNames("TF", parameters.tfs);
  network.targets = numberedNames("G", parameters.genes - parameters.tfs);
  network.types = numberedNames("type", parameters.types);
  network.typeShare.assign(types, 1.0 / static_cast<double>(types));

  network.tfLevel.assign(types, std::vector<double>(tfs));
  for (auto& levels : network.tfLevel)
    for (double& level : levels) level = stream.uniform() < 0.4 ? 1.0 + 2.0 * stream.uniform() : 0.1;
  for (std::size_t target = 0; target < network.targets.size(); ++target) {
    network.baseLevel.push_back(0.05 * std::exp(2.0 * stream.normal()));
    std::vector<std::size_t> regulators = stream.sample(tfs, static_cast<std::size_t>(parameters.regulators));
    const std::size_t turn = target % tfs;  // each TF has its turn, so that none is left without a target
    if (std::ranges::find(regulators, turn) == regulators.end()) regulators.front() = turn;
    for (const std::size_t tf : regulators)
      network.edges.push_back({network.tfs[tf], network.targets[target], stream.uniform() < 0.7 ? 1 : -1});
  }
  return network;
}

Dataset simulateCells(const SimulationNetwork& network, std::int64_t cells, std::uint64_t seed, JobContext& job) {
  if (cells < 1) throw Error(ErrorCode::usage, "cells", "none were asked for", "ask for at least one cell");
  const Wiring wiring = wire(network);
  job.beginPhase("Simulate cells", cells);
  std::vector<Cell> drawn(static_cast<std::size_t>(cells));
  parallelFor(job, drawn.size(), [&](std::size_t i) {
    drawn[i] = drawCell(network, wiring, seed, i);
    job.advance();
  });

  Dataset data;
  data.x.columns = static_cast<std::int64_t>(wiring.genes.size());
  data.x.rows = cells;
  Categorical types{{}, network.types};
  for (const Cell& cell : drawn) {
    types.codes.push_back(static_cast<std::int32_t>(cell.type));
    for (std::size_t gene = 0; gene < cell.counts.size(); ++gene) {
      if (cell.counts[gene] == 0.0F) continue;
      data.x.columnIndex.push_back(static_cast<std::int32_t>(gene));
      data.x.values.push_back(cell.counts[gene]);
    }
    data.x.offsets.push_back(data.x.nonzero());
  }
  data.cells.names = numberedNames("cell", cells);
  data.cells.set("cell_type", std::move(types));
  data.genes.names = wiring.genes;
  std::vector<double> isTf(wiring.genes.size(), 0.0);
  for (std::size_t tf = 0; tf < network.tfs.size(); ++tf) isTf[wiring.column[tf]] = 1.0;
  data.genes.set("is_tf", std::move(isTf));
  data.notes["simulated"] =
      "Simulated counts, not measured cells. A TF's level varies by a gamma law around the level of its cell type; a "
      "target's level is its base level times exp of the summed effects of its own regulators; counts are Poisson "
      "draws at a log-normal library size. Seed " +
      std::to_string(seed) + ".";
  return data;
}

}  // namespace grnwb::data
