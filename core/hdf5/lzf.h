// SPDX-License-Identifier: GPL-3.0-or-later
// The decoder of LZF, the compression that h5py offers beside gzip.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace grnwb::hdf5 {

/// Number of bytes decoded, or nothing when the input is damaged or the output too small. Format (LibLZF): a control
/// byte below 32 is followed by that many + 1 plain bytes; otherwise its upper 3 bits (7: plus one more byte) are a
/// length - 2 and its lower 5 bits with the next byte a distance - 1 back into the output.
std::optional<std::size_t> decodeLzf(std::span<const std::byte> input, std::span<std::byte> output);

}  // namespace grnwb::hdf5
