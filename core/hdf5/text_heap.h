// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of variable length in HDF5 files, fetched without the library, whose own code for them trusts a damaged file.
#pragma once

#include <hdf5.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/hdf5/file_bytes.h"

namespace grnwb::hdf5 {

/// What stands in a dataset or attribute in place of a text: its length (4 bytes), the address of a collection (8) and
/// the number of an object in it (4), little-endian (HDF5 file format, "Global Heap ID").
using TextReference = std::array<std::byte, 16>;

/// A memory type that makes the library hand out text references as they are.
hid_t createTextReferenceType();
/// Teaches the library the conversion to that type.
void registerTextReferences();

/// The collections of texts ("global heap") of one file.
class TextHeap {
 public:
  /// file must live longer.
  explicit TextHeap(const FileBytes& file) : m_file(file) {}

  /// Nothing when the reference points to no text of the file.
  std::optional<std::string> text(const TextReference& reference);

 private:
  struct Collection {
    std::vector<char> bytes;
    std::map<std::uint32_t, std::pair<std::size_t, std::size_t>> objects;  ///< number -> begin, size
  };
  const Collection* collection(std::uint64_t address);

  const FileBytes& m_file;
  std::map<std::uint64_t, Collection> m_collections;
  std::size_t m_held = 0;  ///< bytes
};

}  // namespace grnwb::hdf5
