// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two networks, to be marked on the drawing of their union.
#pragma once

#include <QColor>
#include <QStringList>
#include <cstddef>
#include <vector>

#include "ui/graph/edge_strokes.h"
#include "ui/models/selection_hub.h"

namespace grnwb::ui {

struct NetworkMarks {
  std::vector<EdgeName> added, removed, changed;
  QStringList addedGenes, removedGenes;

  bool isEmpty() const {
    return added.empty() && removed.empty() && changed.empty() && addedGenes.isEmpty() && removedGenes.isEmpty();
  }
};

/// For the legend; edges are those drawn and leftOut together.
struct MarkCounts {
  std::size_t added = 0, removed = 0, changed = 0;
  std::size_t addedGenes = 0, removedGenes = 0;
  std::size_t leftOut = 0;  ///< weaker edges that are not drawn

  bool operator==(const MarkCounts&) const = default;
};

struct MarkStyle {
  QColor colour;
  EdgeDash dash;
};
/// Of the theme in force.
MarkStyle addedStyle();
MarkStyle removedStyle();
MarkStyle changedStyle();

}  // namespace grnwb::ui
