// SPDX-License-Identifier: GPL-3.0-or-later
// A place where a worker leaves its latest partial result and a viewer picks it up when it has time.
#pragma once

#include <memory>
#include <mutex>
#include <utility>

namespace grnwb {

/// Latest wins: an unread value is replaced by the next one.
template <class T>
class Mailbox {
 public:
  void post(std::shared_ptr<const T> value) {
    const std::lock_guard lock(m_mutex);
    m_value = std::move(value);
  }
  /// Null when nothing arrived since the last call.
  std::shared_ptr<const T> take() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_value, nullptr);
  }

 private:
  std::mutex m_mutex;
  std::shared_ptr<const T> m_value;
};

}  // namespace grnwb
