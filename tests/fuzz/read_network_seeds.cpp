// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the networks of other programs, a file each, into the folder that is given.
#include <filesystem>
#include <fstream>

#include "tests/core/exchange/network_files.h"
#include "tests/fuzz/network_endings.h"

int main(int argc, char** argv) {
  using namespace grnwb::test;
  if (argc != 2) return 2;
  std::filesystem::create_directories(argv[1]);
  for (const NetworkFile& file : networkFiles()) {
    const auto ending = std::filesystem::path(file.name).extension().string();
    char number = 0;
    while (kEndings[static_cast<unsigned char>(number)] != ending && number + 1 < static_cast<char>(kEndings.size()))
      ++number;
    std::ofstream(std::filesystem::path(argv[1]) / file.name, std::ios::binary) << number << file.content;
  }
}
