// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/history_tables.h"

#include "core/base/text.h"
#include "core/io/separated_text.h"
#include "core/pipeline/json.h"
#include "core/pipeline/step_settings.h"

namespace grnwb::pipeline {
namespace {

/// "genes=500; seed=2"
std::string written(const std::map<std::string, std::string>& values) {
  std::vector<std::string> parts;
  for (const auto& [name, value] : values) parts.push_back(name + "=" + value);
  return join(parts, "; ");
}

}  // namespace

std::string historyToJson(const std::vector<Provenance>& history) {
  Json array = Json::array();
  for (const Provenance& step : history) array.push_back(provenanceToJson(step));
  return array.dump(2) + "\n";
}

std::string historyToCsv(const std::vector<Provenance>& history) {
  std::string table = "step,finished,seconds,threads,seed,settings,inputs,results,software,libraries\n";
  for (const Provenance& step : history) {
    std::vector<std::string> fields{step.stage,
                                    step.finished,
                                    formatNumber(step.seconds),
                                    step.threads > 0 ? std::to_string(step.threads) : std::string(),
                                    std::to_string(step.seed),
                                    written(changedSettings(step)),
                                    written(step.inputs),
                                    written(step.results),
                                    step.software,
                                    written(step.libraries)};
    for (std::string& field : fields) field = io::quoteField(field, ',');
    table += join(fields, ",") + "\n";
  }
  return table;
}

}  // namespace grnwb::pipeline
