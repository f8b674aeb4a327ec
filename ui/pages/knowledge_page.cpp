// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/knowledge_page.h"

namespace grnwb::ui {

KnowledgePage::KnowledgePage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  setObjectName(QStringLiteral("knowledgePage"));
}

}  // namespace grnwb::ui
