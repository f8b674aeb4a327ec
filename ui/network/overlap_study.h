// SPDX-License-Identifier: GPL-3.0-or-later
// Networks held against each other and against chance, computed at once for the overlap panel.
#pragma once

#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/grn/measures.h"
#include "core/grn/overlap_chance.h"
#include "core/grn/overlap_matrix.h"
#include "ui/network/compared_networks.h"

namespace grnwb::ui {

enum class OverlapKind { regulators, edges, tfs };

/// How far each two of the project's random graphs on the reference's TFs agree, as Overlap::regulators.
struct MeasuredChance {
  std::size_t graphs = 0, pairs = 0;
  double low = 0, mean = 0, high = 0;  ///< the least, the mean and the most
};

struct OverlapStudy {
  static constexpr std::size_t kBandGraphs = 3;  ///< as many random graphs make a band

  std::vector<ComparedNetwork> networks;
  std::vector<grn::EdgeSet> edges;  ///< of each network
  std::vector<grn::DensityRow> density;
  grn::OverlapMatrix overlaps{0};
  std::vector<grn::ChanceLevel> chance;  ///< networks x networks; of OverlapKind::regulators
  std::vector<double> edgesAtChance;     ///< networks x networks; the mean of OverlapKind::edges

  std::size_t reference = 0;           ///< the network whose TF list most have, of these the one being edited
  grn::ChanceLevel referenceAtChance;  ///< of two random graphs with its TFs and numbers of regulators
  MeasuredChance measured;             ///< without pairs for fewer than two random graphs
  std::vector<double> randomJaccards;  ///< of each target in each two random graphs, one pair of graphs after the other
  double regulatorsAtRandom = 0;       ///< mean regulators per target of the random graphs
  double seconds = 0;                  ///< that it took

  std::size_t size() const { return networks.size(); }
  /// OverlapKind::tfs is the share of the row's TFs that the column has too.
  double value(OverlapKind kind, std::size_t row, std::size_t column) const;
  const grn::ChanceLevel& chanceOf(std::size_t row, std::size_t column) const { return chance[row * size() + column]; }
  bool hasOtherTfs(std::size_t network) const { return edges[network].tfs != edges[reference].tfs; }
  bool hasBand() const { return measured.graphs >= kBandGraphs; }
  /// The random graphs have the TFs and, within 5 %, the regulators per target of both networks.
  bool randomsStandFor(std::size_t row, std::size_t column) const;
  /// -1: not among the networks.
  int find(const QString& key) const;
};

/// networks: at least one. randoms: the project's random graphs, whether compared or not. genes: of the data. Throws
/// cancelledError() when stopped.
OverlapStudy studyOverlap(std::vector<ComparedNetwork> networks, const std::vector<ComparedNetwork>& randoms,
                          const std::vector<std::string>& genes, JobContext& job);

}  // namespace grnwb::ui
