// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256 (FIPS 180-4), the name of every input and result in a provenance record.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace grnwb {

class Sha256 {
 public:
  void add(std::span<const std::byte> bytes);
  void add(std::string_view text) { add(std::as_bytes(std::span(text))); }
  /// 64 lower-case hexadecimal digits; the object is used up.
  std::string hex();

 private:
  void compress(const std::byte* block);

  std::array<std::uint32_t, 8> m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                       0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<std::byte, 64> m_block{};
  std::size_t m_filled = 0;
  std::uint64_t m_length = 0;
};

std::string sha256(std::string_view text);
/// Throws Error(badInput) when the file can't be read.
std::string sha256OfFile(const std::filesystem::path& path);

}  // namespace grnwb
