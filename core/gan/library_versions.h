// SPDX-License-Identifier: GPL-3.0-or-later
// Which LibTorch trains, and which linear algebra works under it.
#pragma once

#include <string>

namespace grnwb::gan {

/// "1.13.1"
std::string torchVersion();
/// "OpenBLAS 0.3.21"; empty where the library in use doesn't tell.
std::string blasVersion();

}  // namespace grnwb::gan
