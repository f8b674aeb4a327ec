// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/read_cells.h"

#include <filesystem>

#include "core/io/read_dataset.h"

namespace grnwb::console {

data::Dataset readCells(const std::string& spec, JobContext& job) {
  const auto colon = spec.rfind(':');
  if (colon == std::string::npos || std::filesystem::exists(spec)) return io::readDataset(spec, job);
  const data::Dataset all = io::readDataset(spec.substr(0, colon), job);
  return all.subsetCells(all.splitRows(spec.substr(colon + 1)));
}

}  // namespace grnwb::console
