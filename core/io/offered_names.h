// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns of a gene table could name the genes.
#pragma once

#include <vector>

#include "core/data/dataset.h"
#include "core/io/file_look.h"

namespace grnwb::io {

/// The names in use first, then each column of texts that differ from gene to gene (a few may repeat, as symbols do)
/// and from the names in use.
std::vector<OfferedNames> offeredNames(const data::Table& genes);

}  // namespace grnwb::io
