// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_dataset.h"

#include <new>
#include <string>
#include <system_error>

#include "core/base/bad_file.h"
#include "core/io/data_source.h"
#include "core/io/file_look.h"
#include "core/io/gene_name_column.h"
#include "core/io/read_10x.h"
#include "core/io/read_hdf5.h"
#include "core/io/read_text_matrix.h"

namespace grnwb::io {
namespace {

namespace fs = std::filesystem;

bool namedAsHdf5(const fs::path& path) {
  return path.extension() == ".h5ad" || path.extension() == ".h5" || path.extension() == ".hdf5" ||
         path.extension() == ".loom";
}

template <class Read>
auto readText(const fs::path& path, Read read) {
  try {
    return read();
  } catch (const Error& fault) {
    if (fault.code() != ErrorCode::badInput || !namedAsHdf5(path)) throw;
    throw badFile(path, "is no HDF5 file, although its name says so; read as text, it " + fault.problem(),
                  "download it again or give the file it should be");
  }
}

data::Dataset read(const DataSource& source, const ReadOptions& options, JobContext& job) {
  if (source.kind == FileKind::hdf5) return readHdf5(source.file, options, job);
  if (source.kind == FileKind::matrixMarket) return read10xMatrix(source, options, job);
  return readText(source.file, [&] { return readTextMatrix(source.file, options, job); });
}

FileLook look(const DataSource& source, const ReadOptions& options, JobContext& job) {
  if (source.file.empty()) return {};
  if (source.kind == FileKind::hdf5) return lookHdf5(source.file, options, job);
  if (source.kind == FileKind::matrixMarket) return look10xMatrix(source, job);
  return readText(source.file, [&] { return lookTextMatrix(source.file, options, job); });
}

/// What the body gives for the data set at the path, with errors that speak of what the user gave.
template <class Body>
auto withSource(const fs::path& path, const std::string& member, Extent extent, JobContext& job, Body body) {
  try {
    const DataSource source = findDataSource(path, member, extent, job);
    try {
      return body(source);
    } catch (const Error& fault) {
      throw source.forUser(fault);
    }
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::failed, path.string(), "needs more memory than there is",
                "close other programs or use a smaller file");
  } catch (const fs::filesystem_error& fault) {
    throw badFile(path, "can't be read (" + fault.code().message() + ")", "check the path and its permissions");
  }
}

}  // namespace

data::Dataset readDataset(const fs::path& path, JobContext& job, const ReadOptions& options) {
  return withSource(path, options.member, Extent::whole, job, [&](const DataSource& source) {
    data::Dataset dataset = read(source, options, job);
    if (!options.names.empty()) nameGenesBy(options.names, dataset.genes, source.file);
    return dataset;
  });
}

FileLook lookAt(const fs::path& path, const ReadOptions& options, JobContext& job) {
  return withSource(path, options.member, Extent::head, job, [&](const DataSource& source) {
    FileLook found;
    try {
      found = look(source, options, job);
    } catch (const Error& fault) {  // there are others to choose
      if (source.members.empty() || !options.member.empty() || fault.code() != ErrorCode::badInput) throw;
    }
    found.members = source.members;
    return found;
  });
}

}  // namespace grnwb::io
