// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hdf5/chunk_filters.h"

#include <isa-l/igzip_lib.h>
#include <zstd.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>

#include "core/hdf5/lzf.h"

namespace grnwb::hdf5 {
namespace {

using Bytes = std::vector<std::byte>;

constexpr H5Z_filter_t kLzf = 32000, kZstd = 32015;
constexpr std::size_t kChecksum =
    4;  // bytes that fletcher32 appends; zlib's own checksum already guards what is packed

std::optional<Bytes> inflated(const Bytes& stored, std::size_t room) {
  constexpr std::size_t kMost = std::numeric_limits<std::uint32_t>::max();
  if (stored.size() > kMost || room > kMost) return std::nullopt;
  Bytes result(room);
  const auto state = std::make_unique_for_overwrite<inflate_state>();  // too large for the stack of a thread
  isal_inflate_init(state.get());
  state->crc_flag = ISAL_ZLIB;
  state->next_in = reinterpret_cast<std::uint8_t*>(const_cast<std::byte*>(stored.data()));
  state->avail_in = static_cast<std::uint32_t>(stored.size());
  state->next_out = reinterpret_cast<std::uint8_t*>(result.data());
  state->avail_out = static_cast<std::uint32_t>(room);
  if (isal_inflate_stateless(state.get()) != ISAL_DECOMP_OK) return std::nullopt;
  result.resize(room - state->avail_out);
  return result;
}

std::optional<Bytes> unpacked(const Bytes& stored, std::size_t room) {
  Bytes result(room);
  const auto size = decodeLzf(stored, result);
  if (!size) return std::nullopt;
  result.resize(*size);
  return result;
}

std::optional<Bytes> decompressed(const Bytes& stored, std::size_t room) {
  Bytes result(room);
  const std::size_t size = ZSTD_decompress(result.data(), room, stored.data(), stored.size());
  if (ZSTD_isError(size) != 0) return std::nullopt;
  result.resize(size);
  return result;
}

/// All first bytes of the elements, then all second ones, and so on, back into elements; what is left over stays.
Bytes unshuffled(const Bytes& stored, std::size_t elementBytes) {
  Bytes result = stored;
  const std::size_t count = stored.size() / elementBytes;
  const std::byte* from = stored.data();
  for (std::size_t byte = 0; byte < elementBytes; ++byte) {
    std::byte* to = result.data() + byte;
    for (std::size_t i = 0; i < count; ++i, to += elementBytes) *to = *from++;
  }
  return result;
}

}  // namespace

ChunkFilters::ChunkFilters(hid_t creation, std::size_t elementBytes) : m_elementBytes(elementBytes) {
  const int count = H5Pget_nfilters(creation);
  for (int i = 0; i < count; ++i) {
    unsigned flags = 0, config = 0;
    std::size_t parameterCount = 0;
    char name[64] = "";
    const H5Z_filter_t filter = H5Pget_filter2(creation, static_cast<unsigned>(i), &flags, &parameterCount, nullptr,
                                               sizeof name, name, &config);
    m_filters.push_back(filter);
    if (filter != H5Z_FILTER_DEFLATE && filter != H5Z_FILTER_SHUFFLE && filter != H5Z_FILTER_FLETCHER32 &&
        filter != kLzf && filter != kZstd)
      m_unknown = "'" + std::string(name, std::find(name, name + sizeof name, '\0')) + "' (HDF5 filter " +
                  std::to_string(filter) + ")";
  }
}

std::optional<Bytes> ChunkFilters::undo(Bytes stored, unsigned skipped, std::size_t size) const {
  const std::size_t room = size + kChecksum * m_filters.size();
  for (std::size_t i = m_filters.size(); i-- > 0;) {
    if (i < 32 && (skipped >> i & 1U) != 0) continue;
    std::optional<Bytes> result;
    if (m_filters[i] == H5Z_FILTER_DEFLATE) result = inflated(stored, room);
    if (m_filters[i] == kLzf) result = unpacked(stored, room);
    if (m_filters[i] == kZstd) result = decompressed(stored, room);
    if (m_filters[i] == H5Z_FILTER_SHUFFLE) result = unshuffled(stored, m_elementBytes);
    if (m_filters[i] == H5Z_FILTER_FLETCHER32 && stored.size() >= kChecksum)
      result = Bytes(stored.begin(), stored.end() - kChecksum);
    if (!result) return std::nullopt;
    stored = std::move(*result);
  }
  if (stored.size() != size) return std::nullopt;
  return stored;
}

}  // namespace grnwb::hdf5
