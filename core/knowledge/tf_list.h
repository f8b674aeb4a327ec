// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of transcription factors and how they meet the genes of a data set.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace grnwb::knowledge {

/// One symbol per line, # starts a comment; quotes around a symbol and repeated symbols are dropped. Throws
/// Error(badInput) when the file can't be read, isn't text, holds several symbols on a line or holds none.
std::vector<std::string> readTfList(const std::filesystem::path& path);
void writeTfList(const std::vector<std::string>& tfs, const std::filesystem::path& path);

/// species: "human" or "mouse", Error(usage) otherwise. Sorted symbols of genes with a DNA-binding domain, derived from
/// HGNC (CC0) by the rule in packaging/make_tf_list.py. The mouse list is the human one in mouse spelling, so it lacks
/// genes that mouse names otherwise, and numbers of its Zfp genes can be those of a relative.
std::vector<std::string> bundledTfList(const std::string& species);

struct TfMatch {
  std::vector<std::string> present;  ///< listed TFs that are genes of the data, sorted as the genes are
  std::vector<std::string> absent;   ///< listed TFs without a gene
};

/// Exact, case-sensitive match. Throws Error(badInput) when the list is empty or no listed TF is a gene of the data
/// (with a hint when only the case differs, as between human and mouse symbols).
TfMatch matchTfs(const std::vector<std::string>& listed, const std::vector<std::string>& genes);

}  // namespace grnwb::knowledge
