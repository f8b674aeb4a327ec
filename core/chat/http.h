// SPDX-License-Identifier: GPL-3.0-or-later
// One HTTP exchange over libcurl: bounded in time and size, cancelled at once, never redirected.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"

namespace grnwb::chat {

struct HttpRequest {
  std::string url;                   ///< http or https; asked without a proxy when the host is this machine
  std::vector<std::string> headers;  ///< "Name: value"
  std::optional<std::string> body;   ///< is posted; none: GET
  double connectSeconds = 15;
  double quietSeconds = 120;  ///< without a byte, once connected
};

enum class HttpFault { none, unreachable, untrusted, timedOut, cut, tooLong, other };

struct HttpReply {
  int status = 0;  ///< 0: none came
  HttpFault fault = HttpFault::none;
  std::string problem;     ///< what the fault was, in libcurl's or the system's words
  std::string body;        ///< when the status isn't 2xx: its first 64 KiB
  std::string location;    ///< where a redirect points
  double retryAfter = -1;  ///< seconds, from Retry-After; a date counts from the reply's own; -1: not said
};

/// Takes the body of a 2xx reply piece by piece, and says false when it needs no more.
using HttpSink = std::function<bool(std::string_view)>;

/// Certificates are always verified; proxy and certificate store are the system's. Replies end in a fault beyond 64 MiB
/// of body or 256 KiB of headers. Throws cancelledError() within 0.2 s of the job's stop, and what the sink throws.
HttpReply exchange(const HttpRequest& request, const HttpSink& sink, const JobContext& job);

}  // namespace grnwb::chat
