// SPDX-License-Identifier: GPL-3.0-or-later
// The swaps that a trace proposes, each a button that makes one undoable edit.
#pragma once

#include <QWidget>
#include <memory>

#include "core/pipeline/gap_trace.h"
#include "ui/models/workspace.h"

class QGridLayout;
class QLabel;

namespace grnwb::ui {

/// Why the swap can't be made in the network as it is now; empty: it can. network may be null.
QString swapObstacle(const pipeline::SwapProposal& swap, const std::string& target, const grn::Grn* network);

/// Follows the network: what was done or no longer fits says so.
class SwapList : public QWidget {
  Q_OBJECT
 public:
  explicit SwapList(Workspace& workspace, QWidget* parent = nullptr);

  /// Null: none.
  void setTrace(std::shared_ptr<const pipeline::GapTrace> trace);

 private:
  struct Row {
    QPushButton* button;
    QLabel* text;
  };
  void refresh();
  void swap(std::size_t number);

  Workspace& m_workspace;
  std::shared_ptr<const pipeline::GapTrace> m_trace;
  QGridLayout* m_grid;
  QLabel* m_none;
  std::vector<Row> m_rows;
  QWidget* m_retrain;
};

}  // namespace grnwb::ui
