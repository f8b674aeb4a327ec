// SPDX-License-Identifier: GPL-3.0-or-later
// Questions written for a chat window, its answers read back, and the whole transcript saved: three menus in a row,
// icons alone where there is little room.
#pragma once

#include <QWidget>
#include <string>

#include "ui/models/workspace.h"

class QMenu;
class QToolButton;

namespace grnwb::ui {

class TranscriptButtons : public QWidget {
  Q_OBJECT
 public:
  explicit TranscriptButtons(Workspace& workspace, QWidget* parent = nullptr);

 private:
  QMenu* addMenu(const QString& text, const QString& toolTip, const QString& iconName, const QString& objectName);
  /// Says why there are none, before a file is chosen.
  bool hasQuestions(llm::Step step);
  void writeQuestions(llm::Step step);
  void importAnswers(llm::Step step, bool folder);
  void exportAll(const QString& suffix, const QString& filter, std::string (*text)(const llm::Transcript&));

  Workspace& m_workspace;
};

}  // namespace grnwb::ui
