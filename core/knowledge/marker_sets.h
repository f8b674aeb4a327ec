// SPDX-License-Identifier: GPL-3.0-or-later
// Genes that mark cell types, from files.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace grnwb::knowledge {

/// Genes of each type with their weights; negative: the gene speaks against the type. Fields parted by tabs, commas,
/// semicolons or blanks; # starts a comment line. Understood are
///   * a table with a header that names a column for the types (signature_name, cell type, cluster...), one for the
///     genes (signature_feature, gene, marker...) and, where there is one, for the weight (weight), as scMINER's
///     signature tables
///   * two columns without a header: type, gene; or three with a weight in the third.
/// A weight that isn't given is 1. Throws Error(badInput), with the line where there is one, for anything else, and for
/// a gene with two weights in one type.
std::map<std::string, std::map<std::string, double>> readMarkerSets(const std::filesystem::path& path);

}  // namespace grnwb::knowledge
