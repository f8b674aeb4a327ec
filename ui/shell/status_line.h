// SPDX-License-Identifier: GPL-3.0-or-later
// The status bar: sizes of data and network, what is selected, what runs, when it was saved.
#pragma once

#include <QObject>

#include "ui/models/workspace.h"

class QLabel;
class QProgressBar;
class QStatusBar;

namespace grnwb::ui {

class StatusLine : public QObject {
  Q_OBJECT
 public:
  StatusLine(Workspace& workspace, QStatusBar& bar);

 private:
  void showSizes();
  void showSelection();
  void showJob();
  void showSaved();

  Workspace& m_workspace;
  QLabel *m_data, *m_network, *m_stale, *m_selected, *m_jobText, *m_saved;
  QProgressBar* m_progress;
  QString m_savedAt;  ///< empty: not in this session
};

}  // namespace grnwb::ui
