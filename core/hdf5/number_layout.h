// SPDX-License-Identifier: GPL-3.0-or-later
// How numbers lie in an HDF5 file, and their conversion to the numbers of this program.
#pragma once

#include <hdf5.h>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace grnwb::hdf5 {

/// Whole numbers of 1, 2, 4 or 8 bytes and IEEE floating-point numbers of 2, 4 or 8.
struct NumberLayout {
  enum class Kind { signedInteger, unsignedInteger, real };
  Kind kind = Kind::real;
  std::size_t bytes = 4;
  bool bigEndian = false;
};

/// Of a number or enumeration type; nothing for any other and for numbers of unusual make.
std::optional<NumberLayout> numberLayoutOf(hid_t type);

/// Converts count numbers, the first at from and each stride bytes after the one before. T: float, double,
/// std::int32_t, std::int64_t. Whole numbers outside T's range become its largest or smallest, fractions are cut off.
template <class T>
void convertNumbers(const NumberLayout& layout, const std::byte* from, std::size_t stride, std::size_t count, T* to);

}  // namespace grnwb::hdf5
