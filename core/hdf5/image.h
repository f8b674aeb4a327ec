// SPDX-License-Identifier: GPL-3.0-or-later
// An HDF5 file made in memory, so that the library never meets a full disk.
#pragma once

#include <hdf5.h>

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "core/hdf5/handle.h"

namespace grnwb::hdf5 {

/// The bytes of a finished file, held once.
class ImageBytes {
 public:
  std::string_view view() const { return {m_bytes.get(), m_size}; }

 private:
  friend class Image;
  struct Free {
    void operator()(char* bytes) const { std::free(bytes); }
  };
  std::unique_ptr<char, Free> m_bytes;
  std::size_t m_size = 0;
};

/// The file while it is written. Needs a Session that lives longer.
class Image {
 public:
  /// into must live longer.
  explicit Image(ImageBytes& into);

  /// Invalid when the library refused it.
  hid_t file() const { return m_file.get(); }
  /// Closes the file; whether all of it could be written.
  bool finish();

 private:
  static void* take(std::size_t size, H5FD_file_image_op_t act, void* into);
  static void* change(void* room, std::size_t size, H5FD_file_image_op_t act, void* into);

  ImageBytes& m_into;
  Handle m_file;
};

}  // namespace grnwb::hdf5
