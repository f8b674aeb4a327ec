// SPDX-License-Identifier: GPL-3.0-or-later
// From the path that a user gives to the files of one data set, through folders and archives.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/job.h"
#include "core/base/temporary_folder.h"
#include "core/io/file_kind.h"

namespace grnwb::io {

/// Of a file in an archive: all of it, or the head of matrices in text.
enum class Extent { whole, head };

struct DataSource {
  FileKind kind = FileKind::text;  ///< hdf5, matrixMarket or text
  std::filesystem::path file;      ///< empty: the first of several, which was only looked at, is no data set
  std::filesystem::path genes, cells, cellTypes;  ///< beside a Matrix Market file; empty: there is none
  bool cellsInRows = false;                       ///< of a Matrix Market file, as its name says
  std::vector<std::string> members;               ///< the data sets there are, when there are several

  /// What was unpacked, with the name of its archive; gone with this.
  std::vector<std::pair<std::unique_ptr<TemporaryFolder>, std::string>> unpacked;

  /// The error with the archive's name in place of the temporary folder's.
  Error forUser(const Error& fault) const;
};

/// The data set of that name, or the only one; of several, without a name: the first one with Extent::head, an
/// Error(badInput) that lists them otherwise. Throws Error(badInput) when there is none.
DataSource findDataSource(const std::filesystem::path& path, const std::string& member, Extent extent, JobContext& job);

}  // namespace grnwb::io
