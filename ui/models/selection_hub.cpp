// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/selection_hub.h"

namespace grnwb::ui {

void SelectionHub::select(Selection selection) {
  if (selection == m_selection) return;
  m_selection = std::move(selection);
  Q_EMIT selectionChanged(m_selection);
}

}  // namespace grnwb::ui
