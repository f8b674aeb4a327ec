// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hdf5/handle.h"

#include "core/hdf5/text_heap.h"

namespace grnwb::hdf5 {
namespace {

/// One for the whole process, because the library it guards has one state for the whole process.
JobMutex& libraryMutex() {
  static JobMutex mutex;
  return mutex;
}

}  // namespace

Session::Session() : m_lock(libraryMutex()) {
  begin();
}

Session::Session(const JobContext& job) {
  libraryMutex().lock(job);
  m_lock = std::unique_lock(libraryMutex(), std::adopt_lock);
  begin();
}

void Session::begin() {
  H5dont_atexit();  // a damaged file can leave parts open, of which the library would complain at exit
  H5open();
  H5Eget_auto2(H5E_DEFAULT, &m_printer, &m_printerData);
  H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
  registerTextReferences();
}

Session::~Session() {
  H5Eset_auto2(H5E_DEFAULT, m_printer, m_printerData);
}

}  // namespace grnwb::hdf5
