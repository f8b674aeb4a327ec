// SPDX-License-Identifier: GPL-3.0-or-later
// The Jobs dock: what runs, how far it is, and the button that stops it.
#pragma once

#include <QWidget>

#include "ui/models/job_queue.h"

class QLabel;
class QPushButton;
class QTableView;

namespace grnwb::ui {

class JobsPanel : public QWidget {
  Q_OBJECT
 public:
  explicit JobsPanel(JobQueue& jobs, QWidget* parent = nullptr);

 private:
  void cancelSelected();
  void refresh();
  int jobToCancel() const;  ///< 0: none

  JobQueue& m_jobs;
  QTableView* m_table;
  QLabel* m_empty;
  QPushButton* m_cancel;
};

}  // namespace grnwb::ui
