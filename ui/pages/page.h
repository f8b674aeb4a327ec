// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window knows of a page: its state dot and its place in the rail.
#pragma once

#include <QWidget>

#include "ui/models/workspace.h"

namespace grnwb::ui {

enum class PageState { empty, ready, running, stale };

/// A page observes the workspace, shows its part of the state, and starts stages. Each has an objectName.
class Page : public QWidget {
  Q_OBJECT
 public:
  explicit Page(Workspace& workspace, QWidget* parent = nullptr);

  PageState state() const { return m_state; }

 Q_SIGNALS:
  void stateChanged();
  /// A button such as "Train" in an empty state leads to another page, by that page's objectName ("trainPage").
  void pageRequested(const QString& objectName);

 protected:
  Workspace& workspace() const { return m_workspace; }
  void setState(PageState state);

 private:
  Workspace& m_workspace;
  PageState m_state = PageState::empty;
};

}  // namespace grnwb::ui
