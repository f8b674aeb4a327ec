// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a URL that decide whether a provider may be asked at it.
#pragma once

#include <optional>
#include <string>

namespace grnwb::chat {

struct Url {
  std::string scheme, host;                ///< the scheme in small letters
  bool hasUser = false, hasQuery = false;  ///< a user or a password; ?query or #fragment
  bool isLoopback = false;                 ///< localhost, 127.0.0.0/8 or ::1
};

/// Nothing when it isn't the URL of a host.
std::optional<Url> parsedUrl(const std::string& text);

}  // namespace grnwb::chat
