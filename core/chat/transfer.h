// SPDX-License-Identifier: GPL-3.0-or-later
// What libcurl's callbacks gather of a reply, within its bounds.
#pragma once

#include <curl/curl.h>

#include <chrono>
#include <cstddef>
#include <exception>
#include <string>
#include <string_view>

#include "core/chat/http.h"

namespace grnwb::chat {

struct Transfer {
  using Clock = std::chrono::steady_clock;

  CURL* easy = nullptr;
  const HttpSink* sink = nullptr;
  std::string refusal;  ///< the body when the status isn't 2xx
  std::string date, retryAfter;
  Clock::time_point lastByte;
  bool connected = false;
  bool enough = false;  ///< the sink needs no more
  bool tooLong = false;
  std::exception_ptr thrown;  ///< by the sink: exceptions must not pass through libcurl

  std::size_t headerBytes = 0, bodyBytes = 0;
  curl_off_t sent = 0;

  /// False ends the transfer.
  bool takeBody(std::string_view bytes);
  bool takeHeader(std::string_view line);
};

/// The transfer must outlive what the handle does.
void setCallbacks(CURL* easy, Transfer& transfer);

}  // namespace grnwb::chat
