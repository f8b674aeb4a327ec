// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of cell types in real and synthetic cells as a picture.
#pragma once

#include <QAbstractItemModel>

#include "ui/plots/figure.h"

namespace grnwb::ui {

/// model: a ProportionsModel with content. Bars over the range of the real share, drifting types in bold; CSV: the
/// table.
Figure proportionsFigure(const QAbstractItemModel& model);

}  // namespace grnwb::ui
