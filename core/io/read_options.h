// SPDX-License-Identifier: GPL-3.0-or-later
// What to take from a file that can be read in more than one way.
#pragma once

#include <optional>
#include <string>

namespace grnwb::io {

/// Whether the rows of a text matrix are the cells.
enum class Orientation { cellsInRows, genesInRows, unclear };

/// Every field left as it is means: what the file itself suggests. What it offers stands in FileLook (file_look.h).
/// A reader that is given a name the file doesn't have throws Error(badInput) with the names it has.
struct ReadOptions {
  std::string member;   ///< of a folder or archive with several data sets: the one's path within it
  std::string matrix;   ///< "raw" (h5ad: raw.X with its own genes) or "layers/NAME" in place of X
  std::string genome;   ///< of a 10x .h5 file with several
  std::string feature;  ///< type of the features to keep, such as "Antibody Capture"; empty: gene expression
  std::string names;    ///< column of the gene table whose texts name the genes, such as "gene_ids"
  std::optional<Orientation> orientation;  ///< of a text table; never unclear

  bool operator==(const ReadOptions&) const = default;
};

}  // namespace grnwb::io
