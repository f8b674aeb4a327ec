// SPDX-License-Identifier: GPL-3.0-or-later
// The form in which two spellings of one gene name are equal.
#pragma once

#include <string>
#include <string_view>

namespace grnwb::knowledge {

/// Upper case without hyphens, dots, slashes, blanks and other marks, those of Unicode included; a mark between two
/// digits becomes a hyphen, so that NKX2-5 and Nkx2.5 agree while KRTAP1-11 and KRTAP11-1 don't. A Greek letter, or its
/// name from alpha to zeta, theta, kappa, lambda, sigma or omega, becomes the letter that gene symbols use for it
/// (C/EBPalpha and C/EBPα are CEBPA, PKCθ is PKCQ); at the start it becomes the letter's name (β-catenin: BETACATENIN).
/// Letters of other alphabets stay as they are. Empty for a name without a letter or digit.
std::string geneNameKey(std::string_view name);

/// Upper case of the letters A to Z.
std::string upperCase(std::string_view text);

}  // namespace grnwb::knowledge
