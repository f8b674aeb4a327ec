// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of transcription factors and how they meet the genes of a data set.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace grnwb::knowledge {

/// A plain list, one symbol per line, as pySCENIC's; # starts a comment, quotes around a symbol are dropped. Or a
/// table whose header names a column with the symbols (Symbol, HGNC symbol, Name) and
///   * a column "Is TF?", as Lambert et al. (2018) publish it (a sheet saved as csv may have a title row): those with
///   Yes
///   * or a column Family, as AnimalTFDB's: all rows with a symbol.
/// In the order of the file; repeated symbols are dropped. Throws Error(badInput) when the file can't be read, isn't
/// text, is a table of another kind, holds several symbols on a line or holds none.
std::vector<std::string> readTfList(const std::filesystem::path& path);
void writeTfList(const std::vector<std::string>& tfs, const std::filesystem::path& path);

/// species: "human" or "mouse", Error(usage) otherwise. Sorted symbols in two tiers: genes with a DNA-binding domain,
/// and genes that are only reported as regulators (partners of TFs, chromatin proteins, and many enzymes and
/// RNA-binding proteins of which little more is known than that they bound DNA in vitro). tfFamily() tells them apart.
/// Derived from HGNC (CC0) by the rule in packaging/make_tf_list.py; the second tier was drawn up beside SCENIC's lists
/// (allTFs_hg38, allTFs_mm), so that agreement with these confirms nothing. The mouse list is the human one in mouse
/// spelling, so it lacks genes that mouse names otherwise, and numbers of its Zfp genes can be those of a relative.
std::vector<std::string> bundledTfList(const std::string& species);

/// Family of a bundled human or mouse TF as it is shown: "ETS", "bZIP", "C2H2 ZF"...; "reported regulator"
/// (kReportedRegulator) for the second tier; empty for other genes. Exact, case-sensitive; some microseconds.
std::string_view tfFamily(std::string_view symbol);

struct TfMatch {
  std::vector<std::string> present;  ///< listed TFs that are genes of the data, sorted as the genes are
  std::vector<std::string> absent;   ///< listed TFs without a gene
};

/// Exact, case-sensitive match. Throws Error(badInput) when the list is empty or no listed TF is a gene of the data
/// (with a hint when only the case differs, as between human and mouse symbols).
TfMatch matchTfs(const std::vector<std::string>& listed, const std::vector<std::string>& genes);

}  // namespace grnwb::knowledge
