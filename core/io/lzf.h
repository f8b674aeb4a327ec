// SPDX-License-Identifier: GPL-3.0-or-later
// The LZF compression that h5py offers beside gzip: its decoder, and that decoder as a filter of the HDF5 library.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace grnwb::io {

/// Number of bytes decoded, or nothing when the input is damaged or the output too small. Format (LibLZF): a control
/// byte below 32 is followed by that many + 1 plain bytes; otherwise its upper 3 bits (7: plus one more byte) are a
/// length - 2 and its lower 5 bits with the next byte a distance - 1 back into the output.
std::optional<std::size_t> decodeLzf(std::span<const std::byte> input, std::span<std::byte> output);

/// Makes the HDF5 library decode h5py's filter 32000.
void registerLzfFilter();

}  // namespace grnwb::io
