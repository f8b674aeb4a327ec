// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data_page.h"

namespace grnwb::ui {

DataPage::DataPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  setObjectName(QStringLiteral("dataPage"));
}

}  // namespace grnwb::ui
