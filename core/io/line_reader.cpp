// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/line_reader.h"

#include <zlib.h>

#include <utility>

#include "core/io/bad_file.h"

namespace grnwb::io {
namespace {

constexpr std::size_t kReadBlock = std::size_t{1} << 20;
constexpr std::size_t kLongestLine = std::size_t{1} << 30;

gzFile gz(void* file) {
  return static_cast<gzFile>(file);
}

}  // namespace

LineReader::LineReader(std::filesystem::path path) : m_path(std::move(path)), m_file(gzopen(m_path.c_str(), "rb")) {
  if (m_file == nullptr) throw badFile(m_path, "can't be opened", "check the path and its permissions");
  gzbuffer(gz(m_file), 1U << 18);
}

LineReader::~LineReader() {
  gzclose(gz(m_file));
}

bool LineReader::fill() {
  if (m_ended) return false;
  m_buffer.erase(0, m_begin);
  m_begin = 0;
  const std::size_t kept = m_buffer.size();
  if (kept > kLongestLine)
    throw badFile(m_path, "line " + std::to_string(m_line + 1) + " has no end", "check that this is a text file");
  m_buffer.resize(kept + kReadBlock);
  const int got = gzread(gz(m_file), m_buffer.data() + kept, static_cast<unsigned>(kReadBlock));
  m_buffer.resize(kept + static_cast<std::size_t>(got < 0 ? 0 : got));
  m_ended = got <= 0;
  int error = Z_OK;
  gzerror(gz(m_file), &error);
  if (got < 0 || error == Z_BUF_ERROR)
    throw badFile(m_path, "its compressed data are damaged or cut short", "copy or download the file again");
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

bool LineReader::compressed() {
  return gzdirect(gz(m_file)) == 0;
}

std::int64_t LineReader::bytesRead() const {
  return static_cast<std::int64_t>(gzoffset(gz(m_file)));
}

}  // namespace grnwb::io
