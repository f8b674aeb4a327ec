// SPDX-License-Identifier: GPL-3.0-or-later
// The formats in which networks are written, and how files and people name them: one table for console and window.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

namespace grnwb::exchange {

enum class NetworkFormat { json, graphml, gexf, sif, dot, csv, tsv, arboreto, pyscenic, plain, regulators, groundgan };

struct NetworkFormatInfo {
  NetworkFormat format;
  std::string_view name;                    ///< as --format takes it
  std::string_view title;                   ///< what it is, in English
  std::array<std::string_view, 2> endings;  ///< with their dot, the usual one first; the second may be empty
};

/// In the order in which they are offered. Where formats share an ending, it stands for the first of them.
std::span<const NetworkFormatInfo> networkFormats();
const NetworkFormatInfo& infoOf(NetworkFormat format);
std::optional<NetworkFormat> formatNamed(std::string_view name);
/// What the file's ending stands for, in any case; of a file that ends with .gz, the ending before.
std::optional<NetworkFormat> formatByEnding(const std::filesystem::path& path);

}  // namespace grnwb::exchange
