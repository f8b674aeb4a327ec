// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of true edges as the field keeps them: gold standards of BEELINE and DREAM, TRRUST, CollecTRI.
#pragma once

#include <filesystem>

#include "core/data/known_pair.h"

namespace grnwb::io {

/// Fields parted by tabs, commas, semicolons or blanks, plain or gzip; lines that start with # are left out. With a
/// header the columns are found by name, in any case and with any of . _ - or blanks between the words: TF, gene1,
/// source, regulator, regulatory gene or transcription factor; target, gene2, gene or target gene; and, where there is
/// one, edge, weight, sign, type, mode, importance, score, value or label. Without a header they are the first three. A
/// third column that holds 0 or false means that the pair is no edge; anything else, or no third column, that it is
/// one. Throws Error(badInput), with the line where there is one, for a file that isn't such a table, holds no pair, or
/// no edge.
data::KnownPairs readTruth(const std::filesystem::path& path);

}  // namespace grnwb::io
