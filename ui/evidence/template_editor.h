// SPDX-License-Identifier: GPL-3.0-or-later
// The wording of the questions, one template a tab, checked while it is typed.
#pragma once

#include <QWidget>
#include <array>

#include "core/llm/prompts.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace grnwb::ui {

class ExactEdit;

class TemplateEditor : public QWidget {
  Q_OBJECT
 public:
  enum Tab { SystemTab, TfTab, EdgeTab, TabCount };

  explicit TemplateEditor(QWidget* parent = nullptr);

  /// Replaces the texts that differ from those taken before; what is being typed in the others stays.
  void take(const llm::PromptTemplates& templates);
  /// Replaces all texts.
  void restart(const llm::PromptTemplates& templates);
  /// The texts that are correct, and those taken last in place of the others.
  llm::PromptTemplates correct() const;
  Tab tab() const;

 Q_SIGNALS:
  void edited();
  /// The focus left an editor.
  void left();
  void tabChanged();

 private:
  QString tabTitle(int tab) const;
  /// What is wrong with one text; empty: nothing.
  QString problemOf(int tab) const;
  void showTab();
  void showProblem();

  llm::PromptTemplates m_taken;
  QTabBar* m_tabs;
  QStackedWidget* m_stack;
  std::array<ExactEdit*, TabCount> m_editors{};
  QLabel *m_placeholders, *m_problem;
  QPushButton* m_reset;
};

}  // namespace grnwb::ui
