// SPDX-License-Identifier: GPL-3.0-or-later
// The page Data.
#pragma once

#include "ui/pages/page.h"

namespace grnwb::ui {

class DataPage : public Page {
  Q_OBJECT
 public:
  explicit DataPage(Workspace& workspace, QWidget* parent = nullptr);
};

}  // namespace grnwb::ui
