// SPDX-License-Identifier: GPL-3.0-or-later
// Where the draws of boosting come from.
#pragma once

namespace grnwb::trees {

enum class RandomMode {
  keyed,     ///< named by seed, round and node; shared by all responses
  arboreto,  ///< one Mersenne Twister per seed and a 32-bit xorshift per tree, as in arboreto 0.1.6 on scikit-learn 1.2
};

}  // namespace grnwb::trees
