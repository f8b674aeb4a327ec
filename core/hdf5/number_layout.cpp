// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hdf5/number_layout.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <type_traits>

#include "core/hdf5/handle.h"

namespace grnwb::hdf5 {
namespace {

/// IEEE 754 binary16.
struct Half {
  std::uint16_t bits;

  operator double() const {
    const int exponent = bits >> 10 & 31, fraction = bits & 1023;
    const double sign = bits >> 15 ? -1 : 1;
    if (exponent == 31) return fraction == 0 ? sign * std::numeric_limits<double>::infinity() : std::nan("");
    return sign * (exponent == 0 ? std::ldexp(fraction, -24) : std::ldexp(1024 + fraction, exponent - 25));
  }
};

template <class To, class From>
To numberFrom(From value) {
  if constexpr (std::is_same_v<From, Half>) return numberFrom<To>(static_cast<double>(value));
  if constexpr (std::is_floating_point_v<To>) return static_cast<To>(static_cast<double>(value));
  using Limits = std::numeric_limits<To>;
  if constexpr (std::is_integral_v<From> && std::is_integral_v<To>) {
    if (std::cmp_less(value, Limits::min())) return Limits::min();
    return std::cmp_greater(value, Limits::max()) ? Limits::max() : static_cast<To>(value);
  } else if constexpr (std::is_integral_v<To>) {
    const auto number = static_cast<double>(value);
    if (std::isnan(number)) return 0;
    if (number <= static_cast<double>(Limits::min())) return Limits::min();
    return number >= static_cast<double>(Limits::max()) ? Limits::max() : static_cast<To>(number);
  }
}

template <class From, class To>
void convert(bool swapped, const std::byte* from, std::size_t stride, std::size_t count, To* to) {
  if (!swapped && std::is_same_v<From, To> && stride == sizeof(From)) {
    if (count > 0) std::memcpy(to, from, count * sizeof(From));
    return;
  }
  for (std::size_t i = 0; i < count; ++i, from += stride) {
    std::byte bytes[sizeof(From)];
    std::memcpy(bytes, from, sizeof(From));
    if (swapped) std::reverse(bytes, bytes + sizeof(From));
    From value;
    std::memcpy(&value, bytes, sizeof(From));
    to[i] = numberFrom<To>(value);
  }
}

bool isHalf(hid_t type) {
  std::size_t sign = 0, exponent = 0, exponentBits = 0, fraction = 0, fractionBits = 0;
  return H5Tget_class(type) == H5T_FLOAT && H5Tget_size(type) == 2 && H5Tget_precision(type) == 16 &&
         H5Tget_fields(type, &sign, &exponent, &exponentBits, &fraction, &fractionBits) >= 0 && sign == 15 &&
         exponent == 10 && exponentBits == 5 && fraction == 0 && fractionBits == 10 && H5Tget_ebias(type) == 15;
}

}  // namespace

std::optional<NumberLayout> numberLayoutOf(hid_t type) {
  if (H5Tget_class(type) == H5T_ENUM) {
    const Handle base(H5Tget_super(type));
    return base.valid() && H5Tget_class(base.get()) == H5T_INTEGER ? numberLayoutOf(base.get()) : std::nullopt;
  }
  using Kind = NumberLayout::Kind;
  const struct {
    hid_t type;
    NumberLayout layout;
  } known[] = {
      {H5T_STD_I8LE, {Kind::signedInteger, 1, false}},  {H5T_STD_U8LE, {Kind::unsignedInteger, 1, false}},
      {H5T_STD_I8BE, {Kind::signedInteger, 1, true}},   {H5T_STD_U8BE, {Kind::unsignedInteger, 1, true}},
      {H5T_STD_I16LE, {Kind::signedInteger, 2, false}}, {H5T_STD_U16LE, {Kind::unsignedInteger, 2, false}},
      {H5T_STD_I16BE, {Kind::signedInteger, 2, true}},  {H5T_STD_U16BE, {Kind::unsignedInteger, 2, true}},
      {H5T_STD_I32LE, {Kind::signedInteger, 4, false}}, {H5T_STD_U32LE, {Kind::unsignedInteger, 4, false}},
      {H5T_STD_I32BE, {Kind::signedInteger, 4, true}},  {H5T_STD_U32BE, {Kind::unsignedInteger, 4, true}},
      {H5T_STD_I64LE, {Kind::signedInteger, 8, false}}, {H5T_STD_U64LE, {Kind::unsignedInteger, 8, false}},
      {H5T_STD_I64BE, {Kind::signedInteger, 8, true}},  {H5T_STD_U64BE, {Kind::unsignedInteger, 8, true}},
      {H5T_IEEE_F32LE, {Kind::real, 4, false}},         {H5T_IEEE_F32BE, {Kind::real, 4, true}},
      {H5T_IEEE_F64LE, {Kind::real, 8, false}},         {H5T_IEEE_F64BE, {Kind::real, 8, true}},
  };
  for (const auto& candidate : known)
    if (H5Tequal(type, candidate.type) > 0) return candidate.layout;
  if (isHalf(type)) return NumberLayout{Kind::real, 2, H5Tget_order(type) == H5T_ORDER_BE};
  return std::nullopt;
}

template <class T>
void convertNumbers(const NumberLayout& layout, const std::byte* from, std::size_t stride, std::size_t count, T* to) {
  const bool swapped = layout.bigEndian != (std::endian::native == std::endian::big);
  const auto as = [&](auto example) { convert<decltype(example)>(swapped, from, stride, count, to); };
  switch (layout.kind) {
    case NumberLayout::Kind::real:
      return layout.bytes == 2 ? as(Half{}) : layout.bytes == 4 ? as(float{}) : as(double{});
    case NumberLayout::Kind::signedInteger:
      return layout.bytes == 1   ? as(std::int8_t{})
             : layout.bytes == 2 ? as(std::int16_t{})
             : layout.bytes == 4 ? as(std::int32_t{})
                                 : as(std::int64_t{});
    case NumberLayout::Kind::unsignedInteger:
      return layout.bytes == 1   ? as(std::uint8_t{})
             : layout.bytes == 2 ? as(std::uint16_t{})
             : layout.bytes == 4 ? as(std::uint32_t{})
                                 : as(std::uint64_t{});
  }
}

template void convertNumbers(const NumberLayout&, const std::byte*, std::size_t, std::size_t, float*);
template void convertNumbers(const NumberLayout&, const std::byte*, std::size_t, std::size_t, double*);
template void convertNumbers(const NumberLayout&, const std::byte*, std::size_t, std::size_t, std::int32_t*);
template void convertNumbers(const NumberLayout&, const std::byte*, std::size_t, std::size_t, std::int64_t*);

}  // namespace grnwb::hdf5
