// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hdf5/file_bytes.h"

#include <fcntl.h>
#include <unistd.h>

namespace grnwb::hdf5 {

FileBytes::FileBytes(const std::filesystem::path& path, std::uint64_t base)
    : m_file(::open(path.c_str(), O_RDONLY | O_CLOEXEC)), m_base(base), m_size(std::filesystem::file_size(path)) {}

FileBytes::~FileBytes() {
  if (m_file >= 0) ::close(m_file);
}

bool FileBytes::read(std::uint64_t address, void* into, std::size_t bytes) const {
  if (address > m_size || m_base > m_size - address || bytes > m_size - address - m_base) return false;
  auto* place = static_cast<char*>(into);
  for (std::uint64_t from = m_base + address; bytes > 0;) {
    const ssize_t got = ::pread(m_file, place, bytes, static_cast<off_t>(from));
    if (got <= 0) return false;
    place += got;
    from += static_cast<std::uint64_t>(got);
    bytes -= static_cast<std::size_t>(got);
  }
  return true;
}

}  // namespace grnwb::hdf5
