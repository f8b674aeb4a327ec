// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two versions, as the canvas and the ledger show it.
#pragma once

#include <memory>

#include "core/grn/diff.h"
#include "ui/graph/edge_marks.h"

namespace grnwb::ui {

struct NetworkDiff {
  grn::GrnDiff difference;                 ///< changed: in sign or lock
  std::shared_ptr<const grn::Grn> united;  ///< both networks as one, to be drawn
  NetworkMarks marks;
  int undrawn = 0;  ///< edges of the older network that can't be drawn since a gene has another role in the newer one
};

NetworkDiff networkDiff(const grn::Grn& older, const grn::Grn& newer);

}  // namespace grnwb::ui
