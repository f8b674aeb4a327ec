// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <utility>

namespace grnwb {
namespace {

std::string oneLine(std::string text) {
  for (char& c : text)
    if (c == '\n' || c == '\r') c = ' ';
  return text;
}

}  // namespace

Error::Error(ErrorCode code, std::string subject, std::string problem, std::string remedy)
    : std::runtime_error(oneLine(subject + ": " + problem + (remedy.empty() ? "" : "; " + remedy))),
      m_code(code),
      m_subject(std::move(subject)),
      m_problem(std::move(problem)),
      m_remedy(std::move(remedy)) {}

Error cancelledError() {
  return {ErrorCode::cancelled, "job", "cancelled", ""};
}

}  // namespace grnwb
