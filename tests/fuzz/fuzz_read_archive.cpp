// SPDX-License-Identifier: GPL-3.0-or-later
// Archives of what the other readers read; the first byte chooses the file's ending.
#include <array>
#include <cstdint>
#include <string_view>

#include "tests/fuzz/cell_files.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace grnwb;
  constexpr std::array<std::string_view, 4> kEndings{".zip", ".tar.gz", ".tar", ".tgz"};
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto path = test::freshPath(kEndings[data[0] % kEndings.size()]);
  test::writeFile(path, bytes);
  test::checkReading(path, test::honestNeed(bytes));
  std::filesystem::remove(path);
  return 0;
}
