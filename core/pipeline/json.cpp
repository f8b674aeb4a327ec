// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/json.h"

#include "core/base/error.h"

namespace grnwb::pipeline {

void refuseJson(const std::string& subject, const std::string& problem) {
  throw Error(ErrorCode::badInput, subject, "not the expected JSON (" + problem + ")",
              "choose a file that GRN Workbench wrote");
}

Json parseJson(const std::string& text, const std::string& subject) {
  return readingJson(subject, [&] { return Json::parse(text); });
}

Json fieldsToJson(const std::vector<Field>& fields) {
  Json object = Json::object();
  for (const Field& field : fields) std::visit([&](const auto* value) { object[field.name] = *value; }, field.target);
  return object;
}

void fieldsFromJson(const Json& object, const std::vector<Field>& fields) {
  for (const Field& field : fields)
    if (object.contains(field.name))
      std::visit([&](auto* value) { object.at(field.name).get_to(*value); }, field.target);
  checkFields(fields);
}

Json provenanceToJson(const Provenance& record) {
  return {{"stage", record.stage},       {"parameters", record.parameters}, {"seed", record.seed},
          {"inputs", record.inputs},     {"results", record.results},       {"texts", record.texts},
          {"software", record.software}, {"libraries", record.libraries},   {"threads", record.threads},
          {"finished", record.finished}, {"seconds", record.seconds}};
}

Provenance provenanceFromJson(const Json& object) {
  Provenance record;
  object.at("stage").get_to(record.stage);
  object.at("parameters").get_to(record.parameters);
  object.at("seed").get_to(record.seed);
  object.at("inputs").get_to(record.inputs);
  if (object.contains("results")) object.at("results").get_to(record.results);
  if (object.contains("texts")) object.at("texts").get_to(record.texts);
  object.at("software").get_to(record.software);
  if (object.contains("libraries")) object.at("libraries").get_to(record.libraries);
  if (object.contains("threads")) object.at("threads").get_to(record.threads);
  object.at("finished").get_to(record.finished);
  object.at("seconds").get_to(record.seconds);
  return record;
}

}  // namespace grnwb::pipeline
