// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/overlap_study.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string_view>

namespace grnwb::ui {
namespace {

std::map<std::string_view, std::size_t> regulatorCounts(const grn::EdgeSet& network) {
  std::map<std::string_view, std::size_t> counts;
  for (const auto& [target, tf] : network.edges) ++counts[target];
  return counts;
}

/// Mean shared edges of two random graphs with these TFs and numbers of regulators, over the mean of their union.
double edgeShareAtChance(const grn::EdgeSet& a, const grn::EdgeSet& b, std::size_t sharedTfs) {
  const auto ofB = regulatorCounts(b);
  double products = 0;
  for (const auto& [target, count] : regulatorCounts(a))
    if (const auto other = ofB.find(target); other != ofB.end())
      products += static_cast<double>(count) * static_cast<double>(other->second);
  const double pairs = static_cast<double>(a.tfs.size()) * static_cast<double>(b.tfs.size());
  const double shared = pairs > 0 ? products * static_cast<double>(sharedTfs) / pairs : 0;
  const double both = static_cast<double>(a.edges.size() + b.edges.size()) - shared;
  return both > 0 ? shared / both : std::numeric_limits<double>::quiet_NaN();
}

/// Lists of TFs are compared among networks that were made here; a prior network stands for itself.
std::size_t referenceOf(const OverlapStudy& study) {
  std::map<std::vector<std::string>, int> lists;
  for (std::size_t i = 0; i < study.size(); ++i)
    if (study.networks[i].grn) ++lists[study.edges[i].tfs];
  const auto rank = [&](std::size_t i) {
    const ComparedNetwork& network = study.networks[i];
    return std::pair(network.grn ? lists[study.edges[i].tfs] : 0, network.isEdited);
  };
  std::size_t best = 0;
  for (std::size_t i = 1; i < study.size(); ++i)
    if (rank(i) > rank(best)) best = i;
  return best;
}

/// randoms: on the TFs of the reference.
void measureChance(OverlapStudy& study, const std::vector<grn::EdgeSet>& randoms, const JobContext& job) {
  MeasuredChance measured{randoms.size(), 0, 1, 0, 0};
  for (std::size_t a = 0; a < randoms.size(); ++a) {
    study.regulatorsAtRandom += grn::regulatorsPerTarget(randoms[a]).mean / static_cast<double>(randoms.size());
    for (std::size_t b = a + 1; b < randoms.size(); ++b) {
      job.throwIfStopped();
      double sum = 0;
      const auto targets = grn::targetOverlaps(randoms[a], randoms[b]);
      for (const grn::TargetOverlap& target : targets) {
        study.randomJaccards.push_back(target.jaccard);
        sum += target.jaccard;
      }
      const double mean = sum / static_cast<double>(targets.size());
      ++measured.pairs;
      measured.low = std::min(measured.low, mean);
      measured.high = std::max(measured.high, mean);
      measured.mean += (mean - measured.mean) / static_cast<double>(measured.pairs);
    }
  }
  study.measured = measured;
}

void computeChance(OverlapStudy& study, const JobContext& job) {
  const std::size_t size = study.size();
  study.chance.resize(size * size);
  study.edgesAtChance.resize(size * size);
  for (std::size_t row = 0; row < size; ++row) {
    for (std::size_t column = row; column < size; ++column) {
      const grn::EdgeSet &a = study.edges[row], &b = study.edges[column];
      study.chance[row * size + column] = study.chance[column * size + row] = grn::overlapAtChance(a, b, job);
      study.edgesAtChance[row * size + column] = study.edgesAtChance[column * size + row] =
          edgeShareAtChance(a, b, study.overlaps.at(row, column).sharedTfs);
    }
  }
}

}  // namespace

double OverlapStudy::value(OverlapKind kind, std::size_t row, std::size_t column) const {
  const grn::PairOverlap& pair = overlaps.at(row, column);
  return kind == OverlapKind::regulators ? pair.regulators : kind == OverlapKind::edges ? pair.edges : pair.tfShare;
}

bool OverlapStudy::randomsStandFor(std::size_t row, std::size_t column) const {
  constexpr double kTolerance = 0.05;
  const auto isAlike = [&](std::size_t i) {
    return !hasOtherTfs(i) && std::abs(density[i].k.mean - regulatorsAtRandom) <= kTolerance * regulatorsAtRandom;
  };
  return measured.pairs > 0 && isAlike(row) && isAlike(column);
}

int OverlapStudy::find(const QString& key) const {
  const auto at = std::ranges::find(networks, key, &ComparedNetwork::key);
  return at == networks.end() ? -1 : static_cast<int>(at - networks.begin());
}

OverlapStudy studyOverlap(std::vector<ComparedNetwork> networks, const std::vector<ComparedNetwork>& randoms,
                          const std::vector<std::string>& genes, JobContext& job) {
  QElapsedTimer timer;
  timer.start();
  OverlapStudy study;
  study.networks = std::move(networks);
  for (const ComparedNetwork& network : study.networks) {
    study.edges.push_back(network.edges(genes));
    study.density.push_back(grn::densityRow(network.shortName.toStdString(), study.edges.back()));
  }
  study.overlaps = grn::overlapMatrix(study.edges, job);
  computeChance(study, job);
  study.reference = referenceOf(study);
  study.referenceAtChance = study.chanceOf(study.reference, study.reference);
  std::vector<grn::EdgeSet> graphs;
  for (const ComparedNetwork& network : randoms) {
    grn::EdgeSet graph = network.edges(genes);
    if (graph.tfs == study.edges[study.reference].tfs) graphs.push_back(std::move(graph));
  }
  measureChance(study, graphs, job);
  study.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
  return study;
}

}  // namespace grnwb::ui
