// SPDX-License-Identifier: GPL-3.0-or-later
// Reading options as named texts, for command lines, records, manifests and settings.
#pragma once

#include <map>
#include <string>

#include "core/io/read_options.h"

namespace grnwb::io {

/// By the name of the console's option: member, matrix, genome, feature, names, orientation (cells or genes: what the
/// rows are). What is left to the file has no text.
std::map<std::string, std::string> toTexts(const ReadOptions& options);
/// Throws Error(usage) for a name that isn't one of these, or an orientation that isn't.
ReadOptions readOptionsFromTexts(const std::map<std::string, std::string>& texts);

}  // namespace grnwb::io
