// SPDX-License-Identifier: GPL-3.0-or-later
// The card with the curated list in use: how much of it the data have, and the choice of another.
#pragma once

#include <QFrame>

#include "ui/models/workspace.h"

class QLabel;
class QPushButton;

namespace grnwb::ui {

class TfListCard : public QFrame {
  Q_OBJECT
 public:
  explicit TfListCard(Workspace& workspace, QWidget* parent = nullptr);

  /// Asks for a file and uses it as the list.
  void chooseFile();
  void useProjectList();

 private:
  void refresh();

  Workspace& m_workspace;
  QLabel *m_name, *m_share, *m_absent;
  QPushButton* m_projectList;
};

}  // namespace grnwb::ui
