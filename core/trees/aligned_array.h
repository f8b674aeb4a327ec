// SPDX-License-Identifier: GPL-3.0-or-later
// An array on cache-line borders, as vector registers like it.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>

namespace grnwb::trees {

/// Fixed size, all 0 at first.
template <class T>
class AlignedArray {
  static_assert(std::is_trivial_v<T>);

 public:
  explicit AlignedArray(std::size_t size)
      : m_size(size), m_data(static_cast<T*>(::operator new(size * sizeof(T), kAlignment))) {
    std::uninitialized_value_construct_n(m_data.get(), size);
  }

  std::size_t size() const { return m_size; }
  T* data() { return m_data.get(); }
  const T* data() const { return m_data.get(); }
  T& operator[](std::size_t i) { return m_data.get()[i]; }
  const T& operator[](std::size_t i) const { return m_data.get()[i]; }

 private:
  static constexpr std::align_val_t kAlignment{64};
  struct Free {
    void operator()(T* data) const { ::operator delete(data, kAlignment); }
  };

  std::size_t m_size;
  std::unique_ptr<T, Free> m_data;
};

}  // namespace grnwb::trees
