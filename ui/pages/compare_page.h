// SPDX-License-Identifier: GPL-3.0-or-later
// The page Compare.
#pragma once

#include "ui/pages/page.h"

namespace grnwb::ui {

class ComparePage : public Page {
  Q_OBJECT
 public:
  explicit ComparePage(Workspace& workspace, QWidget* parent = nullptr);
};

}  // namespace grnwb::ui
