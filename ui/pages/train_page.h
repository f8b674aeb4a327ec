// SPDX-License-Identifier: GPL-3.0-or-later
// The page Train.
#pragma once

#include "ui/pages/page.h"

namespace grnwb::ui {

class TrainPage : public Page {
  Q_OBJECT
 public:
  explicit TrainPage(Workspace& workspace, QWidget* parent = nullptr);
};

}  // namespace grnwb::ui
