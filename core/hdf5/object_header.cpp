// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hdf5/object_header.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "core/base/little_endian.h"
#include "core/hdf5/old_trees.h"

namespace grnwb::hdf5 {
namespace {

// HDF5 File Format Specification 3.0, II.A (superblock), IV.A.1.a (head), IV.A.2.m (attribute), .b (dataspace), .d
// (datatype), .i (layout), .l (filters), .q (continuation), .r (symbol table).
constexpr std::size_t kSuperblockBytes = 100, kHeadBytes = 16, kMessageHeadBytes = 8, kMostBlocks = 1000;
constexpr unsigned kDatatype = 0x03, kLayout = 0x08, kFilters = 0x0B, kAttribute = 0x0C, kContinuation = 0x10,
                   kSymbolTable = 0x11;

using ByteView = std::span<const std::byte>;

std::size_t padded(std::size_t bytes) {
  return (bytes + 7) / 8 * 8;
}

/// Steps through a datatype description; see IV.A.2.d for what each class appends.
class Datatype {
 public:
  explicit Datatype(ByteView bytes) : m_rest(bytes) {}

  /// Whether the description of one type, with all it is made of, lies within the bytes. It is then stepped over.
  bool fits(int depth = 0) {
    if (depth > kDeepest || m_rest.size() < kTypeHead) return false;
    const auto first = number<std::uint8_t>(0);
    const std::size_t members = number<std::uint16_t>(1), bytes = number<std::uint32_t>(4);
    const int version = first >> 4;
    if (version < 1 || version > 3 || bytes == 0) return false;  // the library divides by the size of members
    step(kTypeHead);
    switch (first & 15) {
      case 0:  // whole numbers
      case 4:  // bits
        return step(4);
      case 1:  // floating point
        return step(12);
      case 2:  // time
        return step(2);
      case 5:  // opaque
        return step(members & 255);
      case 6:
        return compoundFits(version, members, bytes, depth);
      case 8:
        return enumerationFits(version, members, depth);
      case 9:  // variable length: the library reads a reference, whatever size the type claims
        return bytes == kReferenceBytes && fits(depth + 1);
      case 10: {  // array
        if (m_rest.empty()) return false;
        const std::size_t rank = number<std::uint8_t>(0);
        return step(version < 3 ? 4 + 8 * rank : 1 + 4 * rank) && fits(depth + 1);
      }
      default:  // texts and references
        return true;
    }
  }

 private:
  static constexpr int kDeepest = 8;
  static constexpr std::size_t kTypeHead = 8, kReferenceBytes = 16;  // with addresses of 8 bytes, as openFile() asks

  template <class T>
  T number(std::size_t offset) const {
    return littleEndian<T>(m_rest.data(), offset);
  }

  bool step(std::size_t bytes) {
    if (bytes > m_rest.size()) return false;
    m_rest = m_rest.subspan(bytes);
    return true;
  }

  bool stepName(int version) {
    const auto end = std::ranges::find(m_rest, std::byte{0});
    if (end == m_rest.end()) return false;
    const auto bytes = static_cast<std::size_t>(end - m_rest.begin()) + 1;
    return step(version < 3 ? padded(bytes) : bytes);
  }

  bool compoundFits(int version, std::size_t members, std::size_t bytes, int depth) {
    const std::size_t offsetBytes = bytes < 1 << 8 ? 1 : bytes < 1 << 16 ? 2 : bytes < 1 << 24 ? 3 : 4;
    for (std::size_t i = 0; i < members; ++i)
      if (!stepName(version) || !step(version == 1 ? 32 : version == 2 ? 4 : offsetBytes) || !fits(depth + 1))
        return false;
    return true;
  }

  bool enumerationFits(int version, std::size_t members, int depth) {
    if (m_rest.size() < kTypeHead) return false;
    const std::size_t valueBytes = number<std::uint32_t>(4);
    if (!fits(depth + 1)) return false;
    for (std::size_t i = 0; i < members; ++i)
      if (!stepName(version)) return false;
    return step(members * valueBytes);
  }

  ByteView m_rest;
};

/// Number of elements; nothing sensible (the largest number) when the dataspace doesn't fit.
double elementsOf(ByteView space) {
  constexpr double kAbsurd = 1e300;
  if (space.size() < 4) return kAbsurd;
  const auto version = littleEndian<std::uint8_t>(space.data(), 0), rank = littleEndian<std::uint8_t>(space.data(), 1);
  const std::size_t begin = version == 1 ? 8 : 4;
  if (version == 2 && littleEndian<std::uint8_t>(space.data(), 3) == 2) return 0;  // the null dataspace
  if (version < 1 || version > 2 || begin + 8 * std::size_t{rank} > space.size()) return kAbsurd;
  double count = 1;
  for (std::size_t i = 0; i < rank; ++i)
    count *= static_cast<double>(littleEndian<std::uint64_t>(space.data(), begin + 8 * i));
  return count;
}

bool attributeFits(ByteView message) {
  if (message.size() < 9) return false;
  const auto version = littleEndian<std::uint8_t>(message.data(), 0),
             flags = littleEndian<std::uint8_t>(message.data(), 1);
  if (version < 1 || version > 3) return false;
  std::size_t sizes[3];  // of name, datatype, dataspace
  for (std::size_t i = 0; i < 3; ++i) sizes[i] = littleEndian<std::uint16_t>(message.data(), 2 + 2 * i);
  const std::size_t head = version == 3 ? 9 : 8;
  const auto room = [version](std::size_t bytes) { return version == 1 ? padded(bytes) : bytes; };
  const std::size_t type = head + room(sizes[0]), space = type + room(sizes[1]), data = space + room(sizes[2]);
  if (data > message.size()) return false;
  const ByteView name = message.subspan(head, sizes[0]);
  if (std::ranges::find(name, std::byte{0}) == name.end()) return false;
  if (version > 1 && (flags & 3) != 0) return true;  // type or space are kept elsewhere
  if (sizes[1] < 8 || !Datatype(message.subspan(type, sizes[1])).fits()) return false;
  const double bytes =
      elementsOf(message.subspan(space, sizes[2])) * littleEndian<std::uint32_t>(message.data(), type + 4);
  return bytes <= static_cast<double>(message.size() - data);
}

/// Whether no chunk has an extent of 0, by which the library divides, its chunks can be found, and one that no filter
/// changed is stored in its own size, which the library believes of it.
bool layoutFits(const FileBytes& file, ByteView message, bool filtered) {
  constexpr std::uint8_t kChunked = 2;
  const auto byte = [message](std::size_t i) { return std::to_integer<std::uint8_t>(message[i]); };
  if (message.size() < 3) return false;
  const bool old = byte(0) < 3;
  const std::size_t rank = old ? byte(1) : byte(2), extents = old ? 16 : 11;
  if (byte(0) > 3 || (old ? byte(2) : byte(1)) != kChunked) return true;
  if (extents + 4 * rank > message.size()) return false;
  double chunkBytes = 1;
  for (std::size_t i = 0; i < rank; ++i) chunkBytes *= littleEndian<std::uint32_t>(message.data(), extents + 4 * i);
  if (chunkBytes == 0) return false;
  return chunkTreeFits(file, littleEndian<std::uint64_t>(message.data(), old ? 8 : 3), rank,
                       filtered ? std::numeric_limits<double>::infinity() : chunkBytes);
}

bool groupFits(const FileBytes& file, ByteView message) {
  return message.size() >= 16 && symbolTableFits(file, littleEndian<std::uint64_t>(message.data(), 0),
                                                 littleEndian<std::uint64_t>(message.data(), 8));
}

}  // namespace

bool superblockFits(const FileBytes& file) {
  constexpr std::uint32_t kCachedGroup = 1;
  constexpr std::uint64_t kUndefined = ~std::uint64_t{0};
  std::byte bytes[kSuperblockBytes];
  if (!file.read(0, bytes, sizeof bytes)) return false;
  const auto version = littleEndian<std::uint8_t>(bytes, 8);
  if (version > 1) return true;  // these have checksums
  const std::size_t driver = version == 0 ? 48 : 52, root = driver + 8;
  if (littleEndian<std::uint8_t>(bytes, 13) != 8 || littleEndian<std::uint8_t>(bytes, 14) != 8) return true;
  if (littleEndian<std::uint64_t>(bytes, driver) != kUndefined) return false;
  if (littleEndian<std::uint32_t>(bytes, root + 16) == kCachedGroup &&
      !groupFits(file, ByteView(bytes).subspan(root + 24)))
    return false;
  return headerFits(file, littleEndian<std::uint64_t>(bytes, root + 8));
}

bool headerFits(const FileBytes& file, std::uint64_t address) {
  std::byte head[kHeadBytes];
  if (!file.read(address, head, sizeof head) || head[0] != std::byte{1}) return true;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> blocks{
      {address + kHeadBytes, littleEndian<std::uint32_t>(head, 8)}};
  std::vector<std::byte> layout;
  bool filtered = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto [begin, size] = blocks[i];
    if (size > file.size() || blocks.size() > kMostBlocks) return false;
    std::vector<std::byte> block(size);
    if (!file.read(begin, block.data(), block.size())) return false;
    for (std::size_t at = 0; at + kMessageHeadBytes <= block.size();) {
      const auto type = littleEndian<std::uint16_t>(block.data(), at),
                 bytes = littleEndian<std::uint16_t>(block.data(), at + 2);
      const auto shared = (littleEndian<std::uint8_t>(block.data(), at + 4) & 2) != 0;
      at += kMessageHeadBytes;
      if (bytes > block.size() - at) return false;
      const ByteView message(block.data() + at, bytes);
      if (type == kAttribute && !shared && !attributeFits(message)) return false;
      if (type == kLayout && !shared) layout.assign(message.begin(), message.end());
      if (type == kFilters) filtered = shared || (bytes > 1 && message[1] != std::byte{0});
      if (type == kSymbolTable && !shared && !groupFits(file, message)) return false;
      if (type == kDatatype && !shared && !Datatype(message).fits()) return false;
      if (type == kContinuation && bytes >= 16)
        blocks.emplace_back(littleEndian<std::uint64_t>(message.data(), 0),
                            littleEndian<std::uint64_t>(message.data(), 8));
      at += bytes;
    }
  }
  return layout.empty() || layoutFits(file, layout, filtered);
}

}  // namespace grnwb::hdf5
