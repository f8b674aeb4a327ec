// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of true edges as the field keeps them: gold standards of BEELINE and DREAM, TRRUST, CollecTRI.
#pragma once

#include <filesystem>

#include "core/data/known_pair.h"

namespace grnwb::io {

/// Fields parted by tabs, commas, semicolons or blanks, plain or gzip; lines that start with # are left out. With a
/// header the columns are found by name, singular or plural, in any case and with any of . _ - or blanks between the
/// words: TF, transcription factor, regulator, regulatory gene, source, from or gene1; target, target gene, to, gene2
/// or gene; and, where there is one, edge, label, value, weight, importance, score, sign, mode or type. Of several such
/// columns the one named first here is taken. Without a header they are the first three. A third column that holds 0 or
/// false means that the pair is no edge; anything else, or no third column, that it is one.
///
/// A header of other words is told from a pair by a word in a third column of numbers, signs or truth values. With two
/// columns nothing tells it from two genes that occur once, so it is read as a pair; scoreGrn() names it in a warning.
///
/// Throws Error(badInput), with the line where there is one, for a file that isn't such a table, has a header of other
/// words or none for a column, holds no pair, or no edge.
data::KnownPairs readTruth(const std::filesystem::path& path);

}  // namespace grnwb::io
