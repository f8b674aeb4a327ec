// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/celltypes/labelled_cells.h"

#include <algorithm>
#include <string>

#include "core/base/error.h"

namespace grnwb::celltypes {

void checkLabels(const data::Matrix& cells, const data::Categorical& labels) {
  const char* const remedy = "give each cell one of the labels, or none";
  if (std::ssize(labels.codes) != cells.rows())
    throw Error(ErrorCode::badInput, "cell labels",
                "there are " + std::to_string(labels.codes.size()) + " for " + std::to_string(cells.rows()) + " cells",
                remedy);
  const auto kinds = std::ssize(labels.categories);
  if (std::ranges::any_of(labels.codes, [kinds](std::int32_t code) { return code < -1 || code >= kinds; }))
    throw Error(ErrorCode::badInput, "cell labels", "a cell's code is none of the " + std::to_string(kinds) + " labels",
                remedy);
}

std::vector<std::int64_t> groupSizes(const data::Categorical& labels) {
  std::vector<std::int64_t> sizes(labels.categories.size(), 0);
  for (const std::int32_t code : labels.codes)
    if (code >= 0) ++sizes[static_cast<std::size_t>(code)];
  return sizes;
}

}  // namespace grnwb::celltypes
