// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/cell_files.h"

#include "core/base/file.h"
#include "core/grn/grn.h"
#include "core/study/study_files.h"

namespace grnwb::study {
namespace fs = std::filesystem;

CellNetworks readNetworks(const Study& study, const fs::path& folder) {
  CellNetworks networks;
  for (const StudyCell& cell : cells(study)) {
    const fs::path file = folder / graphFile(cellFolder(study, cell));
    networks.push_back(fs::exists(file)
                           ? std::make_shared<const grn::EdgeSet>(grn::fromJson(readFile(file), file.string()))
                           : nullptr);
  }
  return networks;
}

}  // namespace grnwb::study
