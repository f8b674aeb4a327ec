// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as files store them, lowest byte first.
#pragma once

#include <cstddef>

namespace grnwb {

/// The unsigned number that begins at the offset.
template <class T>
T littleEndian(const void* bytes, std::size_t offset) {
  T value = 0;
  for (std::size_t i = sizeof(T); i-- > 0;)
    value = static_cast<T>(value << 8 | static_cast<const unsigned char*>(bytes)[offset + i]);
  return value;
}

}  // namespace grnwb
