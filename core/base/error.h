// SPDX-License-Identifier: GPL-3.0-or-later
// The one exception type of the engine: what failed, why, and how to mend it.
#pragma once

#include <stdexcept>
#include <string>

namespace grnwb {

/// The values are the exit codes of the console program.
enum class ErrorCode { failed = 1, usage = 2, badInput = 3, cancelled = 130 };

/// what() is "subject: problem; remedy", one line.
class Error : public std::runtime_error {
 public:
  /// subject: the file, parameter or object at fault; problem: what is wrong with it; remedy: how to mend it.
  Error(ErrorCode code, std::string subject, std::string problem, std::string remedy);

  ErrorCode code() const { return m_code; }
  const std::string& subject() const { return m_subject; }
  const std::string& problem() const { return m_problem; }
  const std::string& remedy() const { return m_remedy; }

 private:
  ErrorCode m_code;
  std::string m_subject, m_problem, m_remedy;
};

/// The error a cancelled job ends with.
Error cancelledError();

}  // namespace grnwb
