// SPDX-License-Identifier: GPL-3.0-or-later
// Vector registers of the processor that GRNWB_SIMD, an enumerator of Simd, names, and the best cut of a node in each
// lane. Nothing here or in the kernels may call what another build could share: no library templates, no inline
// functions of other headers.
#include <cstring>

#include "core/trees/simd.h"

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace grnwb::trees {
namespace {

#define GRNWB_INLINE __attribute__((always_inline)) inline

// The lanes fill one register or several: wider vectors than the processor's compile to slow code.
#if defined(__AVX512F__)
constexpr std::size_t kRegister = 64;  // bytes
#elif defined(__AVX2__)
constexpr std::size_t kRegister = 32;
#else
constexpr std::size_t kRegister = 16;
#endif
constexpr std::size_t kParts = 64 / kRegister;  ///< registers that hold the eight lanes

template <class T>
struct RegisterOf {
  typedef T Type __attribute__((vector_size(kRegister)));
};

template <class Vector, class T>
GRNWB_INLINE Vector loadRegister(const T* from) {
  Vector v;
  std::memcpy(&v, from, sizeof v);
  return v;
}

template <class Vector, class T>
GRNWB_INLINE void storeRegister(T* to, const Vector& v) {
  std::memcpy(to, &v, sizeof v);
}

/// A number of 64 bits for each lane.
template <class T>
struct Lanes {
  using Register = typename RegisterOf<T>::Type;
  static constexpr std::size_t kPerRegister = kRegister / sizeof(T);

  Register part[kParts];

  GRNWB_INLINE Lanes() = default;
  GRNWB_INLINE explicit Lanes(T everywhere) {
    for (Register& p : part) p = Register{} + everywhere;
  }
  GRNWB_INLINE static Lanes load(const T* from) {
    Lanes lanes;
    for (std::size_t i = 0; i < kParts; ++i) lanes.part[i] = loadRegister<Register>(from + i * kPerRegister);
    return lanes;
  }
  GRNWB_INLINE void store(T* to) const {
    for (std::size_t i = 0; i < kParts; ++i) storeRegister(to + i * kPerRegister, part[i]);
  }

#define GRNWB_OPERATOR(op)                                                       \
  GRNWB_INLINE friend Lanes operator op(Lanes a, const Lanes& b) {               \
    for (std::size_t i = 0; i < kParts; ++i) a.part[i] = a.part[i] op b.part[i]; \
    return a;                                                                    \
  }
  GRNWB_OPERATOR(+)
  GRNWB_OPERATOR(-)
  GRNWB_OPERATOR(*)
  GRNWB_OPERATOR(&)
  GRNWB_OPERATOR(|)
#undef GRNWB_OPERATOR
  GRNWB_INLINE friend Lanes operator<<(Lanes a, int bits) {
    for (Register& p : a.part) p = p << bits;
    return a;
  }
  GRNWB_INLINE friend Lanes operator>>(Lanes a, int bits) {
    for (Register& p : a.part) p = p >> bits;
    return a;
  }
};

using Doubles = Lanes<double>;
using Ints = Lanes<std::int64_t>;
using Words = Lanes<std::uint64_t>;

/// A choice of lanes, as the processor's comparisons give it.
#ifdef __AVX512F__
using Mask = __mmask8;

GRNWB_INLINE Mask maskOf(LaneBits bits) {
  return bits;
}
GRNWB_INLINE LaneBits bitsOf(Mask mask) {
  return mask;
}
GRNWB_INLINE Mask both(Mask a, Mask b) {
  return static_cast<Mask>(a & b);
}
GRNWB_INLINE Mask either(Mask a, Mask b) {
  return static_cast<Mask>(a | b);
}
GRNWB_INLINE Mask differ(const Words& a, const Words& b) {
  return _mm512_cmpneq_epi64_mask(reinterpret_cast<__m512i>(a.part[0]), reinterpret_cast<__m512i>(b.part[0]));
}
GRNWB_INLINE Mask greater(const Doubles& a, const Doubles& b) {
  return _mm512_cmp_pd_mask(a.part[0], b.part[0], _CMP_GT_OQ);
}
GRNWB_INLINE Doubles choose(Mask mask, const Doubles& set, Doubles clear) {
  clear.part[0] = _mm512_mask_mov_pd(clear.part[0], mask, set.part[0]);
  return clear;
}
GRNWB_INLINE Words choose(Mask mask, const Words& set, Words clear) {
  clear.part[0] = reinterpret_cast<Words::Register>(
      _mm512_mask_mov_epi64(reinterpret_cast<__m512i>(clear.part[0]), mask, reinterpret_cast<__m512i>(set.part[0])));
  return clear;
}
#else
using Mask = Ints;  // all bits of a lane or none

GRNWB_INLINE Mask maskOf(LaneBits bits) {
  alignas(64) static constexpr std::int64_t kBit[kLanes] = {1, 2, 4, 8, 16, 32, 64, 128};
  const Ints bit = Ints::load(kBit);
  Ints mask = Ints(bits) & bit;
  for (std::size_t i = 0; i < kParts; ++i) mask.part[i] = mask.part[i] == bit.part[i];
  return mask;
}
GRNWB_INLINE LaneBits bitsOf(const Mask& mask) {
  unsigned bits = 0;
#if defined(__AVX2__)
  for (std::size_t i = 0; i < kParts; ++i)
    bits |= static_cast<unsigned>(_mm256_movemask_pd(reinterpret_cast<__m256d>(mask.part[i]))) << (4 * i);
#elif defined(__x86_64__)
  for (std::size_t i = 0; i < kParts; ++i)
    bits |= static_cast<unsigned>(_mm_movemask_pd(reinterpret_cast<__m128d>(mask.part[i]))) << (2 * i);
#else
  for (std::size_t l = 0; l < kLanes; ++l)
    bits |= static_cast<unsigned>(mask.part[l / Ints::kPerRegister][l % Ints::kPerRegister]) & (1U << l);
#endif
  return static_cast<LaneBits>(bits);
}
GRNWB_INLINE Mask both(const Mask& a, const Mask& b) {
  return a & b;
}
GRNWB_INLINE Mask either(const Mask& a, const Mask& b) {
  return a | b;
}
GRNWB_INLINE Mask differ(const Words& a, const Words& b) {
  Mask mask;
  for (std::size_t i = 0; i < kParts; ++i) mask.part[i] = a.part[i] != b.part[i];
  return mask;
}
GRNWB_INLINE Mask greater(const Doubles& a, const Doubles& b) {
  Mask mask;
  for (std::size_t i = 0; i < kParts; ++i) mask.part[i] = a.part[i] > b.part[i];
  return mask;
}
template <class T>
GRNWB_INLINE Lanes<T> choose(const Mask& mask, const Lanes<T>& set, Lanes<T> clear) {
  for (std::size_t i = 0; i < kParts; ++i) clear.part[i] = mask.part[i] ? set.part[i] : clear.part[i];
  return clear;
}
#endif

/// Exact below 2^51 in magnitude.
GRNWB_INLINE Doubles toDoubles(const Words& words) {
  const Words moved = words + Words(0x4338000000000000U);
  Doubles doubles;
  for (std::size_t i = 0; i < kParts; ++i) doubles.part[i] = reinterpret_cast<Doubles::Register>(moved.part[i]);
  return doubles - Doubles(0x1.8p52);
}

/// The best cut of each lane so far. Its score n_left * n_right * (mean_left - mean_right)^2, in fixed-point units, is
/// kept as a fraction, which compares without division.
class BestCuts {
 public:
  /// total: packed sum of the node. shift: where the count begins in a packed sum.
  GRNWB_INLINE BestCuts(const Words& total, int shift, const Doubles& numerator, const Doubles& denominator)
      : m_shift(shift), m_numerator(numerator), m_denominator(denominator) {
    const Words count = countOf(total);
    m_count = toDoubles(count);
    m_sum = toDoubles(total - (count << m_shift));
  }

  /// left: packed sum of the rows on the left of a cut, in the lanes of `isCut`. Returns those where it scores more
  /// than the best so far.
  GRNWB_INLINE Mask improve(const Words& left, const Mask& isCut) {
    const Words count = countOf(left);
    const Doubles leftCount = toDoubles(count);
    const Doubles leftSum = toDoubles(left - (count << m_shift));
    const Doubles difference = m_count * leftSum - leftCount * m_sum;
    const Doubles numerator = difference * difference;
    const Doubles denominator = leftCount * (m_count - leftCount);
    const Mask better = both(greater(numerator * m_denominator, m_numerator * denominator), isCut);
    m_numerator = choose(better, numerator, m_numerator);
    m_denominator = choose(better, denominator, m_denominator);
    return better;
  }

  GRNWB_INLINE void store(double* numerator, double* denominator) const {
    m_numerator.store(numerator);
    m_denominator.store(denominator);
  }

 private:
  GRNWB_INLINE Words countOf(const Words& packed) const {
    return (packed + Words(std::uint64_t{1} << (m_shift - 1))) >> m_shift;
  }

  int m_shift;
  Doubles m_count, m_sum;  ///< of the node
  Doubles m_numerator, m_denominator;
};

}  // namespace
}  // namespace grnwb::trees
