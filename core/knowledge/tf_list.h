// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of transcription factors and how they meet the genes of a data set.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace grnwb::knowledge {

/// One symbol per line, # starts a comment. Throws Error(badInput) when the file can't be read, isn't text or is empty.
std::vector<std::string> readTfList(const std::filesystem::path& path);
void writeTfList(const std::vector<std::string>& tfs, const std::filesystem::path& path);

/// species: "human" or "mouse". Symbols derived from the HGNC gene groups of DNA-binding domains (CC0).
std::vector<std::string> bundledTfList(const std::string& species);

struct TfMatch {
  std::vector<std::string> present;  ///< listed TFs that are genes of the data, sorted as the genes are
  std::vector<std::string> absent;   ///< listed TFs without a gene
};

/// Exact, case-sensitive match. Throws Error(badInput) when no listed TF is a gene of the data (with a hint when only
/// the case differs, as between human and mouse symbols).
TfMatch matchTfs(const std::vector<std::string>& listed, const std::vector<std::string>& genes);

}  // namespace grnwb::knowledge
