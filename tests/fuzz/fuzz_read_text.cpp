// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of text, plain or gzip.
#include <cstdint>
#include <string_view>

#include "tests/fuzz/cell_files.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace grnwb;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto path = test::freshPath(".csv");
  test::writeFile(path, bytes);
  test::checkReading(path, test::honestNeed(bytes));
  std::filesystem::remove(path);
  return 0;
}
