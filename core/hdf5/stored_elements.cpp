// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hdf5/stored_elements.h"

#include <algorithm>
#include <atomic>
#include <utility>

#include "core/base/parallel.h"
#include "core/hdf5/handle.h"
#include "core/hdf5/text_heap.h"

namespace grnwb::hdf5 {
namespace {

constexpr double kLargestCompression = 1100;  // deflate reaches 1032
constexpr double kAlwaysAllowed = 16 << 20;   // bytes
constexpr double kBatchBytes = 16 << 20;      // decoded between two looks at the stop flag
constexpr hsize_t kLongest = hsize_t{1} << 60;

/// Chunks fetched one after the other, to be decoded at the same time.
struct StoredChunk {
  std::int64_t row = 0, column = 0;
  unsigned skipped = 0;
  std::vector<std::byte> bytes;  ///< empty: never written
};

Handle creationOf(hid_t dataset) {
  return Handle(H5Dget_create_plist(dataset));
}

}  // namespace

StoredElements::StoredElements(hid_t dataset, std::size_t elementBytes, const FileBytes& file)
    : m_dataset(dataset),
      m_file(file),
      m_elementBytes(elementBytes),
      m_filters(creationOf(dataset).get(), elementBytes),
      m_fault(findFault()) {}

std::string StoredElements::findFault() {
  const Handle space(H5Dget_space(m_dataset)), creation = creationOf(m_dataset);
  hsize_t extent[2] = {1, 1}, chunk[2] = {1, 1};
  const int rank = H5Sget_simple_extent_ndims(space.get());
  m_layout = H5Pget_layout(creation.get());
  if (rank < 0 || rank > 2 || m_elementBytes == 0) return "is of an unknown shape";
  if (rank > 0) H5Sget_simple_extent_dims(space.get(), extent, nullptr);
  if (m_layout == H5D_CHUNKED && H5Pget_chunk(creation.get(), rank, chunk) != rank) return "has no readable layout";
  double claimed = static_cast<double>(m_elementBytes), chunkBytes = claimed;
  for (int i = 0; i < 2; ++i) {
    if (extent[i] > kLongest || chunk[i] > kLongest || chunk[i] == 0) return "has an impossible shape";
    claimed *= static_cast<double>(extent[i]);
    chunkBytes *= static_cast<double>(chunk[i]);
  }
  m_rows = static_cast<std::int64_t>(extent[0]);
  m_columns = static_cast<std::int64_t>(extent[1]);
  m_chunkRows = static_cast<std::int64_t>(chunk[0]);
  m_chunkColumns = static_cast<std::int64_t>(chunk[1]);
  const auto fileBytes = static_cast<double>(m_file.size());
  const double stored = std::min(static_cast<double>(H5Dget_storage_size(m_dataset)), fileBytes);
  const double possible = stored * (m_filters.none() ? 1 : kLargestCompression) + kAlwaysAllowed;
  if (claimed > possible || chunkBytes > possible) return "claims more values than the file can hold";
  m_unsupported = true;
  if (!m_filters.unknown().empty()) return "is compressed with " + m_filters.unknown() + ", which isn't known here";
  if (m_layout == H5D_VIRTUAL || H5Pget_external_count(creation.get()) > 0) return "has its values in other files";
  m_unsupported = false;
  return {};
}

bool StoredElements::read(std::int64_t from, std::int64_t count, JobContext& job,
                          const std::function<void(const StoredBlock&)>& take) const {
  if (count == 0 || m_columns == 0) return true;
  return m_layout == H5D_CHUNKED ? readChunks(from, count, job, take) : readPlain(from, count, job, take);
}

bool StoredElements::readPlain(std::int64_t from, std::int64_t count, JobContext& job,
                               const std::function<void(const StoredBlock&)>& take) const {
  const std::size_t rowBytes = static_cast<std::size_t>(m_columns) * m_elementBytes;
  std::vector<std::byte> all;
  const haddr_t address = m_layout == H5D_COMPACT ? HADDR_UNDEF : H5Dget_offset(m_dataset);
  if (m_layout == H5D_COMPACT) {  // within the dataset's own head; the library has checked the size
    const Handle stored(H5Dget_type(m_dataset)), reference(createTextReferenceType());
    const bool texts = H5Tis_variable_str(stored.get()) > 0;
    if (!texts && H5Tget_size(stored.get()) != m_elementBytes) return false;
    all.resize(static_cast<std::size_t>(m_rows) * rowBytes);
    if (H5Dread(m_dataset, (texts ? reference : stored).get(), H5S_ALL, H5S_ALL, H5P_DEFAULT, all.data()) < 0)
      return false;
  }
  const auto batch = static_cast<std::int64_t>(std::max(1.0, kBatchBytes / static_cast<double>(rowBytes)));
  std::vector<std::byte> bytes;
  for (const std::int64_t end = from + count; from < end; from += batch) {
    job.throwIfStopped();
    const std::int64_t rows = std::min(batch, end - from);
    const std::size_t skip = static_cast<std::size_t>(from) * rowBytes;
    bytes.assign(static_cast<std::size_t>(rows) * rowBytes, std::byte{0});  // what was never written is 0
    if (!all.empty())
      std::copy_n(all.begin() + static_cast<std::ptrdiff_t>(skip), bytes.size(), bytes.begin());
    else if (address != HADDR_UNDEF && !m_file.read(address + skip, bytes.data(), bytes.size()))
      return false;
    take({from, 0, rows, m_columns, bytes.data(), rowBytes});
    job.advance(rows * m_columns);
  }
  return true;
}

bool StoredElements::readChunks(std::int64_t from, std::int64_t count, JobContext& job,
                                const std::function<void(const StoredBlock&)>& take) const {
  const std::size_t rowBytes = static_cast<std::size_t>(m_chunkColumns) * m_elementBytes;
  const std::size_t chunkBytes = static_cast<std::size_t>(m_chunkRows) * rowBytes;
  const auto batch = static_cast<std::size_t>(std::max(1.0, kBatchBytes / static_cast<double>(chunkBytes)));
  std::vector<StoredChunk> chunks;
  std::atomic<bool> damaged{false};
  const auto decode = [&](std::size_t i) {
    StoredChunk& chunk = chunks[i];
    std::optional<std::vector<std::byte>> bytes = std::vector<std::byte>();
    if (chunk.bytes.empty())
      bytes->resize(chunkBytes);
    else
      bytes = m_filters.undo(std::move(chunk.bytes), chunk.skipped, chunkBytes);
    if (!bytes) {
      damaged = true;
      return;
    }
    const std::int64_t first = std::max(chunk.row, from),
                       end = std::min({chunk.row + m_chunkRows, from + count, m_rows});
    take({first, chunk.column, end - first, std::min(m_chunkColumns, m_columns - chunk.column),
          bytes->data() + static_cast<std::size_t>(first - chunk.row) * rowBytes, rowBytes});
  };
  const auto decodeBatch = [&] {
    parallelFor(job, chunks.size(), decode);
    for (const StoredChunk& chunk : chunks)
      job.advance((std::min({chunk.row + m_chunkRows, from + count, m_rows}) - std::max(chunk.row, from)) *
                  std::min(m_chunkColumns, m_columns - chunk.column));
    chunks.clear();
  };
  for (std::int64_t row = from / m_chunkRows * m_chunkRows; row < from + count; row += m_chunkRows) {
    for (std::int64_t column = 0; column < m_columns; column += m_chunkColumns) {
      const hsize_t place[2] = {static_cast<hsize_t>(row), static_cast<hsize_t>(column)};
      StoredChunk chunk{row, column, 0, {}};
      hsize_t bytes = 0;
      if (H5Dget_chunk_storage_size(m_dataset, place, &bytes) < 0 || bytes > m_file.size()) return false;
      chunk.bytes.resize(bytes);
      if (bytes > 0 && H5Dread_chunk(m_dataset, H5P_DEFAULT, place, &chunk.skipped, chunk.bytes.data()) < 0)
        return false;
      chunks.push_back(std::move(chunk));
      if (chunks.size() == batch) decodeBatch();
      if (damaged) return false;
    }
  }
  decodeBatch();
  return !damaged;
}

}  // namespace grnwb::hdf5
