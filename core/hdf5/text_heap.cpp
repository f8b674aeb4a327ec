// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hdf5/text_heap.h"

#include <cstring>
#include <string_view>

#include "core/base/little_endian.h"

namespace grnwb::hdf5 {
namespace {

constexpr std::size_t kMostHeld = std::size_t{64} << 20;  // bytes of collections kept at a time
constexpr std::size_t kHeadSize = 16;                     // of a collection and of an object in it

/// The library calls it to ask whether it converts, and then to convert in place, where there is nothing to do.
herr_t keepReference(hid_t from, hid_t to, H5T_cdata_t* data, size_t, size_t, size_t, void*, void*, hid_t) {
  if (data->command != H5T_CONV_INIT) return 0;
  data->need_bkg = H5T_BKG_NO;
  return H5Tis_variable_str(from) > 0 && H5Tget_size(to) == sizeof(TextReference) ? 0 : -1;
}

}  // namespace

hid_t createTextReferenceType() {
  return H5Tcreate(H5T_OPAQUE, sizeof(TextReference));
}

void registerTextReferences() {
  const hid_t to = createTextReferenceType(), from = H5Tcopy(H5T_C_S1);
  H5Tset_size(from, H5T_VARIABLE);
  H5Tunregister(H5T_PERS_SOFT, "text reference", from, to, keepReference);  // one entry, however often this is called
  H5Tregister(H5T_PERS_SOFT, "text reference", from, to, keepReference);
  H5Tclose(from);
  H5Tclose(to);
}

const TextHeap::Collection* TextHeap::collection(std::uint64_t address) {
  if (const auto known = m_collections.find(address); known != m_collections.end()) return &known->second;
  char head[kHeadSize];
  if (!m_file.read(address, head, sizeof head) || std::string_view(head, 4) != "GCOL" || head[4] != 1) return nullptr;
  const auto size = littleEndian<std::uint64_t>(head, 8);
  if (size < kHeadSize || size > m_file.size()) return nullptr;
  Collection found;
  found.bytes.resize(size);
  if (!m_file.read(address, found.bytes.data(), found.bytes.size())) return nullptr;
  for (std::size_t at = kHeadSize; at + kHeadSize <= size;) {
    const auto index = littleEndian<std::uint16_t>(found.bytes.data(), at);
    const auto length = littleEndian<std::uint64_t>(found.bytes.data(), at + 8);
    if (index == 0) break;  // the free space at the end
    if (length > size - at - kHeadSize) return nullptr;
    found.objects.emplace(index, std::pair(at + kHeadSize, static_cast<std::size_t>(length)));
    at += kHeadSize + (static_cast<std::size_t>(length) + 7) / 8 * 8;
  }
  if (m_held > kMostHeld) {
    m_collections.clear();
    m_held = 0;
  }
  m_held += found.bytes.size();
  return &m_collections.emplace(address, std::move(found)).first->second;
}

std::optional<std::string> TextHeap::text(const TextReference& reference) {
  const auto length = littleEndian<std::uint32_t>(reference.data(), 0),
             index = littleEndian<std::uint32_t>(reference.data(), 12);
  const auto address = littleEndian<std::uint64_t>(reference.data(), 4);
  if (length == 0) return std::string();
  const Collection* holder = collection(address);
  if (holder == nullptr) return std::nullopt;
  const auto object = holder->objects.find(index);
  if (object == holder->objects.end() || object->second.second < length) return std::nullopt;
  const char* begin = holder->bytes.data() + object->second.first;
  return std::string(begin, ::strnlen(begin, length));
}

}  // namespace grnwb::hdf5
