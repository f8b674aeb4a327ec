// SPDX-License-Identifier: GPL-3.0-or-later
// Server-sent events (WHATWG HTML 9.2) read from bytes that may be split anywhere.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grnwb::chat {

class EventStream {
 public:
  /// The data of the events that these bytes complete, in order. Lines end with \n, \r\n or \r; several data lines of
  /// an event are joined by \n; comments, other fields and events without data are left out.
  std::vector<std::string> feed(std::string_view bytes);

 private:
  void takeLine(std::vector<std::string>& events);

  std::string m_line, m_data;
  bool m_hasData = false, m_afterReturn = false, m_begun = false;
};

}  // namespace grnwb::chat
