// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing which column of a gene table names the genes: symbols or ids.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/io/file_look.h"

namespace grnwb::io {

/// The names in use first, then each column of texts that differ from gene to gene (a few may repeat, as symbols do)
/// and from the names in use.
std::vector<OfferedNames> offeredNames(const data::Table& genes);

/// The column's texts become the names and it goes; where one is missing, the old name stays. The old names become a
/// column "gene_ids" or "gene_symbols", by what they look like, with a number where there is one already. Throws
/// Error(badInput) with the columns there are when there is none of that name.
void nameGenesBy(const std::string& column, data::Table& genes, const std::filesystem::path& file);

}  // namespace grnwb::io
