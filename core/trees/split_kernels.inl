// SPDX-License-Identifier: GPL-3.0-or-later
// One build of the kernels; GRNWB_LANES names its namespace. Nothing here may call what another build could share:
// no library templates, no inline functions of other headers.
#include <cstring>

#include "core/trees/split_kernels.h"

#ifdef __AVX2__
#include <immintrin.h>
#endif

namespace grnwb::trees::GRNWB_LANES {
namespace {

// The lanes fill one register or several: wider vectors than the processor's compile to slow code.
#if defined(__AVX512F__)
constexpr std::size_t kRegister = 8;
#elif defined(__AVX2__)
constexpr std::size_t kRegister = 4;
#else
constexpr std::size_t kRegister = 2;
#endif
constexpr std::size_t kParts = kLanes / kRegister;

typedef double Doubles __attribute__((vector_size(8 * kRegister)));
typedef std::int64_t Ints __attribute__((vector_size(8 * kRegister)));
typedef std::uint64_t Words __attribute__((vector_size(8 * kRegister)));
typedef std::int32_t Indices __attribute__((vector_size(4 * kRegister)));

#ifdef __AVX2__
constexpr std::size_t kKeyRegister = 8;
#else
constexpr std::size_t kKeyRegister = 4;
#endif
typedef std::int32_t Keys __attribute__((vector_size(4 * kKeyRegister)));

#define GRNWB_INLINE __attribute__((always_inline)) inline

template <class Vector, class T>
GRNWB_INLINE Vector load(const T* from) {
  Vector v;
  std::memcpy(&v, from, sizeof v);
  return v;
}

template <class Vector, class T>
GRNWB_INLINE void store(T* to, Vector v) {
  std::memcpy(to, &v, sizeof v);
}

GRNWB_INLINE Words gather(const std::uint64_t* from, Indices index) {
#if defined(__AVX512F__)
  // With a mask, as GCC 12 takes the source of the gather without one for an uninitialized variable.
  return reinterpret_cast<Words>(
      _mm512_mask_i32gather_epi64(__m512i{}, __mmask8{0xff}, reinterpret_cast<__m256i>(index), from, 8));
#elif defined(__AVX2__)
  return reinterpret_cast<Words>(
      _mm256_i32gather_epi64(reinterpret_cast<const long long*>(from), reinterpret_cast<__m128i>(index), 8));
#else
  Words words = {};
  for (std::size_t i = 0; i < kRegister; ++i) words[i] = from[index[i]];
  return words;
#endif
}

GRNWB_INLINE bool isZero(Words w) {
#if defined(__AVX512F__)
  return _mm512_test_epi64_mask(reinterpret_cast<__m512i>(w), reinterpret_cast<__m512i>(w)) == 0;
#elif defined(__AVX2__)
  return _mm256_testz_si256(reinterpret_cast<__m256i>(w), reinterpret_cast<__m256i>(w)) != 0;
#else
  return (w[0] | w[1]) == 0;
#endif
}

/// Exact below 2^51 in magnitude.
GRNWB_INLINE Doubles toDoubles(Words w) {
  return reinterpret_cast<Doubles>(w + 0x4338000000000000U) - 0x1.8p52;
}

/// The best splits of the features while their values are gone through in ascending order.
class Scan {
 public:
  GRNWB_INLINE explicit Scan(const NodeRows& node) : m_shift(node.shift) {
    const Words all = Words{} + node.total;
    m_count = toDoubles(countOf(all));
    m_sum = toDoubles(all - (countOf(all) << m_shift));
    for (std::size_t part = 0; part < kParts; ++part) {
      m_numerator[part] = Doubles{} - 1;
      m_denominator[part] = Doubles{} + 1;
      m_place[part] = Ints{};
    }
  }

  /// left: packed sum below the place, in the lanes where there is one.
  GRNWB_INLINE void visit(std::size_t part, Words left, Ints isPlace, Ints place) {
    const Words count = countOf(left);
    const Doubles n = toDoubles(count);
    const Doubles difference = m_count * toDoubles(left - (count << m_shift)) - n * m_sum;
    const Doubles numerator = difference * difference, denominator = n * (m_count - n);
    const Ints better = isPlace & (numerator * m_denominator[part] > m_numerator[part] * denominator);
    m_numerator[part] = better ? numerator : m_numerator[part];
    m_denominator[part] = better ? denominator : m_denominator[part];
    m_place[part] = better ? place : m_place[part];
  }

  GRNWB_INLINE void write(LaneSplits& splits) const {
    for (std::size_t part = 0; part < kParts; ++part) {
      store(splits.numerator + part * kRegister, m_numerator[part]);
      store(splits.denominator + part * kRegister, m_denominator[part]);
      store(splits.place + part * kRegister, m_place[part]);
    }
  }

 private:
  GRNWB_INLINE Words countOf(Words w) const { return (w + (std::uint64_t{1} << (m_shift - 1))) >> m_shift; }

  int m_shift;
  Doubles m_count, m_sum;  ///< of the node
  Doubles m_numerator[kParts], m_denominator[kParts];
  Ints m_place[kParts];
};

/// Puts the smaller key of each lane first.
GRNWB_INLINE void exchange(std::int32_t* first, std::int32_t* second) {
  for (std::size_t at = 0; at < kLanes; at += kKeyRegister) {
    const Keys a = load<Keys>(first + at), b = load<Keys>(second + at);
#ifdef __AVX2__
    const __m256i x = reinterpret_cast<__m256i>(a), y = reinterpret_cast<__m256i>(b);
    store(first + at, _mm256_min_epi32(x, y));
    store(second + at, _mm256_max_epi32(x, y));
#else
    store(first + at, a < b ? a : b);
    store(second + at, a < b ? b : a);
#endif
  }
}

/// Each lane by itself: merge exchange, Knuth 5.2.2 algorithm M, whose comparisons don't depend on the keys.
GRNWB_INLINE void sortLanes(std::int32_t* keys, std::size_t size) {
  std::size_t top = 1;
  while (2 * top < size) top *= 2;
  for (std::size_t p = top; p > 0; p /= 2) {
    std::size_t q = top, r = 0, d = p;
    for (;;) {
      for (std::size_t begin = r; begin + d < size; begin += 2 * p) {
        const std::size_t end = begin + p < size - d ? begin + p : size - d;
        for (std::size_t i = begin; i < end; ++i) exchange(keys + i * kLanes, keys + (i + d) * kLanes);
      }
      if (q == p) break;
      d = q - p;
      q /= 2;
      r = p;
    }
  }
}

void bySorting(const NodeRows& node, const std::uint16_t* const* columns, std::int32_t* keys, std::uint64_t* words,
               LaneSplits& splits) {
  const std::uint16_t* column[kLanes];
  for (std::size_t lane = 0; lane < kLanes; ++lane) column[lane] = columns[lane];
  int indexBits = 1;
  while (node.size > std::size_t{1} << indexBits) ++indexBits;
  for (std::size_t i = 0; i < node.size; ++i) {
    const std::uint32_t row = node.rows[i];
    words[i] = node.words[row];
    for (std::size_t lane = 0; lane < kLanes; ++lane)
      keys[i * kLanes + lane] =
          static_cast<std::int32_t>(column[lane][row]) << indexBits | static_cast<std::int32_t>(i);
  }
  sortLanes(keys, node.size);

  Scan scan(node);
  const std::int32_t indexMask = (std::int32_t{1} << indexBits) - 1;
  Words left[kParts] = {};
  for (std::size_t i = 0; i + 1 < node.size; ++i)
    for (std::size_t part = 0; part < kParts; ++part) {
      const std::int32_t* const at = keys + i * kLanes + part * kRegister;
      const Indices key = load<Indices>(at);
      left[part] += gather(words, key & indexMask);
      const Ints below = __builtin_convertvector(key >> indexBits, Ints);
      const Ints above = __builtin_convertvector(load<Indices>(at + kLanes) >> indexBits, Ints);
      scan.visit(part, left[part], below < above, below << 16 | above);
    }
  scan.write(splits);
}

void byCounting(const NodeRows& node, const std::uint16_t* const* columns, std::size_t binCount, std::uint64_t* sums,
                LaneSplits& splits) {
  const std::uint16_t* column[kLanes];
  for (std::size_t lane = 0; lane < kLanes; ++lane) column[lane] = columns[lane];
  for (std::size_t i = 0; i < node.size; ++i) {
    const std::uint32_t row = node.rows[i];
    const std::uint64_t word = node.words[row];
#pragma GCC unroll 8
    for (std::size_t lane = 0; lane < kLanes; ++lane) sums[column[lane][row] * kLanes + lane] += word;
  }

  Scan scan(node);
  Words left[kParts] = {};
  Ints below[kParts] = {};
  for (std::size_t bin = 0; bin < binCount; ++bin)
    for (std::size_t part = 0; part < kParts; ++part) {
      std::uint64_t* const at = sums + bin * kLanes + part * kRegister;
      const Words word = load<Words>(at);
      if (isZero(word)) continue;
      store(at, Words{});
      const Ints isOccupied = word != 0, above = Ints{} + static_cast<std::int64_t>(bin);
      scan.visit(part, left[part], isOccupied & (left[part] != 0), below[part] << 16 | above);
      left[part] += word;
      below[part] = isOccupied ? above : below[part];
    }
  scan.write(splits);
}

#undef GRNWB_INLINE

}  // namespace

extern const SplitKernels splitKernels;
const SplitKernels splitKernels{bySorting, byCounting};

}  // namespace grnwb::trees::GRNWB_LANES
