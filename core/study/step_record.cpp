// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/step_record.h"

#include "core/base/file.h"

namespace grnwb::study {
namespace {

std::filesystem::path recordFile(std::filesystem::path file) {
  file += ".provenance.json";
  return file;
}

}  // namespace

void writeRecord(const std::filesystem::path& file, const pipeline::Provenance& record) {
  writeFileAtomically(recordFile(file), pipeline::toJson(record) + "\n");
}

pipeline::Provenance readRecord(const std::filesystem::path& file) {
  const std::filesystem::path path = recordFile(file);
  return pipeline::provenanceFromJson(readFile(path), path.string());
}

}  // namespace grnwb::study
