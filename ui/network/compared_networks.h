// SPDX-License-Identifier: GPL-3.0-or-later
// The networks of a project that can be held against each other.
#pragma once

#include <QString>
#include <memory>
#include <string>
#include <vector>

#include "core/grn/overlap.h"
#include "core/knowledge/prior_network.h"
#include "ui/models/workspace.h"

namespace grnwb::ui {

struct ComparedNetwork {
  QString key;              ///< stays the network's own: "prior", "now", "v3"
  QString name, shortName;  ///< "v3 GRNBoost2, 10 regulators per target" and "v3 GRNBoost2"; no two alike
  QString group, groupName;
  bool isRandom = false;                                 ///< a random graph, so that it says what chance gives
  bool isEdited = false;                                 ///< the one being edited, or the version it was taken from
  std::shared_ptr<const grn::Grn> grn;                   ///< null for the prior network
  std::shared_ptr<const knowledge::PriorNetwork> prior;  ///< null for all others

  /// Of the prior network the pairs of two of the genes.
  grn::EdgeSet edges(const std::vector<std::string>& genes) const;
};

/// The prior network; the network being edited where it differs from its version, and the versions by number; then the
/// seeds of each method, random graphs last.
std::vector<ComparedNetwork> comparedNetworks(Workspace& workspace);

}  // namespace grnwb::ui
