// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_dataset.h"

#include <new>
#include <string>
#include <system_error>

#include "core/io/bad_file.h"
#include "core/io/line_reader.h"
#include "core/io/read_10x.h"
#include "core/io/read_hdf5.h"
#include "core/io/read_text_matrix.h"

namespace grnwb::io {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kHdf5Signature = "\x89HDF\r\n\x1a\n";
constexpr const char* kKnownFormats =
    "give an h5ad or 10x .h5 file, a folder with matrix.mtx, or a csv or tsv table (these may be .gz)";

bool namedAsHdf5(const fs::path& path) {
  return path.extension() == ".h5ad" || path.extension() == ".h5" || path.extension() == ".hdf5";
}

data::Dataset readFile(const fs::path& path, const ReadOptions& options, JobContext& job) {
  std::string start;
  {
    LineReader reader(path);  // looks into gzip too
    start = reader.peek(1 << 12);
    if (reader.compressed() && start.starts_with(kHdf5Signature))
      throw badFile(path, "is a gzipped HDF5 file", "unpack it with gunzip");
  }
  if (start.empty()) throw badFile(path, "is empty", "copy or download the file again");
  if (start.starts_with(kHdf5Signature)) return readHdf5(path, options, job);
  if (start.starts_with("%%MatrixMarket")) return read10xMatrix(path, options, job);
  if (start.starts_with("PK")) throw badFile(path, "is a zip archive", "unpack it and give what was in it");
  if (start.find('\0') != std::string::npos) throw badFile(path, "is of no known format", kKnownFormats);
  try {
    return readTextMatrix(path, options, job);
  } catch (const Error& fault) {
    if (fault.code() != ErrorCode::badInput || !namedAsHdf5(path)) throw;
    throw badFile(path, "is no HDF5 file, although its name says so; read as text, it " + fault.problem(),
                  "download it again or give the file it should be");
  }
}

data::Dataset read(const fs::path& path, const ReadOptions& options, JobContext& job) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) throw badFile(path, "doesn't exist", "check the path");
  if (fs::is_directory(status)) return read10xFolder(path, options, job);
  if (!fs::is_regular_file(status)) throw badFile(path, "is no file", kKnownFormats);
  return readFile(path, options, job);
}

}  // namespace

data::Dataset readDataset(const fs::path& path, JobContext& job, const ReadOptions& options) {
  try {
    return read(path, options, job);
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::failed, path.string(), "needs more memory than there is",
                "close other programs or use a smaller file");
  } catch (const fs::filesystem_error& fault) {
    throw badFile(path, "can't be read (" + fault.code().message() + ")", "check the path and its permissions");
  }
}

}  // namespace grnwb::io
