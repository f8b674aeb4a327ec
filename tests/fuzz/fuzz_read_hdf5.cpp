// SPDX-License-Identifier: GPL-3.0-or-later
// h5ad, 10x .h5 and loom files: any bytes after HDF5's signature. Fed with one corpus of each.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <random>
#include <string_view>
#include <vector>

#include "tests/fuzz/cell_files.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);

namespace {

using namespace grnwb;

constexpr std::string_view kSignature = "\x89HDF\r\n\x1a\n";
/// What the parts of a file begin with: trees, nodes, heaps, heads.
constexpr std::array<std::string_view, 6> kMarks{"TREE", "SNOD", "HEAP", "GCOL", "OHDR", "FRHP"};

/// A number near one of the marks becomes a large, small or nearby one: sizes, counts and addresses stand there.
void changeNumber(std::uint8_t* data, std::size_t size, std::minstd_rand& random) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::vector<std::size_t> marks;
  for (const std::string_view mark : kMarks)
    for (std::size_t at = bytes.find(mark); at != std::string_view::npos; at = bytes.find(mark, at + 1))
      marks.push_back(at);
  const std::size_t width = std::size_t{1} << random() % 4;
  std::size_t at = random() % size;
  if (!marks.empty() && random() % 2 == 0) at = marks[random() % marks.size()] + random() % 64;
  if (at + width > size) return;
  std::uint64_t value = 0;
  std::memcpy(&value, data + at, width);
  switch (random() % 6) {
    case 0:
      value = 0;
      break;
    case 1:
      value = ~std::uint64_t{0};
      break;
    case 2:
      value += random() % 16;
      break;
    case 3:
      value -= random() % 16;
      break;
    case 4:
      value = std::uint64_t{1} << random() % 64;
      break;
    default:
      value = random() % size;
  }
  std::memcpy(data + at, &value, width);
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize,
                                               unsigned seed) {
  std::minstd_rand random(seed);
  if (size > kSignature.size() && random() % 2 == 0)
    for (unsigned changes = 1 + random() % 4; changes > 0; --changes) changeNumber(data, size, random);
  else
    size = LLVMFuzzerMutate(data, size, maxSize);
  if (size > kSignature.size()) std::ranges::copy(kSignature, data);
  return size;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto path = test::freshPath(".h5");
  test::writeFile(path, bytes);
  test::checkReading(path, test::honestNeed(bytes));
  std::filesystem::remove(path);
  return 0;
}
