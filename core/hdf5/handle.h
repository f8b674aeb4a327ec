// SPDX-License-Identifier: GPL-3.0-or-later
// Exclusive, silent use of the HDF5 library and identifiers that release themselves.
#pragma once

#include <hdf5.h>

#include <mutex>
#include <utility>

#include "core/base/job_mutex.h"

namespace grnwb::hdf5 {

/// While it lives, no other thread of the program uses the HDF5 library (its usual build isn't thread-safe), the
/// library prints no errors of its own, and it hands out text references (text_heap.h).
class Session {
 public:
  Session();
  /// Waits for its turn until the job is stopped; then throws cancelledError().
  explicit Session(const JobContext& job);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

 private:
  void begin();

  std::unique_lock<JobMutex> m_lock;
  H5E_auto2_t m_printer = nullptr;
  void* m_printerData = nullptr;
};

/// Any HDF5 identifier; negative when the call that made it failed.
class Handle {
 public:
  explicit Handle(hid_t id = -1) : m_id(id) {}
  ~Handle() { release(); }
  Handle(Handle&& other) noexcept : m_id(std::exchange(other.m_id, -1)) {}
  Handle& operator=(Handle&& other) noexcept {
    if (this != &other) {
      release();
      m_id = std::exchange(other.m_id, -1);
    }
    return *this;
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  hid_t get() const { return m_id; }
  bool valid() const { return m_id >= 0; }

 private:
  void release() {
    if (m_id >= 0) H5Idec_ref(m_id);
  }

  hid_t m_id;
};

}  // namespace grnwb::hdf5
