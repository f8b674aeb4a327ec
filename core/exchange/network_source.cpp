// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/network_source.h"

#include <algorithm>

#include "core/base/bad_file.h"
#include "core/base/utf8.h"
#include "core/io/line_reader.h"

namespace grnwb::exchange {

std::string readContent(const std::filesystem::path& path) {
  if (std::filesystem::is_directory(path)) throw badFile(path, "is a folder", "give a network file");
  io::LineReader reader(path);
  const std::string_view content = reader.peek(kLargestContent + 1);
  if (content.size() > kLargestContent)
    throw badFile(path, "is longer than " + std::to_string(kLargestContent >> 20) + " MiB",
                  "give a network, not a table of all scored pairs: 'grnwb impose' makes one of that");
  return std::string(content);
}

std::size_t NetworkSource::lineAt(std::size_t offset) const {
  const std::string_view before = m_content.substr(0, std::min(offset, m_content.size()));
  return static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
}

void NetworkSource::refuse(std::string problem, std::string remedy) const {
  throw badFile(m_path, std::move(problem), std::move(remedy));
}

void NetworkSource::refuseLine(std::size_t line, const std::string& problem, std::string remedy) const {
  refuse("line " + std::to_string(line) + problem, std::move(remedy));
}

void NetworkSource::requireText() const {
  const auto nul = m_content.find('\0');
  if (nul != std::string_view::npos)
    refuseLine(lineAt(nul), " holds a NUL byte",
               "give a network as text in UTF-8, or another format that is read here");
  if (isUtf8(m_content)) return;
  TextLines lines(m_content);
  for (std::string_view line; lines.next(line);)
    if (!isUtf8(line)) refuseLine(lines.number(), " is not valid UTF-8", "save the file in UTF-8");
  refuse("is not valid UTF-8", "save the file in UTF-8");
}

bool TextLines::next(std::string_view& line) {
  if (m_rest.empty()) return false;
  const auto end = m_rest.find('\n');
  line = m_rest.substr(0, end);
  m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  ++m_number;
  return true;
}

}  // namespace grnwb::exchange
