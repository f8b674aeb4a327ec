// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/citations.h"

#include <algorithm>

#include "core/pipeline/citations.h"

namespace grnwb::report {

std::string Citations::cite(const std::string& key) {
  auto found = std::ranges::find(m_cited, key);
  if (found == m_cited.end()) found = m_cited.insert(found, key);
  return "[" + std::to_string(found - m_cited.begin() + 1) + "]";
}

std::vector<std::string> Citations::references() const {
  std::vector<std::string> texts;
  for (const std::string& key : m_cited)
    texts.push_back("[" + std::to_string(texts.size() + 1) + "] " + pipeline::reference(pipeline::citation(key)));
  return texts;
}

}  // namespace grnwb::report
