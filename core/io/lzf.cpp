// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/lzf.h"

#include <hdf5.h>

#include <algorithm>
#include <cstring>

namespace grnwb::io {
namespace {

constexpr H5Z_filter_t kLzfFilter = 32000;
constexpr std::size_t kLargestRatio = 100;  // 3 bytes stand for 264 at most

/// Decodes a chunk in place; 0 tells the library that it failed. parameters[2], where given, is the size of a whole
/// chunk in bytes; without it the size is found by trying.
std::size_t filterLzf(unsigned flags, std::size_t parameterCount, const unsigned* parameters, std::size_t bytes,
                      std::size_t* bufferSize, void** buffer) {
  if ((flags & H5Z_FLAG_REVERSE) == 0) return 0;
  const std::size_t largest = bytes * kLargestRatio;
  std::size_t size = parameterCount >= 3 && parameters[2] != 0 ? parameters[2] : 2 * bytes;
  for (; size <= largest; size *= 2) {
    void* decoded = H5allocate_memory(size, true);
    if (decoded == nullptr) return 0;
    const auto count =
        decodeLzf({static_cast<const std::byte*>(*buffer), bytes}, {static_cast<std::byte*>(decoded), size});
    if (count) {
      H5free_memory(*buffer);
      *buffer = decoded;
      *bufferSize = size;
      return *count;
    }
    H5free_memory(decoded);
  }
  return 0;
}

}  // namespace

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

void registerLzfFilter() {
  if (H5Zfilter_avail(kLzfFilter) > 0) return;
  const H5Z_class2_t filter{H5Z_CLASS_T_VERS, kLzfFilter, 0, 1, "lzf", nullptr, nullptr, filterLzf};
  H5Zregister(&filter);
}

}  // namespace grnwb::io
