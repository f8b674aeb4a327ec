// SPDX-License-Identifier: GPL-3.0-or-later
// Networks as a JSON object with the list of TFs of each target: {"HBB": ["GATA1", "KLF1"]}.
#pragma once

#include <string>

#include "core/exchange/network_draft.h"

namespace grnwb::exchange {

/// Throws Error(badInput), with the byte or the target, for anything else, and for a target that comes twice.
void readRegulatorLists(const NetworkSource& source, NetworkDraft& draft);

/// TFs without targets, what is known of edges, and rejected pairs are lost.
std::string regulatorListsText(const grn::Grn& grn);

}  // namespace grnwb::exchange
