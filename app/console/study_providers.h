// SPDX-License-Identifier: GPL-3.0-or-later
// Who answers for the language models of a study.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "core/chat/chat.h"
#include "core/study/study.h"

namespace grnwb::console {

class StudyProviders {
 public:
  /// trustsAddresses: keys are sent to addresses that the study itself names, too.
  explicit StudyProviders(bool trustsAddresses) : m_trustsAddresses(trustsAddresses) {}

  /// Lives as long as this object. Throws Error(usage) when a key would go to an address that isn't trusted, and what
  /// chat::makeProvider throws.
  const chat::ChatProvider* of(const study::StudyModel& model);

 private:
  const bool m_trustsAddresses;
  std::map<std::string, std::unique_ptr<chat::ChatProvider>> m_made;  ///< by the model's name
};

}  // namespace grnwb::console
