// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of a study beside its table: what comes next, when all is done, what needs the user.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/models/workspace.h"

class QLabel;
class QTableView;

namespace grnwb::ui {

class StudyDocument;
class StudyQueueModel;

class StudyQueuePanel : public QWidget {
  Q_OBJECT
 public:
  StudyQueuePanel(Workspace& workspace, StudyDocument& document, QWidget* parent = nullptr);

 private:
  void takeResults();
  /// What the last column of the row says: Retry, or Set… a key.
  void act(int row);
  void askForKey(std::size_t studyRow);
  /// Of a failed cell: by its menu or by keys.
  void addActions();
  QString summaryText() const;

  Workspace& m_workspace;
  StudyDocument& m_document;
  StudyQueueModel* m_model;
  QTableView* m_table;
  QLabel *m_state, *m_summary;
  QTimer m_tick;  ///< while a cell runs, its time goes on
};

}  // namespace grnwb::ui
