// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/event_stream.h"

#include <utility>

namespace grnwb::chat {

std::vector<std::string> EventStream::feed(std::string_view bytes) {
  std::vector<std::string> events;
  while (!bytes.empty()) {
    if (std::exchange(m_afterReturn, false) && bytes.front() == '\n') {
      bytes.remove_prefix(1);
      continue;
    }
    const auto end = bytes.find_first_of("\r\n");
    m_line += bytes.substr(0, end);
    if (end == std::string_view::npos) break;
    m_afterReturn = bytes[end] == '\r';
    bytes.remove_prefix(end + 1);
    takeLine(events);
    m_line.clear();
  }
  return events;
}

void EventStream::takeLine(std::vector<std::string>& events) {
  std::string_view line = m_line;
  if (!std::exchange(m_begun, true) && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  if (line.empty()) {
    if (std::exchange(m_hasData, false)) events.push_back(std::exchange(m_data, {}));
    return;
  }
  const auto colon = line.find(':');
  if (line.substr(0, colon) != "data") return;
  std::string_view value = colon == std::string_view::npos ? std::string_view() : line.substr(colon + 1);
  if (value.starts_with(' ')) value.remove_prefix(1);
  if (std::exchange(m_hasData, true)) m_data += '\n';
  m_data += value;
}

}  // namespace grnwb::chat
