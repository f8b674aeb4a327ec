// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of cell types in real and synthetic cells, and which of them drift.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace grnwb::celltypes {

enum class Drift {
  none,   ///< inside what a sample of real cells of that size would show
  small,  ///< outside of it, by little
  large   ///< outside of it, by much: raises the alarm
};

struct TypeShare {
  std::string type;
  std::int64_t real = 0, synthetic = 0;      ///< cells
  double realShare = 0, syntheticShare = 0;  ///< of all cells of the set, 0-1
  double low = 0, high = 1;                  ///< 95 % range of the share in as many real cells
  double pValue = 1;                         ///< two-sided, of equal shares; adjusted over the types (Holm, 1979)
  Drift drift = Drift::none;
};

struct Proportions {
  std::vector<TypeShare> types;                    ///< in the order of the types
  std::int64_t realCells = 0, syntheticCells = 0;  ///< all, unassigned ones too
  std::int64_t realUnassigned = 0, syntheticUnassigned = 0;

  bool drifts() const;  ///< any type does, largely
};

/// Codes of types, -1: unassigned; both sets annotated by one classifier, so that its errors cancel.
/// The p-value is Fisher's exact test's, the range that of the beta-binomial distribution (Jeffreys' prior).
/// A drift is large when the adjusted p-value is below 0.001, the shares differ by 2 percentage points or more, and the
/// rise is to the double or more, or the fall to the half or less, after the growth or loss of other types is taken out
/// (where the difference is significant too, by the binomial test); a fall is none that further unassigned cells could
/// fill. Without cells on a side nothing is judged. Throws Error(badInput) for a code that is no type's.
Proportions proportions(const std::vector<std::string>& types, const std::vector<std::int32_t>& real,
                        const std::vector<std::int32_t>& synthetic);

}  // namespace grnwb::celltypes
