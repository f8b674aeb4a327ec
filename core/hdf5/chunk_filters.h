// SPDX-License-Identifier: GPL-3.0-or-later
// What HDF5 does to a chunk of values before it stores it, undone with the size of the result checked.
#pragma once

#include <hdf5.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace grnwb::hdf5 {

/// deflate (gzip), shuffle, fletcher32, h5py's lzf and zstd. The library's own code trusts the sizes that a file
/// claims.
class ChunkFilters {
 public:
  /// creation: of a dataset; elementBytes: of one value as stored.
  ChunkFilters(hid_t creation, std::size_t elementBytes);

  bool none() const { return m_filters.empty(); }
  /// Name and number of a filter that isn't known here; empty when all are.
  const std::string& unknown() const { return m_unknown; }

  /// Bit i of skipped: filter i wasn't applied to this chunk. Nothing when the result isn't of the given size.
  std::optional<std::vector<std::byte>> undo(std::vector<std::byte> stored, unsigned skipped, std::size_t size) const;

 private:
  std::vector<H5Z_filter_t> m_filters;  ///< in the order of writing
  std::size_t m_elementBytes;
  std::string m_unknown;
};

}  // namespace grnwb::hdf5
