// SPDX-License-Identifier: GPL-3.0-or-later
// The works that a study's report rests on, numbered as they are cited.
#pragma once

#include <string>
#include <vector>

namespace grnwb::study {

enum class Work { llm4grn, groundgan, variableGenes, grnboost2, genie3, wganGp, mmd, lisi, tsne, fftTsne, tTest };

class Citations {
 public:
  /// "[3]"; a work keeps the number of its first citation.
  std::string cite(Work work);
  /// "[1] Afonja T, ...", one entry per work cited.
  std::vector<std::string> references() const;

 private:
  std::vector<Work> m_cited;
};

}  // namespace grnwb::study
