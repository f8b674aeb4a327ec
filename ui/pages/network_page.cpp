// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/network_page.h"

namespace grnwb::ui {

NetworkPage::NetworkPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  setObjectName(QStringLiteral("networkPage"));
}

}  // namespace grnwb::ui
