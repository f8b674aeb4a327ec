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
  /// Folders and files, newest first.
  void setRecentProjects(const QStringList& folders);
  void setRecentData(const QStringList& files);

 Q_SIGNALS:
  void exampleRequested();
  void dataRequested();
  void projectRequested();
  /// A recent project or data file.
  void pathChosen(const QString& path);
  void recentCleared();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* makeWaysIn();
  QWidget* makeSteps();
  QWidget* makeComputer();
  void showRecent();
  void measureComputer();
  void showFacts(const ComputerFacts& facts);

  QStringList m_projects, m_data;
  QListWidget* m_recent;
  QLabel* m_noRecent;
  QPushButton* m_clear;
  QWidget* m_facts = nullptr;
  QVBoxLayout* m_factRows = nullptr;
  bool m_measured = false;
};

}  // namespace grnwb::ui
