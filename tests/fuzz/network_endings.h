// SPDX-License-Identifier: GPL-3.0-or-later
// The endings that a fuzzed file of a network has, by its first byte.
#pragma once

#include <array>
#include <string_view>

namespace grnwb::test {

inline constexpr std::array<std::string_view, 9> kEndings{".csv", ".tsv",  ".sif", ".graphml", ".gexf",
                                                          ".dot", ".json", ".pkl", ".txt"};

}  // namespace grnwb::test
