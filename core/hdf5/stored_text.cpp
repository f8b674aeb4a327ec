// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hdf5/stored_text.h"

#include <algorithm>

#include "core/hdf5/handle.h"

namespace grnwb::hdf5 {

std::size_t storedBytes(hid_t type) {
  if (H5Tis_variable_str(type) > 0) return sizeof(TextReference);
  std::size_t bytes = H5Tget_size(type);
  if (H5Tget_class(type) != H5T_COMPOUND) return bytes;
  for (int i = H5Tget_nmembers(type); i-- > 0;)
    if (const Handle member(H5Tget_member_type(type, static_cast<unsigned>(i))); H5Tis_variable_str(member.get()) > 0)
      bytes += sizeof(TextReference) - H5Tget_size(member.get());
  return bytes;
}

TextDecoder::TextDecoder(hid_t type, TextHeap& heap)
    : m_heap(heap),
      m_variable(H5Tis_variable_str(type) > 0),
      m_spacePadded(H5Tget_strpad(type) == H5T_STR_SPACEPAD),
      m_bytes(storedBytes(type)) {}

std::optional<std::string> TextDecoder::text(const std::byte* stored) const {
  if (m_variable) {
    TextReference reference;
    std::copy_n(stored, reference.size(), reference.begin());
    return m_heap.text(reference);
  }
  const char* begin = reinterpret_cast<const char*>(stored);
  std::string text(begin, std::find(begin, begin + m_bytes, '\0'));
  if (m_spacePadded) text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

}  // namespace grnwb::hdf5
