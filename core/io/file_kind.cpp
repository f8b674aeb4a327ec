// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file_kind.h"

#include <string>
#include <string_view>
#include <system_error>

#include "core/base/bad_file.h"
#include "core/io/line_reader.h"

namespace grnwb::io {
namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

constexpr std::string_view kHdf5Signature = "\x89HDF\r\n\x1a\n";
constexpr std::size_t kTarMagicAt = 257;

bool isTar(std::string_view start) {
  return start.size() > kTarMagicAt && start.substr(kTarMagicAt).starts_with("ustar");
}

bool isOtherCompression(std::string_view start) {
  return start.starts_with(
             "\xfd"
             "7zXZ\0"sv) ||
         start.starts_with("\x28\xb5\x2f\xfd") ||
         (start.starts_with("BZh") && start.size() > 9 && start.substr(4).starts_with("1AY&SY"));
}

}  // namespace

FileKind fileKind(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) throw badFile(path, "doesn't exist", "check the path");
  if (fs::is_directory(status)) return FileKind::folder;
  if (!fs::is_regular_file(status)) throw badFile(path, "is no file", kKnownFormats);
  LineReader reader(path);  // looks into gzip too
  const std::string start(reader.peek(1 << 12));
  if (start.empty()) throw badFile(path, "is empty", "copy or download the file again");
  if (start.starts_with(kHdf5Signature)) return reader.compressed() ? FileKind::archive : FileKind::hdf5;
  if (start.starts_with("PK\5\6")) throw badFile(path, "is a zip archive with nothing in it", "download it again");
  if (start.starts_with("PK\3\4") || isTar(start) || isOtherCompression(start)) return FileKind::archive;
  if (start.starts_with("%%MatrixMarket")) return FileKind::matrixMarket;
  if (start.starts_with("\xff\xfe") || start.starts_with("\xfe\xff"))
    throw badFile(path, "is text in UTF-16", "save it as UTF-8");
  if (start.starts_with("RDX2\n") || start.starts_with("RDX3\n") || start.starts_with("X\n\0\0"sv))
    throw badFile(path, "is a file of R objects",
                  "write it as h5ad from R, for instance with zellkonverter::writeH5AD");
  if (start.find('\0') != std::string::npos) throw badFile(path, "is of no known format", kKnownFormats);
  return FileKind::text;
}

}  // namespace grnwb::io
