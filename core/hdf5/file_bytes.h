// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of a file by their address, never beyond its end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace grnwb::hdf5 {

class FileBytes {
 public:
  /// base: what addresses count from.
  FileBytes(const std::filesystem::path& path, std::uint64_t base);
  ~FileBytes();
  FileBytes(const FileBytes&) = delete;
  FileBytes& operator=(const FileBytes&) = delete;

  std::uint64_t size() const { return m_size; }
  /// False when the piece isn't wholly in the file.
  bool read(std::uint64_t address, void* into, std::size_t bytes) const;

 private:
  int m_file;
  std::uint64_t m_base, m_size;
};

}  // namespace grnwb::hdf5
