// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the tested answer shapes, a file each, into the folder that is given.
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/core/llm/answer_shapes.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::filesystem::create_directories(argv[1]);
  std::size_t number = 0;
  for (const auto& shape : grnwb::test::answerShapes())
    std::ofstream(std::filesystem::path(argv[1]) / std::to_string(number++), std::ios::binary) << shape.answer;
}
