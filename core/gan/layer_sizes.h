// SPDX-License-Identifier: GPL-3.0-or-later
// Layer sizes as a user writes them, "1024,512,256".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace grnwb::gan {

/// Throws Error(usage) that names the flag for anything but positive whole numbers between commas.
std::vector<std::int64_t> layerSizes(const std::string& text, const std::string& flag);

}  // namespace grnwb::gan
