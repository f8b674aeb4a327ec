// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hdf5/image.h"

namespace grnwb::hdf5 {
namespace {

constexpr std::size_t kMemoryStep = std::size_t{4} << 20;

/// The bytes are kept beyond the end of the file.
herr_t keepRoom(void*, H5FD_file_image_op_t, void*) {
  return 0;
}
void* sameData(void* data) {
  return data;
}
herr_t keepData(void*) {
  return 0;
}

}  // namespace

// The library's driver for files in memory takes its room through these; large pieces grow by moving pages, not bytes.
void* Image::take(std::size_t size, H5FD_file_image_op_t, void* into) {
  auto& bytes = static_cast<ImageBytes*>(into)->m_bytes;
  bytes.reset(static_cast<char*>(std::malloc(size)));
  return bytes.get();
}

void* Image::change(void*, std::size_t size, H5FD_file_image_op_t, void* into) {
  auto& bytes = static_cast<ImageBytes*>(into)->m_bytes;
  void* changed = std::realloc(bytes.get(), size);
  if (changed == nullptr) return nullptr;
  static_cast<void>(bytes.release());
  bytes.reset(static_cast<char*>(changed));
  return changed;
}

Image::Image(ImageBytes& into) : m_into(into) {
  H5FD_file_image_callbacks_t callbacks{};
  callbacks.image_malloc = take;
  callbacks.image_realloc = change;
  callbacks.image_free = keepRoom;
  callbacks.udata_copy = sameData;
  callbacks.udata_free = keepData;
  callbacks.udata = &into;
  const Handle access(H5Pcreate(H5P_FILE_ACCESS));
  H5Pset_fapl_core(access.get(), kMemoryStep, false);
  H5Pset_fclose_degree(access.get(), H5F_CLOSE_STRONG);
  if (H5Pset_file_image_callbacks(access.get(), &callbacks) < 0) return;
  m_file = Handle(H5Fcreate("new.h5ad", H5F_ACC_TRUNC, H5P_DEFAULT, access.get()));
}

bool Image::finish() {
  const bool written = H5Fflush(m_file.get(), H5F_SCOPE_GLOBAL) >= 0;
  const ssize_t size = written ? H5Fget_file_image(m_file.get(), nullptr, 0) : -1;
  m_file = Handle();
  m_into.m_size = size > 0 ? static_cast<std::size_t>(size) : 0;
  return size > 0;
}

}  // namespace grnwb::hdf5
