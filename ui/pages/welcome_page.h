// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a first start: ways in, the three steps, and what this computer can do.
#pragma once

#include "ui/pages/page.h"

class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace grnwb::ui {

struct ComputerFacts;

class WelcomePage : public Page {
  Q_OBJECT
 public:
  explicit WelcomePage(Workspace& workspace, QWidget* parent = nullptr);
  /// Folders, newest first.
  void setRecentProjects(const QStringList& folders);

 Q_SIGNALS:
  void exampleRequested();
  void dataRequested();
  void projectRequested();
  /// A recent project.
  void pathChosen(const QString& path);
  void recentCleared();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* makeWaysIn();
  QWidget* makeSteps();
  QWidget* makeComputer();
  void measureComputer();
  void showFacts(const ComputerFacts& facts);

  QListWidget* m_recent;
  QLabel* m_noRecent;
  QPushButton* m_clear;
  QWidget* m_facts = nullptr;
  QVBoxLayout* m_factRows = nullptr;
  bool m_measured = false;
};

}  // namespace grnwb::ui
