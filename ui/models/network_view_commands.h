// SPDX-License-Identifier: GPL-3.0-or-later
// Undo steps of the network's view: genes moved, and another part of the network shown.
#pragma once

#include <QUndoCommand>

#include "ui/models/network_view.h"

namespace grnwb::ui {

/// Genes without a place before keep the one they got.
class PlaceGenesCommand : public QUndoCommand {
 public:
  PlaceGenesCommand(NetworkView& view, Places before, Places after, const QString& text);
  void undo() override;
  void redo() override;

 private:
  NetworkView& m_view;
  Places m_before, m_after;
};

/// Leaves the places alone, which layouts may have changed since.
class ShowGenesCommand : public QUndoCommand {
 public:
  ShowGenesCommand(NetworkView& view, NetworkViewState before, NetworkViewState after, const QString& text);
  void undo() override;
  void redo() override;

 private:
  NetworkView& m_view;
  NetworkViewState m_before, m_after;  ///< without places
};

}  // namespace grnwb::ui
