// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

namespace grnwb::ui {

Page::Page(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace) {}

void Page::setState(PageState state) {
  if (m_state == state) return;
  m_state = state;
  Q_EMIT stateChanged();
}

}  // namespace grnwb::ui
