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
  return {{"stage", record.stage},    {"parameters", record.parameters}, {"seed", record.seed},
          {"inputs", record.inputs},  {"software", record.software},     {"finished", record.finished},
          {"seconds", record.seconds}};
}

Provenance provenanceFromJson(const Json& object) {
  Provenance record;
  object.at("stage").get_to(record.stage);
  object.at("parameters").get_to(record.parameters);
  object.at("seed").get_to(record.seed);
  object.at("inputs").get_to(record.inputs);
  object.at("software").get_to(record.software);
  object.at("finished").get_to(record.finished);
  object.at("seconds").get_to(record.seconds);
  return record;
}

}  // namespace grnwb::pipeline
