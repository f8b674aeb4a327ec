// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons that make networks to compare with; while that can't be done they are disabled and say why.
#pragma once

#include <QString>

#include "ui/models/workspace.h"

class QPushButton;

namespace grnwb::ui {

/// Asks for method and seeds.
QPushButton* addSeedsButton(Workspace& workspace, const QString& objectName, QWidget* parent);
/// A link that makes ten at once; hidden as soon as the project has random graphs enough for a band.
QPushButton* tenRandomGraphsLink(Workspace& workspace, const QString& objectName, QWidget* parent);

}  // namespace grnwb::ui
