// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/network_view_commands.h"

#include <utility>

namespace grnwb::ui {

PlaceGenesCommand::PlaceGenesCommand(NetworkView& view, Places before, Places after, const QString& text)
    : QUndoCommand(text), m_view(view), m_before(std::move(before)), m_after(std::move(after)) {}

void PlaceGenesCommand::undo() {
  m_view.place(m_before);
}

void PlaceGenesCommand::redo() {
  m_view.place(m_after);
}

ShowGenesCommand::ShowGenesCommand(NetworkView& view, NetworkViewState before, NetworkViewState after,
                                   const QString& text)
    : QUndoCommand(text), m_view(view), m_before(std::move(before)), m_after(std::move(after)) {
  m_before.places.clear();
  m_after.places.clear();
}

void ShowGenesCommand::undo() {
  m_view.show(m_before);
}

void ShowGenesCommand::redo() {
  m_view.show(m_after);
}

}  // namespace grnwb::ui
