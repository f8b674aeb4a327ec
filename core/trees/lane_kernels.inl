// SPDX-License-Identifier: GPL-3.0-or-later
// One build of the kernels, for the processor that GRNWB_SIMD names.
#include "core/trees/lane_kernels.h"
#include "core/trees/simd_registers.inl"

namespace grnwb::trees {
namespace {

/// 0 in the other lanes.
GRNWB_INLINE Words loadChosen(const std::uint64_t* from, LaneBits bits) {
#ifdef __AVX512F__
  Words words;
  words.part[0] = reinterpret_cast<Words::Register>(_mm512_maskz_load_epi64(bits, from));
  return words;
#else
  const Mask mask = maskOf(bits);
  Words words = Words::load(from);
  for (std::size_t i = 0; i < kParts; ++i) words.part[i] &= reinterpret_cast<Words::Register>(mask.part[i]);
  return words;
#endif
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
      : m_wanted(maskOf(wanted)),
        m_improved(maskOf(0)),
        m_varies(maskOf(0)),
        m_best(total, shift, Doubles::load(cuts.numerator), Doubles::load(cuts.denominator)) {
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
    const Mask better = m_best.improve(m_before, cut);
    m_left = choose(better, m_before, m_left);
    m_bestBelow = choose(better, m_below, m_bestBelow);
    m_bestAbove = choose(better, here, m_bestAbove);
    m_below = choose(occupied, here, m_below);
    m_before = left;
    m_improved = either(m_improved, better);
    m_varies = either(m_varies, cut);
  }

  GRNWB_INLINE LaneBits finish(std::uint64_t feature, LaneCuts& cuts) const {
    m_best.store(cuts.numerator, cuts.denominator);
    m_left.store(cuts.left);
    choose(m_improved, Words(feature), m_feature).store(cuts.feature);
    m_bestBelow.store(cuts.below);
    m_bestAbove.store(cuts.above);
    return static_cast<LaneBits>(bitsOf(m_wanted) & ~bitsOf(m_varies));
  }

 private:
  Mask m_wanted, m_improved, m_varies;
  BestCuts m_best;
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
    for (std::size_t l = 0; l < kLanes; ++l) {
      const auto bit = static_cast<LaneBits>(1U << l);
      bits |= above(columns[l] + row, cuts[l]) & (Bytes{} + bit);
    }
    storeRegister(right + row, bits);
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
    storeRegister(part + row, bits);
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

constexpr LaneKernels kKernels{accumulate, scan, sidesOfFewBins, sidesOfManyBins, divide, improvement, update};

}  // namespace

const LaneKernels LaneKernels::GRNWB_SIMD = kKernels;

}  // namespace grnwb::trees
