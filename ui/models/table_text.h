// SPDX-License-Identifier: GPL-3.0-or-later
// A table as text: TSV for the clipboard, CSV for a file; numbers in the C locale.
#pragma once

#include <QAbstractItemModel>
#include <QModelIndexList>
#include <QString>

namespace grnwb::ui {

/// Header line and the given rows (of any column), in the order of the model; empty: all rows. A cell is its EditRole,
/// or its DisplayRole where that is empty.
QString tableText(const QAbstractItemModel& model, QChar separator, const QModelIndexList& rows = {});

}  // namespace grnwb::ui
