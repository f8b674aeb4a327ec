// SPDX-License-Identifier: GPL-3.0-or-later
// Networks in Cytoscape's simple interaction format: source, interaction, targets.
#pragma once

#include <string>

#include "core/exchange/network_draft.h"

namespace grnwb::exchange {

/// Fields are parted by tabs when the file holds any, by blanks otherwise; a gene alone on a line has no edge.
/// Interactions that are words of a sign set it. Throws Error(badInput) with the line at fault.
void readSif(const NetworkSource& source, NetworkDraft& draft);

/// Interactions: activates, represses, regulates. Genes without edges follow the edges and come back as targets; what
/// else is known of edges, and rejected pairs, are lost.
std::string sifText(const grn::Grn& grn);

}  // namespace grnwb::exchange
