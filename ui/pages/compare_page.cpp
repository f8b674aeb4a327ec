// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_page.h"

namespace grnwb::ui {

ComparePage::ComparePage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  setObjectName(QStringLiteral("comparePage"));
}

}  // namespace grnwb::ui
