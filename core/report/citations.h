// SPDX-License-Identifier: GPL-3.0-or-later
// The works that a study's report rests on, numbered as they are cited.
#pragma once

#include <string>
#include <vector>

namespace grnwb::report {

class Citations {
 public:
  /// "[3]"; a work keeps the number of its first citation. key: of pipeline::citations().
  std::string cite(const std::string& key);
  /// "[1] Afonja T, ...", one entry per work cited.
  std::vector<std::string> references() const;

 private:
  std::vector<std::string> m_cited;
};

}  // namespace grnwb::report
