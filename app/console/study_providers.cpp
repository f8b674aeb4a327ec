// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/study_providers.h"

#include "app/console/model_options.h"
#include "core/chat/url.h"

namespace grnwb::console {

const chat::ChatProvider* StudyProviders::of(const study::StudyModel& model) {
  std::unique_ptr<chat::ChatProvider>& made = m_made[model.name];
  if (made) return made.get();
  chat::ProviderSettings settings;
  settings.kind = model.settings.ask.provider;
  settings.baseUrl = model.settings.baseUrl;
  const chat::ApiKey key = keyFromEnvironment(chat::providerKind(settings.kind));
  const auto url = chat::parsedUrl(settings.baseUrl);
  const bool isTrusted = settings.baseUrl.empty() || (url && url->isLoopback) || m_trustsAddresses;
  if (!key.isEmpty() && !isTrusted)
    throw Error(ErrorCode::usage, "model " + model.name,
                "the study names an address of its own, " + settings.baseUrl + ", and no key is sent there unasked",
                "confirm the address with --trust-addresses, or remove the key from the environment");
  made = chat::makeProvider(settings, key);
  return made.get();
}

}  // namespace grnwb::console
