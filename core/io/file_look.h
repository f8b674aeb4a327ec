// SPDX-License-Identifier: GPL-3.0-or-later
// What a file with cells holds and which choices it leaves, told before its values are read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/base/job.h"
#include "core/data/value_kind.h"
#include "core/io/read_options.h"

namespace grnwb::io {

/// A matrix that ReadOptions::matrix can name; empty: the main one.
struct OfferedMatrix {
  std::string name;
  std::int64_t cells = 0, genes = 0;                ///< of a long text table the number of its rows isn't known: 0
  data::ValueKind values = data::ValueKind::empty;  ///< judged by a sample of its cells
};

/// A column of the gene table that could name the genes; the one in use has an empty name.
struct OfferedNames {
  std::string column;
  std::vector<std::string> examples;  ///< the first few
  bool ensembl = false;               ///< most look like Ensembl ids
};

struct FileLook {
  /// "h5ad", "10x h5", "10x folder", "loom", "text"; of an archive: of what it holds. Empty where the first of several
  /// members can't be read.
  std::string format;
  std::vector<std::string> members;     ///< data sets of a folder or archive, when there are several
  std::vector<OfferedMatrix> matrices;  ///< the main one first
  std::vector<std::string> genomes;     ///< when there are several
  std::vector<std::pair<std::string, std::int64_t>> features;  ///< types and their numbers, when there are several
  std::vector<OfferedNames> names;                             ///< the present one first
  Orientation orientation = Orientation::cellsInRows;          ///< of a text table
  std::vector<std::string> rowNames, columnNames;              ///< of a text table: the first few

  /// The user should be asked: several members or genomes, an unclear orientation, no main matrix, or one that isn't
  /// counts while another one is closer to them.
  bool isUnsure() const;
};

/// Reads heads and a sample only: fast on a file of any size. options.member chooses among members, without one
/// the first is looked at; of the others it looks at what is chosen so far. Throws what readDataset() throws for a file
/// that can't be read at all.
FileLook lookAt(const std::filesystem::path& path, const ReadOptions& options, JobContext& job);

}  // namespace grnwb::io
