// SPDX-License-Identifier: GPL-3.0-or-later
// Texts as they lie in an HDF5 file.
#pragma once

#include <hdf5.h>

#include <cstddef>
#include <optional>
#include <string>

#include "core/hdf5/text_heap.h"

namespace grnwb::hdf5 {

/// Of an element as stored: a text of variable length takes more room in the file than in memory.
std::size_t storedBytes(hid_t type);

/// Texts out of stored elements: references into the heap, or characters in a field of fixed width.
class TextDecoder {
 public:
  /// heap must live longer.
  TextDecoder(hid_t type, TextHeap& heap);

  /// Of one text as stored.
  std::size_t bytes() const { return m_bytes; }
  /// Nothing when it refers to no text of the file.
  std::optional<std::string> text(const std::byte* stored) const;

 private:
  TextHeap& m_heap;
  bool m_variable, m_spacePadded;
  std::size_t m_bytes;
};

}  // namespace grnwb::hdf5
