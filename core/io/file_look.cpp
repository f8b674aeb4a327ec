// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file_look.h"

#include <algorithm>

namespace grnwb::io {
namespace {

/// How many steps values are away from counts.
int stepsFromCounts(data::ValueKind values) {
  switch (values) {
    case data::ValueKind::counts:
      return 0;
    case data::ValueKind::normalised:
      return 1;
    case data::ValueKind::log:
      return 2;
    case data::ValueKind::scaled:
      return 3;
    case data::ValueKind::empty:
      break;
  }
  return 4;
}

}  // namespace

bool FileLook::isUnsure() const {
  if (members.size() > 1 || genomes.size() > 1 || orientation == Orientation::unclear) return true;
  if (!matrices.empty() && !matrices.front().name.empty()) return true;  // there is no main one
  return std::ranges::any_of(matrices, [&](const OfferedMatrix& other) {
    return stepsFromCounts(other.values) < stepsFromCounts(matrices.front().values);
  });
}

}  // namespace grnwb::io
