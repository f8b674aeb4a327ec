// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of the values that several files of this room write; included by this room's sources only.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/base/parameters.h"
#include "core/pipeline/provenance.h"

namespace grnwb::pipeline {

using Json = nlohmann::ordered_json;

/// Parses text and hands it to read; any JSON error becomes an Error(badInput) about subject.
Json parseJson(const std::string& text, const std::string& subject);
/// Runs read(), turning JSON type and key errors into an Error(badInput) about subject.
template <class F>
auto readingJson(const std::string& subject, F read);

Json fieldsToJson(const std::vector<Field>& fields);
/// Fields that the object lacks keep their value; unknown keys are ignored, so that newer files open.
void fieldsFromJson(const Json& object, const std::vector<Field>& fields);

Json provenanceToJson(const Provenance& record);
Provenance provenanceFromJson(const Json& object);

[[noreturn]] void refuseJson(const std::string& subject, const std::string& problem);

template <class F>
auto readingJson(const std::string& subject, F read) {
  try {
    return read();
  } catch (const nlohmann::json::exception& error) {
    refuseJson(subject, error.what());
  }
}

}  // namespace grnwb::pipeline
