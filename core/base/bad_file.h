// SPDX-License-Identifier: GPL-3.0-or-later
// The error that every reader ends with when a file isn't what it should be.
#pragma once

#include <filesystem>
#include <string>
#include <utility>

#include "core/base/error.h"

namespace grnwb {

inline Error badFile(const std::filesystem::path& path, std::string problem, std::string remedy) {
  return {ErrorCode::badInput, path.string(), std::move(problem), std::move(remedy)};
}

}  // namespace grnwb
