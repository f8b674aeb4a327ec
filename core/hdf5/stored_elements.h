// SPDX-License-Identifier: GPL-3.0-or-later
// The elements of an HDF5 dataset as the bytes that are stored, fetched with every size checked.
#pragma once

#include <hdf5.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/hdf5/chunk_filters.h"
#include "core/hdf5/file_bytes.h"

namespace grnwb::hdf5 {

/// A rectangle of elements, row after row.
struct StoredBlock {
  std::int64_t row = 0, column = 0, rows = 0, columns = 0;
  const std::byte* bytes = nullptr;
  std::size_t rowBytes = 0;  ///< from one row to the next
};

/// Rows x columns of a dataset; a list has one column, a single value is a list of one.
class StoredElements {
 public:
  /// elementBytes: of one value as stored. file must live longer.
  StoredElements(hid_t dataset, std::size_t elementBytes, const FileBytes& file);

  std::int64_t rows() const { return m_rows; }
  std::int64_t columns() const { return m_columns; }
  std::size_t elementBytes() const { return m_elementBytes; }
  /// The smallest number of rows worth reading at once.
  std::int64_t rowsAtOnce() const { return m_chunkRows; }

  /// Why the elements can't be read, in words that follow the dataset's name; empty when they seem readable.
  const std::string& fault() const { return m_fault; }
  /// Whether the fault is a feature of HDF5 that isn't known here, rather than a damaged file.
  bool unsupported() const { return m_unsupported; }

  /// Calls take for blocks that cover the rows [from, from + count), from several threads at a time. The job advances
  /// by one per element. False when the file is damaged. There must be no fault.
  bool read(std::int64_t from, std::int64_t count, JobContext& job,
            const std::function<void(const StoredBlock&)>& take) const;

 private:
  bool readChunks(std::int64_t from, std::int64_t count, JobContext& job,
                  const std::function<void(const StoredBlock&)>& take) const;
  bool readPlain(std::int64_t from, std::int64_t count, JobContext& job,
                 const std::function<void(const StoredBlock&)>& take) const;
  /// Fills in the shape and the layout; see fault().
  std::string findFault();

  hid_t m_dataset;
  const FileBytes& m_file;
  std::size_t m_elementBytes;
  std::int64_t m_rows = 1, m_columns = 1, m_chunkRows = 1, m_chunkColumns = 1;
  H5D_layout_t m_layout = H5D_CONTIGUOUS;
  ChunkFilters m_filters;
  bool m_unsupported = false;
  std::string m_fault;
};

}  // namespace grnwb::hdf5
