// SPDX-License-Identifier: GPL-3.0-or-later
// The questions as they would be sent, one at a time.
#pragma once

#include <QTimer>
#include <QWidget>
#include <vector>

#include "ui/models/workspace.h"

class QLabel;
class QToolButton;

namespace grnwb::ui {

class PlainView;

class QuestionPreview : public QWidget {
  Q_OBJECT
 public:
  explicit QuestionPreview(Workspace& workspace, QWidget* parent = nullptr);
  /// Starts with the step's first question.
  void setStep(llm::Step step);

 private:
  void makeQuestions();
  void showQuestion();
  void go(int by);

  Workspace& m_workspace;
  QTimer m_timer;
  llm::Step m_step = llm::Step::tfs;
  std::vector<llm::Question> m_questions;  ///< of the first repeat
  int m_at = 0;
  QString m_problem;
  QLabel* m_facts;
  QToolButton *m_previous, *m_next;
  PlainView* m_text;
};

}  // namespace grnwb::ui
