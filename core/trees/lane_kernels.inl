// SPDX-License-Identifier: GPL-3.0-or-later
// One build of the kernels; GRNWB_LANES names its namespace. Nothing here may call what another build could share:
// no library templates, no inline functions of other headers.
#include <cstring>

#include "core/trees/lane_kernels.h"

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace grnwb::trees::GRNWB_LANES {
namespace {

#define GRNWB_INLINE __attribute__((always_inline)) inline

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
    for (std::size_t i = 0; i < kParts; ++i) std::memcpy(to + i * kPerRegister, &part[i], kRegister);
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
GRNWB_INLINE Words loadChosen(const std::uint64_t* from, LaneBits bits) {
  Words words;
  words.part[0] = reinterpret_cast<Words::Register>(_mm512_maskz_load_epi64(bits, from));
  return words;
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
GRNWB_INLINE Mask either(Mask a, const Mask& b) {
  for (std::size_t i = 0; i < kParts; ++i) a.part[i] |= b.part[i];
  return a;
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
GRNWB_INLINE Words loadChosen(const std::uint64_t* from, LaneBits bits) {
  const Mask mask = maskOf(bits);
  Words words = Words::load(from);
  for (std::size_t i = 0; i < kParts; ++i) words.part[i] &= reinterpret_cast<Words::Register>(mask.part[i]);
  return words;
}
#endif

/// Exact below 2^51 in magnitude.
GRNWB_INLINE Doubles toDoubles(const Words& words) {
  const Words moved = words + Words(0x4338000000000000U);
  Doubles doubles;
  for (std::size_t i = 0; i < kParts; ++i) doubles.part[i] = reinterpret_cast<Doubles::Register>(moved.part[i]);
  return doubles - Doubles(0x1.8p52);
}
/// To the nearest whole number, halves to the even one; below 2^51 in magnitude.
GRNWB_INLINE Words toWords(const Doubles& doubles) {
  const Doubles moved = doubles + Doubles(0x1.8p52);
  Words words;
  for (std::size_t i = 0; i < kParts; ++i) words.part[i] = reinterpret_cast<Words::Register>(moved.part[i]);
  return words - Words(0x4338000000000000U);
}

void accumulate(const BinRuns& runs, const std::uint64_t* words, const LaneBits* members, std::uint64_t* prefixes) {
  Words sum(0);
  const std::uint32_t* row = runs.rows;
  for (std::size_t bin = 0; bin < runs.bins; ++bin) {
    for (const std::uint32_t* const end = runs.rows + runs.begin[bin + 1]; row != end; ++row)
      sum = sum + loadChosen(words + std::size_t{*row} * kLanes, members[*row]);
    sum.store(prefixes + bin * kLanes);
  }
}

/// State of one scan from the lowest bin to the highest.
class Scan {
 public:
  GRNWB_INLINE Scan(const Words& total, int shift, LaneBits wanted, const LaneCuts& cuts)
      : m_shift(shift), m_wanted(maskOf(wanted)), m_improved(maskOf(0)), m_varies(maskOf(0)) {
    const Words count = countOf(total);
    m_count = toDoubles(count);
    m_sum = toDoubles(total - (count << m_shift));
    m_numerator = Doubles::load(cuts.numerator);
    m_denominator = Doubles::load(cuts.denominator);
    m_left = Words::load(cuts.left);
    m_feature = Words::load(cuts.feature);
    m_bestBelow = Words::load(cuts.below);
    m_bestAbove = Words::load(cuts.above);
  }

  /// left: packed sum of all rows up to this bin.
  GRNWB_INLINE void visit(std::uint64_t bin, const Words& left) {
    const Mask occupied = both(differ(left, m_before), m_wanted);
    if (bitsOf(occupied) == 0) return;
    const Words here(bin);
    const Mask cut = both(differ(m_before, Words(0)), occupied);
    const Words count = countOf(m_before);
    const Doubles leftCount = toDoubles(count);
    const Doubles leftSum = toDoubles(m_before - (count << m_shift));
    const Doubles difference = m_count * leftSum - leftCount * m_sum;
    const Doubles numerator = difference * difference;
    const Doubles denominator = leftCount * (m_count - leftCount);
    const Mask better = both(greater(numerator * m_denominator, m_numerator * denominator), cut);
    m_numerator = choose(better, numerator, m_numerator);
    m_denominator = choose(better, denominator, m_denominator);
    m_left = choose(better, m_before, m_left);
    m_bestBelow = choose(better, m_below, m_bestBelow);
    m_bestAbove = choose(better, here, m_bestAbove);
    m_below = choose(occupied, here, m_below);
    m_before = left;
    m_improved = either(m_improved, better);
    m_varies = either(m_varies, cut);
  }

  GRNWB_INLINE LaneBits finish(std::uint64_t feature, LaneCuts& cuts) const {
    m_numerator.store(cuts.numerator);
    m_denominator.store(cuts.denominator);
    m_left.store(cuts.left);
    choose(m_improved, Words(feature), m_feature).store(cuts.feature);
    m_bestBelow.store(cuts.below);
    m_bestAbove.store(cuts.above);
    return static_cast<LaneBits>(bitsOf(m_wanted) & ~bitsOf(m_varies));
  }

 private:
  GRNWB_INLINE Words countOf(const Words& packed) const {
    return (packed + Words(std::uint64_t{1} << (m_shift - 1))) >> m_shift;
  }

  int m_shift;
  Mask m_wanted, m_improved, m_varies;
  Doubles m_count, m_sum, m_numerator, m_denominator;
  Words m_left, m_feature, m_bestBelow, m_bestAbove;
  Words m_before = Words(0), m_below = Words(0);
};

LaneBits scan(const BinRuns& runs, const std::uint64_t* prefixes, const std::uint64_t* total, int shift,
              LaneBits wanted, std::uint64_t feature, LaneCuts& cuts) {
  const Words all = Words::load(total);
  Scan state(all, shift, wanted, cuts);
  for (std::size_t bin = 0; bin < runs.commonBin; ++bin) state.visit(bin, Words::load(prefixes + bin * kLanes));
  const Words inCommon = all - Words::load(prefixes + (runs.bins - 1) * kLanes);  // rows of no run
  for (std::size_t bin = runs.commonBin; bin < runs.bins; ++bin)
    state.visit(bin, Words::load(prefixes + bin * kLanes) + inCommon);
  return state.finish(feature, cuts);
}

using Bytes = RegisterOf<std::uint8_t>::Type;
using Shorts = RegisterOf<std::uint16_t>::Type;
typedef std::uint8_t HalfBytes __attribute__((vector_size(kRegister / 2)));

GRNWB_INLINE Bytes above(const std::uint8_t* column, std::size_t cut) {
  return reinterpret_cast<Bytes>(loadRegister<Bytes>(column) > static_cast<std::uint8_t>(cut));
}

GRNWB_INLINE Bytes above(const std::uint16_t* column, std::size_t cut) {
  const auto limit = static_cast<std::uint16_t>(cut);
  const auto half = [limit](const std::uint16_t* from) {
    return __builtin_convertvector(loadRegister<Shorts>(from) > limit, HalfBytes);
  };
  const HalfBytes halves[2] = {half(column), half(column + sizeof(HalfBytes))};
  return loadRegister<Bytes>(halves);
}

template <class Bin>
GRNWB_INLINE void sides(const Bin* const* columns, const std::size_t* cuts, std::size_t rows, LaneBits* right) {
  std::size_t row = 0;
  for (; row + sizeof(Bytes) <= rows; row += sizeof(Bytes)) {
    Bytes bits = {};
    for (std::size_t l = 0; l < kLanes; ++l)
      bits |= above(columns[l] + row, cuts[l]) & static_cast<std::uint8_t>(1U << l);
    std::memcpy(right + row, &bits, sizeof bits);
  }
  for (; row < rows; ++row) {
    unsigned bits = 0;
    for (std::size_t l = 0; l < kLanes; ++l) bits |= (columns[l][row] > cuts[l] ? 1U : 0U) << l;
    right[row] = static_cast<LaneBits>(bits);
  }
}

void sidesOfFewBins(const std::uint8_t* const* columns, const std::size_t* cuts, std::size_t rows, LaneBits* right) {
  sides(columns, cuts, rows, right);
}

void sidesOfManyBins(const std::uint16_t* const* columns, const std::size_t* cuts, std::size_t rows, LaneBits* right) {
  sides(columns, cuts, rows, right);
}

void divide(const LaneBits* members, const LaneBits* right, std::size_t rows, bool toTheRight, LaneBits* part) {
  const auto flip = static_cast<LaneBits>(toTheRight ? 0 : 0xff);
  std::size_t row = 0;
  for (; row + sizeof(Bytes) <= rows; row += sizeof(Bytes)) {
    const Bytes bits = loadRegister<Bytes>(members + row) & (loadRegister<Bytes>(right + row) ^ flip);
    std::memcpy(part + row, &bits, sizeof bits);
  }
  for (; row < rows; ++row) part[row] = static_cast<LaneBits>(members[row] & (right[row] ^ flip));
}

/// The steps of a tree, ready to be looked up.
class Steps {
 public:
  GRNWB_INLINE Steps(const TreeSides& sides, const LeafSteps& steps) {
    for (int node = 1; node < 8; ++node) m_right[node] = sides.right[node];
    for (int leaf = 0; leaf < 8; ++leaf) m_step[leaf] = Doubles::load(steps.step[leaf]);
  }

  GRNWB_INLINE Doubles of(std::size_t row) const {
    const unsigned first = m_right[1][row];
    const unsigned second = (first & m_right[3][row]) | (~first & m_right[2][row]);
    const unsigned left = (second & m_right[5][row]) | (~second & m_right[4][row]);
    const unsigned right = (second & m_right[7][row]) | (~second & m_right[6][row]);
    const Mask third = maskOf(static_cast<LaneBits>((first & right) | (~first & left)));
    const Doubles a = choose(third, m_step[1], m_step[0]), b = choose(third, m_step[3], m_step[2]);
    const Doubles c = choose(third, m_step[5], m_step[4]), d = choose(third, m_step[7], m_step[6]);
    const Mask upper = maskOf(static_cast<LaneBits>(second));
    return choose(maskOf(static_cast<LaneBits>(first)), choose(upper, d, c), choose(upper, b, a));
  }

 private:
  const LaneBits* m_right[8];
  Doubles m_step[8];
};

void improvement(const TreeSides& sides, const LeafSteps& leafSteps, const std::uint32_t* rows, std::size_t count,
                 const double* residuals, double* improvement) {
  const Steps steps(sides, leafSteps);
  Doubles sum(0);
  for (std::size_t i = 0; i < count; ++i) {
    const Doubles step = steps.of(rows[i]), residual = Doubles::load(residuals + std::size_t{rows[i]} * kLanes);
    sum = sum + step * (residual + residual - step);
  }
  sum.store(improvement);
}

void update(const TreeSides& sides, const LeafSteps& leafSteps, std::size_t rows, const double* scale,
            std::uint64_t one, double* residuals, std::uint64_t* words, std::uint64_t* total) {
  const Steps steps(sides, leafSteps);
  const Doubles scales = Doubles::load(scale);
  Words sum(0);
  for (std::size_t row = 0; row < rows; ++row) {
    const Doubles residual = Doubles::load(residuals + row * kLanes) - steps.of(row);
    const Words word = toWords(residual * scales) + Words(one);
    residual.store(residuals + row * kLanes);
    word.store(words + row * kLanes);
    sum = sum + word;
  }
  sum.store(total);
}

#undef GRNWB_INLINE

}  // namespace

extern const LaneKernels kernels;
const LaneKernels kernels{accumulate, scan, sidesOfFewBins, sidesOfManyBins, divide, improvement, update};

}  // namespace grnwb::trees::GRNWB_LANES
