// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the provider that asks a model over HTTP.
#pragma once

#include <memory>

#include "core/chat/api_key.h"
#include "core/chat/chat.h"
#include "core/chat/provider_kinds.h"

namespace grnwb::chat {

/// Asks again, after growing waits, when the server is busy, fails, can't be reached or breaks off, and leaves out what
/// an endpoint doesn't take (temperature, seed) once it says so; both are warned of on the job, once per provider.
/// Throws Error(usage) when the kind isn't known, attempts or times aren't positive, the base URL isn't that of an http
/// or https server or holds a password or a query, when the key is missing, or would travel unencrypted to another
/// machine. No Error or warning of the provider holds the key.
std::unique_ptr<ChatProvider> makeProvider(const ProviderSettings& settings, ApiKey key);

}  // namespace grnwb::chat
