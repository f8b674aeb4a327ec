// SPDX-License-Identifier: GPL-3.0-or-later
// Which files of a folder or an archive make up data sets, told by their names.
#pragma once

#include <string>
#include <vector>

namespace grnwb::io {

/// Paths are relative to the folder or archive, with '/'.
struct DataSetFiles {
  std::string name;                     ///< that of the folder when it holds nothing else, of the file otherwise
  std::string file;                     ///< the matrix, the HDF5 file, the table or an archive within
  std::string genes, cells, cellTypes;  ///< beside a Matrix Market file; empty: there is none
  bool cellsInRows = false;             ///< the matrix is cells x genes, as its writer always has it
};

/// Sorted by name. Tables count only where there is nothing else; what lies beside a matrix counts as its part. A
/// folder that is one data set by itself (matrix.mtx, no other name before it) hides what lies below it.
///
/// Names known: CellRanger's and STARsolo's matrix.mtx with features.tsv or genes.tsv and barcodes.tsv, also with a
/// prefix before each; kallisto's cells_x_genes.mtx; alevin-fry's quants_mat.mtx; Parse Biosciences' count_matrix.mtx
/// with all_genes.csv; any other .mtx beside one file of genes and one of barcodes. Each may be .gz.
std::vector<DataSetFiles> dataSetsAmong(const std::vector<std::string>& files);

}  // namespace grnwb::io
