// SPDX-License-Identifier: GPL-3.0-or-later
// Which FFTW convolves the embedding's repulsion field.
#pragma once

#include <string>

namespace grnwb::embed {

/// "3.3.10"
std::string fftwVersion();

}  // namespace grnwb::embed
