// SPDX-License-Identifier: GPL-3.0-or-later
// The causal graph of GRouNdGAN: a pickle of a dict from each target to the set of its TFs, all as columns of the data.
#pragma once

#include <string>
#include <vector>

#include "core/exchange/network_draft.h"

namespace grnwb::exchange {

/// genes: the names of the data's columns, in order. Throws Error(badInput) without them, for a column that the data
/// don't have, and for any pickle of something else, of which nothing is executed.
void readGroundgan(const NetworkSource& source, const std::vector<std::string>& genes, NetworkDraft& draft,
                   const JobContext& job);

/// TFs without targets, what is known of edges, and rejected pairs are lost. Throws Error(badInput) for a gene that the
/// data don't have.
std::string groundganText(const grn::Grn& grn, const std::vector<std::string>& genes);

}  // namespace grnwb::exchange
