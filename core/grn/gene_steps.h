// SPDX-License-Identifier: GPL-3.0-or-later
// What a user does to genes in one gesture, as the edit it means for a network.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/grn/candidates.h"
#include "core/grn/edit.h"
#include "core/grn/grn.h"

namespace grnwb::grn {

// Each batch fits the network it was made for. All throw Error(badInput) that names the gene or edge at fault: a gene
// that isn't there, has the wrong role or a name that can't be, a locked edge that would go. Regulators are added best
// first among the target's candidates: TFs of the graph, not rejected for the target, no regulator of it yet.

struct Topped {
  Batch edit;
  std::vector<std::string> shortTargets;  ///< get fewer regulators than wanted, sorted: the candidates don't suffice
};

/// Removes the weakest unlocked regulators of each target, those without importance first, or adds candidates. Targets
/// in any order; one that comes twice counts once.
Topped setRegulatorCount(const Grn& grn, const std::vector<std::string>& targets, std::size_t k,
                         const CandidateIndex& candidates);

/// The gene is new to the graph, or a target that turns into a TF.
Batch addTf(const Grn& grn, const std::string& gene);
/// Its regulators' edges go.
Batch turnIntoTf(const Grn& grn, const std::string& target);
/// Its edges go and it gets k regulators; its former targets are left one short.
Topped turnIntoTarget(const Grn& grn, const std::string& tf, std::size_t k, const CandidateIndex& candidates);
/// The gene is new to the graph and gets k regulators.
Topped addTarget(const Grn& grn, const std::string& gene, std::size_t k, const CandidateIndex& candidates);
/// With all their edges. In any order; one that comes twice counts once.
Batch removeGenes(const Grn& grn, const std::vector<std::string>& genes);

}  // namespace grnwb::grn
