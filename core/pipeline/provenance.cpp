// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/provenance.h"

#include "core/base/hash.h"
#include "core/base/iso_time.h"
#include "core/base/version.h"
#include "core/pipeline/json.h"
#include "core/pipeline/library_versions.h"

namespace grnwb::pipeline {
Provenance makeProvenance(std::string stage, const std::vector<Field>& fields, std::uint64_t seed,
                          std::map<std::string, std::string> inputs, std::chrono::system_clock::time_point start,
                          int threads) {
  const auto now = std::chrono::system_clock::now();
  Provenance record;
  record.stage = std::move(stage);
  for (const Field& field : fields) record.parameters[field.name] = fieldText(field);
  record.seed = seed;
  record.inputs = std::move(inputs);
  record.software = std::string("GRN Workbench ") + version();
  record.libraries = libraryVersions();
  record.threads = threads;
  record.finished = isoTime(now);
  record.seconds = std::chrono::duration<double>(now - start).count();
  return record;
}

std::string hashOfNames(const std::vector<std::string>& names) {
  Sha256 hash;
  for (const std::string& name : names) hash.add(name + "\n");
  return hash.hex();
}

std::string toJson(const Provenance& record) {
  return provenanceToJson(record).dump();
}

Provenance provenanceFromJson(const std::string& json, const std::string& subject) {
  const Json object = parseJson(json, subject);
  return readingJson(subject, [&] { return provenanceFromJson(object); });
}

}  // namespace grnwb::pipeline
