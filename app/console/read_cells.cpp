// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/read_cells.h"

#include <filesystem>

#include "core/base/error.h"
#include "core/io/read_dataset.h"

namespace grnwb::console {
namespace {

/// Where the split begins, or npos.
std::size_t splitColon(const std::string& spec) {
  return std::filesystem::exists(spec) ? std::string::npos : spec.rfind(':');
}

}  // namespace

data::Dataset readCells(const std::string& spec, JobContext& job) {
  const std::size_t colon = splitColon(spec);
  if (colon == std::string::npos) return io::readDataset(spec, job);
  const std::string file = spec.substr(0, colon);
  const data::Dataset all = io::readDataset(file, job);
  try {
    return all.subsetCells(all.splitRows(spec.substr(colon + 1)));
  } catch (const Error& error) {
    throw Error(error.code(), file, error.problem(), error.remedy());
  }
}

std::string nameOfCells(const std::string& spec) {
  const std::size_t colon = splitColon(spec);
  const std::string stem = std::filesystem::path(spec.substr(0, colon)).stem().string();
  return colon == std::string::npos ? stem : stem + spec.substr(colon);
}

}  // namespace grnwb::console
