// SPDX-License-Identifier: GPL-3.0-or-later
// What names of genes and cells look like, and why two lists of genes may have none in common.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace grnwb::data {

/// More than any annotation of a genome holds.
inline constexpr std::int64_t kMostGenes = 100000;

/// 8 or more letters of DNA, alone or set apart from what stands before and after: AAACCTGAGCATCGTC-1,
/// donor2_AAACCTGAGCATCGTC, run:AAACCTGAGCATCGTCx.
bool looksLikeBarcode(std::string_view name);

/// As in ENSG00000141510 or ENSMUSG00000059552.16.
bool looksLikeEnsemblId(std::string_view name);

/// More than half of the names pass the test; false without names.
bool mostAre(const std::vector<std::string>& names, bool (*test)(std::string_view));

struct NameMismatch {
  std::string cause;   ///< as in "only the case differs, as in 'GATA1' and 'Gata1'"
  std::string remedy;  ///< how to mend it
};

/// The likely cause why no listed name is among the genes, with an example of each side.
NameMismatch nameMismatch(const std::vector<std::string>& listed, const std::vector<std::string>& genes);

}  // namespace grnwb::data
