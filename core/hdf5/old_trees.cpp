// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hdf5/old_trees.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/little_endian.h"

namespace grnwb::hdf5 {
namespace {

// HDF5 File Format Specification 3.0, III.A.1 (trees of version 1), III.B (nodes of symbols), III.C (entries), III.D
// (local heaps).
constexpr std::uint64_t kUndefined = ~std::uint64_t{0};
constexpr std::size_t kNodeHead = 24, kAddress = 8, kSymbolHead = 8, kSymbol = 40, kHeapHead = 32, kFreeHead = 16;
constexpr std::uint64_t kNoFreeBlock = 1;

bool beginsWith(const std::vector<char>& bytes, std::string_view mark) {
  return std::string_view(bytes.data(), bytes.size()).starts_with(mark);
}

std::optional<std::vector<char>> bytesAt(const FileBytes& file, std::uint64_t address, std::uint64_t count) {
  if (count > file.size()) return std::nullopt;
  std::vector<char> bytes(count);
  if (!file.read(address, bytes.data(), bytes.size())) return std::nullopt;
  return bytes;
}

/// The names of a group's members.
class LocalHeap {
 public:
  LocalHeap(const FileBytes& file, std::uint64_t address) {
    const auto head = bytesAt(file, address, kHeapHead);
    if (!head || !beginsWith(*head, "HEAP")) return;
    const auto size = littleEndian<std::uint64_t>(head->data(), 8),
               place = littleEndian<std::uint64_t>(head->data(), 24);
    auto bytes = bytesAt(file, place, size);
    if (!bytes || !freeBlocksFit(*bytes, littleEndian<std::uint64_t>(head->data(), 16))) return;
    m_bytes = std::move(*bytes);
    m_sound = true;
  }

  bool sound() const { return m_sound; }
  bool holdsName(std::uint64_t offset) const {
    return offset < m_bytes.size() &&
           std::find(m_bytes.begin() + static_cast<std::ptrdiff_t>(offset), m_bytes.end(), '\0') != m_bytes.end();
  }

 private:
  static bool freeBlocksFit(const std::vector<char>& bytes, std::uint64_t block) {
    for (std::size_t steps = 0; block != kNoFreeBlock; ++steps) {
      if (bytes.size() < kFreeHead || block > bytes.size() - kFreeHead || steps > bytes.size() / kFreeHead)
        return false;
      block = littleEndian<std::uint64_t>(bytes.data(), static_cast<std::size_t>(block));
    }
    return true;
  }

  std::vector<char> m_bytes;
  bool m_sound = false;
};

/// Walks over all nodes of a tree.
class Tree {
 public:
  Tree(const FileBytes& file, char type, std::size_t keyBytes) : m_file(file), m_type(type), m_keyBytes(keyBytes) {}

  /// take is called with each key and with each address that a node of level 0 holds.
  bool walk(std::uint64_t address, const std::function<bool(const char* key)>& takeKey,
            const std::function<bool(std::uint64_t leaf)>& takeLeaf, std::optional<int> level = std::nullopt) {
    if (++m_nodes > m_file.size() / kNodeHead) return false;
    const auto head = bytesAt(m_file, address, kNodeHead);
    if (!head || !beginsWith(*head, "TREE") || (*head)[4] != m_type) return false;
    const int found = littleEndian<std::uint8_t>(head->data(), 5);
    if (level && found != *level) return false;
    const std::size_t entries = littleEndian<std::uint16_t>(head->data(), 6);
    const auto body =
        bytesAt(m_file, address + kNodeHead, entries * (m_keyBytes + kAddress) + (entries > 0 ? m_keyBytes : 0));
    if (!body) return false;
    for (std::size_t i = 0; i < entries; ++i) {
      const std::size_t key = i * (m_keyBytes + kAddress);
      const auto child = littleEndian<std::uint64_t>(body->data(), key + m_keyBytes);
      if (!takeKey(body->data() + key) || !takeKey(body->data() + key + m_keyBytes + kAddress)) return false;
      if (!(found == 0 ? takeLeaf(child) : walk(child, takeKey, takeLeaf, found - 1))) return false;
    }
    return true;
  }

 private:
  const FileBytes& m_file;
  char m_type;
  std::size_t m_keyBytes;
  std::uint64_t m_nodes = 0;
};

}  // namespace

bool symbolTableFits(const FileBytes& file, std::uint64_t tree, std::uint64_t heap) {
  const LocalHeap names(file, heap);
  if (!names.sound()) return false;
  std::uint64_t symbols = 0;
  const auto takeSymbols = [&](std::uint64_t address) {
    constexpr std::uint32_t kSoftLink = 2;
    const auto head = bytesAt(file, address, kSymbolHead);
    if (!head || !beginsWith(*head, "SNOD")) return false;
    const std::size_t count = littleEndian<std::uint16_t>(head->data(), 6);
    symbols += count;
    const auto entries = bytesAt(file, address + kSymbolHead, count * kSymbol);
    if (!entries || symbols > file.size() / kSymbol) return false;
    for (std::size_t at = 0; at < entries->size(); at += kSymbol) {
      const bool linked = littleEndian<std::uint32_t>(entries->data(), at + 16) == kSoftLink;
      if (!names.holdsName(littleEndian<std::uint64_t>(entries->data(), at)) ||
          (linked && !names.holdsName(littleEndian<std::uint32_t>(entries->data(), at + 24))))
        return false;
    }
    return true;
  };
  const auto takeKey = [&](const char* key) { return names.holdsName(littleEndian<std::uint64_t>(key, 0)); };
  return Tree(file, 0, kAddress).walk(tree, takeKey, takeSymbols);
}

bool chunkTreeFits(const FileBytes& file, std::uint64_t tree, std::size_t dimensions, double mostBytes) {
  if (tree == kUndefined) return true;  // no chunk was ever written
  const auto takeKey = [mostBytes](const char* key) { return littleEndian<std::uint32_t>(key, 0) <= mostBytes; };
  return Tree(file, 1, 8 + 8 * dimensions).walk(tree, takeKey, [](std::uint64_t) { return true; });
}

}  // namespace grnwb::hdf5
