// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gan/synthetic_note.h"

namespace grnwb::gan {

std::vector<std::string> cellNames(const std::string& prefix, std::int64_t cells) {
  constexpr std::size_t kDigits = 6;
  std::vector<std::string> names;
  for (std::int64_t number = 1; number <= cells; ++number) {
    const std::string digits = std::to_string(number);
    std::string& name = names.emplace_back(prefix);
    name.append("-").append(digits.size() < kDigits ? kDigits - digits.size() : 0, '0').append(digits);
  }
  return names;
}

nlohmann::json syntheticNote(const Checkpoint& checkpoint, const GenerateParameters& parameters) {
  return {{"stage", parameters.stage},
          {"statistics", parameters.stage == 1 ? "running" : parameters.statistics},
          {"seed", parameters.seed},
          {"run", std::filesystem::weakly_canonical(checkpoint.path).parent_path().filename().string()},
          {"training_data", checkpoint.text("training data")}};
}

}  // namespace grnwb::gan
