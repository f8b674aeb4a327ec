// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/line_reader.h"

#include "core/base/bad_file.h"

namespace grnwb::io {
namespace {

constexpr std::size_t kReadBlock = std::size_t{1} << 20;
constexpr std::size_t kLongestLine = std::size_t{1} << 30;

}  // namespace

bool LineReader::fill() {
  if (m_ended) return false;
  m_buffer.erase(0, m_begin);
  m_begin = 0;
  const std::size_t kept = m_buffer.size();
  if (kept > kLongestLine)
    throw badFile(path(), "line " + std::to_string(m_line + 1) + " has no end", "check that this is a text file");
  m_buffer.resize(kept + kReadBlock);
  const std::size_t got = m_file.read(m_buffer.data() + kept, kReadBlock);
  m_buffer.resize(kept + got);
  m_ended = got < kReadBlock;
  return got > 0;
}

std::optional<std::string_view> LineReader::next() {
  std::size_t searched = m_begin;
  for (;;) {
    const std::size_t end = m_buffer.find('\n', searched);
    if (end != std::string::npos) {
      std::string_view line(m_buffer.data() + m_begin, end - m_begin);
      m_begin = end + 1;
      ++m_line;
      if (line.ends_with('\r')) line.remove_suffix(1);
      return line;
    }
    const std::size_t kept = m_buffer.size() - m_begin;
    if (fill()) {
      searched = kept;
      continue;
    }
    if (m_begin == m_buffer.size()) return std::nullopt;
    std::string_view line(m_buffer.data() + m_begin, m_buffer.size() - m_begin);
    m_begin = m_buffer.size();
    ++m_line;
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
  }
}

std::string_view LineReader::peek(std::size_t bytes) {
  while (m_buffer.size() - m_begin < bytes && fill()) continue;
  return std::string_view(m_buffer).substr(m_begin, bytes);
}

}  // namespace grnwb::io
