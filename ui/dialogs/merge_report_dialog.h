// SPDX-License-Identifier: GPL-3.0-or-later
// What became of each file's genes when several files were opened as one.
#pragma once

#include <QDialog>

#include "core/pipeline/project_state.h"

namespace grnwb::ui {

class MergeReportDialog : public QDialog {
  Q_OBJECT
 public:
  /// state: of files that were merged, with their cells.
  explicit MergeReportDialog(const pipeline::ProjectState& state, QWidget* parent = nullptr);
};

}  // namespace grnwb::ui
