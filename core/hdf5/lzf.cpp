// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hdf5/lzf.h"

#include <cstring>

namespace grnwb::hdf5 {

std::optional<std::size_t> decodeLzf(std::span<const std::byte> input, std::span<std::byte> output) {
  std::size_t in = 0, out = 0;
  while (in < input.size()) {
    const auto control = std::to_integer<std::size_t>(input[in++]);
    if (control < 32) {
      const std::size_t length = control + 1;
      if (length > input.size() - in || length > output.size() - out) return std::nullopt;
      std::memcpy(output.data() + out, input.data() + in, length);
      in += length;
      out += length;
      continue;
    }
    std::size_t length = (control >> 5) + 2;
    if (length == 9) {
      if (in == input.size()) return std::nullopt;
      length += std::to_integer<std::size_t>(input[in++]);
    }
    if (in == input.size()) return std::nullopt;
    const std::size_t distance = ((control & 31) << 8) + std::to_integer<std::size_t>(input[in++]) + 1;
    if (distance > out || length > output.size() - out) return std::nullopt;
    for (const std::size_t end = out + length; out < end; ++out) output[out] = output[out - distance];
  }
  return out;
}

}  // namespace grnwb::hdf5
