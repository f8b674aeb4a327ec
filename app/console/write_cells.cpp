// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/write_cells.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/error.h"
#include "core/io/write_h5ad.h"
#include "core/io/write_text_matrix.h"

namespace grnwb::console {
namespace {

constexpr std::string_view kH5ad = ".h5ad";
constexpr std::array<std::string_view, 4> kTextEndings{".csv", ".tsv", ".csv.gz", ".tsv.gz"};

}  // namespace

void checkCellsFile(const std::string& file) {
  const bool isText =
      std::ranges::any_of(kTextEndings, [&](std::string_view ending) { return file.ends_with(ending); });
  if (!isText && !file.ends_with(kH5ad))
    throw Error(ErrorCode::usage, file, "is of no kind that cells can be written as",
                "end its name in .h5ad, .csv, .tsv, .csv.gz or .tsv.gz");
}

void writeCells(const data::Dataset& cells, const std::string& file, JobContext& job) {
  checkCellsFile(file);
  if (file.ends_with(kH5ad))
    io::writeH5ad(cells, file, job);
  else
    io::writeTextMatrix(cells, file, job);
}

}  // namespace grnwb::console
