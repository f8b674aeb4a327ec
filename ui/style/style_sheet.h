// SPDX-License-Identifier: GPL-3.0-or-later
// The application's style sheet, made from a theme's colours and the design's measures.
#pragma once

#include <QString>

#include "ui/style/theme.h"

namespace grnwb::ui {

QString styleSheet(const Theme& theme);

}  // namespace grnwb::ui
