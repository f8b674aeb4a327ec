// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of CellRanger: the input's parts between separators are its matrix, genes and barcodes; a part that is gzip
// gets the ending of one. Its first byte chooses the names of the files.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "tests/fuzz/cell_files.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace grnwb;
  constexpr std::string_view kSeparator = "\n====\n";
  if (size == 0) return 0;
  std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string prefix = (data[0] & 2) != 0 ? "GSM1_" : "";
  const std::array<std::string, 3> names{"matrix.mtx", (data[0] & 1) != 0 ? "features.tsv" : "genes.tsv",
                                         "barcodes.tsv"};
  const auto folder = test::freshPath("");
  std::filesystem::create_directory(folder);
  std::size_t need = 0;
  std::filesystem::path matrix;
  for (const std::string& name : names) {
    const std::size_t end = rest.find(kSeparator);
    const std::string_view part = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + kSeparator.size());
    const auto path = folder / (prefix + name + (part.starts_with("\x1f\x8b") ? ".gz" : ""));
    if (matrix.empty()) matrix = path;
    test::writeFile(path, part);
    need += test::honestNeed(part);
  }
  test::checkReading((data[0] & 4) != 0 || !prefix.empty() ? matrix : folder, need);
  std::filesystem::remove_all(folder);
  return 0;
}
