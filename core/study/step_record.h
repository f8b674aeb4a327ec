// SPDX-License-Identifier: GPL-3.0-or-later
// Steps that cells share: a file each, with the record of how it came about beside it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/pipeline/provenance.h"

namespace grnwb::study {

/// A step's result, and the records that lead to it.
template <class T>
struct Made {
  T value;
  std::vector<pipeline::Provenance> records;
};

/// FILE.provenance.json; to be written before FILE itself, which tells that the step is done.
void writeRecord(const std::filesystem::path& file, const pipeline::Provenance& record);
pipeline::Provenance readRecord(const std::filesystem::path& file);

}  // namespace grnwb::study
