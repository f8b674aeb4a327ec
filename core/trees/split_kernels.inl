// SPDX-License-Identifier: GPL-3.0-or-later
// One build of the kernels, for the processor that GRNWB_SIMD names.
#include "core/trees/simd_registers.inl"
#include "core/trees/split_kernels.h"

namespace grnwb::trees {
namespace {

#ifdef __AVX2__
constexpr std::size_t kKeyRegister = 32;  // bytes
#else
constexpr std::size_t kKeyRegister = 16;
#endif
typedef std::int32_t Keys __attribute__((vector_size(kKeyRegister)));

/// As many keys as a register has lanes.
typedef std::int32_t Indices __attribute__((vector_size(kRegister / 2)));

GRNWB_INLINE Words::Register gather(const std::uint64_t* from, Indices index) {
#if defined(__AVX512F__)
  // With a mask, as GCC 12 takes the source of the gather without one for an uninitialized variable.
  return reinterpret_cast<Words::Register>(
      _mm512_mask_i32gather_epi64(__m512i{}, __mmask8{0xff}, reinterpret_cast<__m256i>(index), from, 8));
#elif defined(__AVX2__)
  return reinterpret_cast<Words::Register>(
      _mm256_i32gather_epi64(reinterpret_cast<const long long*>(from), reinterpret_cast<__m128i>(index), 8));
#else
  Words::Register words = {};
  for (std::size_t i = 0; i < Words::kPerRegister; ++i) words[i] = from[index[i]];
  return words;
#endif
}

/// The best splits of the features while their values are gone through in ascending order.
class Splits {
 public:
  GRNWB_INLINE explicit Splits(const NodeRows& node)
      : m_best(Words(node.total), node.shift, Doubles(-1), Doubles(1)), m_place(0) {}

  /// left: packed sum of the rows up to the bin `below`, in the lanes of `isCut`.
  GRNWB_INLINE void visit(const Words& left, const Mask& isCut, const Words& below, const Words& above) {
    const Words place = below << 16 | above;
    m_place = choose(m_best.improve(left, isCut), place, m_place);
  }

  GRNWB_INLINE void write(LaneSplits& splits) const {
    m_best.store(splits.numerator, splits.denominator);
    m_place.store(splits.place);
  }

 private:
  BestCuts m_best;
  Words m_place;
};

/// Puts the smaller key of each lane first.
GRNWB_INLINE void exchange(std::int32_t* first, std::int32_t* second) {
  for (std::size_t at = 0; at < kLanes; at += kKeyRegister / sizeof(std::int32_t)) {
    const Keys a = loadRegister<Keys>(first + at), b = loadRegister<Keys>(second + at);
#ifdef __AVX2__
    const __m256i x = reinterpret_cast<__m256i>(a), y = reinterpret_cast<__m256i>(b);
    storeRegister(first + at, _mm256_min_epi32(x, y));
    storeRegister(second + at, _mm256_max_epi32(x, y));
#else
    storeRegister(first + at, a < b ? a : b);
    storeRegister(second + at, a < b ? b : a);
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

  Splits best(node);
  const std::int32_t indexMask = (std::int32_t{1} << indexBits) - 1;
  Words left(0);
  for (std::size_t i = 0; i + 1 < node.size; ++i) {
    Words below, above;
    for (std::size_t part = 0; part < kParts; ++part) {
      const std::int32_t* const at = keys + i * kLanes + part * Words::kPerRegister;
      const Indices key = loadRegister<Indices>(at);
      left.part[part] += gather(words, key & indexMask);
      below.part[part] = __builtin_convertvector(key >> indexBits, Words::Register);
      above.part[part] = __builtin_convertvector(loadRegister<Indices>(at + kLanes) >> indexBits, Words::Register);
    }
    best.visit(left, differ(below, above), below, above);
  }
  best.write(splits);
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

  Splits best(node);
  Words left(0), below(0);
  for (std::size_t bin = 0; bin < binCount; ++bin) {
    std::uint64_t* const at = sums + bin * kLanes;
    const Words word = Words::load(at), above(bin);
    const Mask isOccupied = differ(word, Words(0));
    if (bitsOf(isOccupied) == 0) continue;
    Words(0).store(at);
    best.visit(left, both(differ(left, Words(0)), isOccupied), below, above);
    left = left + word;
    below = choose(isOccupied, above, below);
  }
  best.write(splits);
}

constexpr SplitKernels kKernels{bySorting, byCounting};

}  // namespace

const SplitKernels SplitKernels::GRNWB_SIMD = kKernels;

}  // namespace grnwb::trees
