// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_support.h"

#include <cmath>

namespace grnwb::test {
namespace fs = std::filesystem;

fs::path sourceDir() {
  return GRNWB_SOURCE_DIR;
}
fs::path binDir() {
  return GRNWB_BIN_DIR;
}

fs::path sharedPath(const std::string& relative) {
  const QByteArray set = qgetenv("GRNWB_SHARED");
  const fs::path root = set.isEmpty() ? sourceDir().parent_path() / "shared" : fs::path(set.toStdString());
  return root / relative;
}

bool hasShared(const std::string& relative) {
  return fs::exists(sharedPath(relative));
}

Error errorOf(const std::function<void()>& body) {
  try {
    body();
  } catch (const Error& error) {
    return error;
  }
  return {ErrorCode::failed, "", "nothing was thrown", ""};
}

bool closeTo(double actual, double expected, double relativeTolerance) {
  return std::abs(actual - expected) <= relativeTolerance * std::abs(expected);
}

}  // namespace grnwb::test
