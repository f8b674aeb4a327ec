// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Context: what the questions say about the experiment, their wording and their numbers.
#pragma once

#include <QTimer>
#include <QWidget>
#include <string>

#include "ui/models/workspace.h"

class QLabel;

namespace grnwb::ui {

class ExactEdit;
class ParameterForm;
class QuestionPreview;
class TemplateEditor;

/// Texts are stored a moment after the last key or when the focus leaves them, numbers at once; a template that isn't
/// correct stays on the screen and isn't stored.
class InquiryPanel : public QWidget {
  Q_OBJECT
 public:
  explicit InquiryPanel(Workspace& workspace, QWidget* parent = nullptr);

 protected:
  void hideEvent(QHideEvent* event) override;

 private:
  QWidget* makeContext();
  QWidget* makeNumbers();
  void chooseFile();
  void loadFile(const QString& path);
  void take();
  void restart();
  void store();
  void showCount();

  Workspace& m_workspace;
  QTimer m_timer;
  std::string m_takenContext;
  llm::QuestionParameters m_questions;
  ExactEdit* m_context = nullptr;
  QLabel* m_count = nullptr;
  ParameterForm* m_form = nullptr;
  TemplateEditor* m_templates;
  QuestionPreview* m_preview;
};

}  // namespace grnwb::ui
