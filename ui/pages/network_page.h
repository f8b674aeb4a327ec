// SPDX-License-Identifier: GPL-3.0-or-later
// The page Network.
#pragma once

#include "ui/pages/page.h"

namespace grnwb::ui {

class NetworkPage : public Page {
  Q_OBJECT
 public:
  explicit NetworkPage(Workspace& workspace, QWidget* parent = nullptr);
};

}  // namespace grnwb::ui
