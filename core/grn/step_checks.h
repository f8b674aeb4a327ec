// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of editing demand of a network; each throws Error(badInput) that says how to get there.
#pragma once

#include <string>
#include <vector>

#include "core/grn/grn.h"

namespace grnwb::grn {

std::string textOf(const Pair& pair);

void demandTf(const Grn& grn, const std::string& gene);
void demandTarget(const Grn& grn, const std::string& gene);
/// That the gene is in the network neither as TF nor as target and that its name can be.
void demandNew(const Grn& grn, const std::string& gene);
/// The edge between the two.
const Edge& demandEdge(const Grn& grn, const Pair& pair);
/// That none of the edges, which are to go, is locked.
void demandUnlocked(const std::vector<Edge>& edges);

}  // namespace grnwb::grn
