// SPDX-License-Identifier: GPL-3.0-or-later
// Exclusive, silent use of the HDF5 library and identifiers that release themselves.
#pragma once

#include <hdf5.h>

#include <mutex>
#include <utility>

#include "core/base/job.h"

namespace grnwb::io {

/// While it lives, no other thread of the program uses the HDF5 library (its usual build isn't thread-safe), the
/// library prints no errors of its own, and it hands out text references (hdf5_text_heap.h).
class Hdf5Session {
 public:
  Hdf5Session();
  /// Waits for its turn until the job is stopped; then throws cancelledError().
  explicit Hdf5Session(const JobContext& job);
  ~Hdf5Session();
  Hdf5Session(const Hdf5Session&) = delete;
  Hdf5Session& operator=(const Hdf5Session&) = delete;

 private:
  void begin();

  std::unique_lock<std::timed_mutex> m_lock;
  H5E_auto2_t m_printer = nullptr;
  void* m_printerData = nullptr;
};

/// Any HDF5 identifier; negative when the call that made it failed.
class Hdf5Handle {
 public:
  explicit Hdf5Handle(hid_t id = -1) : m_id(id) {}
  ~Hdf5Handle() { release(); }
  Hdf5Handle(Hdf5Handle&& other) noexcept : m_id(std::exchange(other.m_id, -1)) {}
  Hdf5Handle& operator=(Hdf5Handle&& other) noexcept {
    if (this != &other) {
      release();
      m_id = std::exchange(other.m_id, -1);
    }
    return *this;
  }
  Hdf5Handle(const Hdf5Handle&) = delete;
  Hdf5Handle& operator=(const Hdf5Handle&) = delete;

  hid_t get() const { return m_id; }
  bool valid() const { return m_id >= 0; }

 private:
  void release() {
    if (m_id >= 0) H5Idec_ref(m_id);
  }

  hid_t m_id;
};

}  // namespace grnwb::io
