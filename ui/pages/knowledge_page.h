// SPDX-License-Identifier: GPL-3.0-or-later
// The page Knowledge.
#pragma once

#include "ui/pages/page.h"

namespace grnwb::ui {

class KnowledgePage : public Page {
  Q_OBJECT
 public:
  explicit KnowledgePage(Workspace& workspace, QWidget* parent = nullptr);
};

}  // namespace grnwb::ui
