// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train_page.h"

namespace grnwb::ui {

TrainPage::TrainPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  setObjectName(QStringLiteral("trainPage"));
}

}  // namespace grnwb::ui
