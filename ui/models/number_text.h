// SPDX-License-Identifier: GPL-3.0-or-later
// Counts, times and shares as a person reads them.
#pragma once

#include <QString>

namespace grnwb::ui {

/// "7,203", as the user's language writes it.
QString countText(qint64 count);
/// "0.4 s", "14 s", "17 min 20 s", "3 h 5 min".
QString durationText(double seconds);
/// "3.2 MB", in units of 1,000.
QString bytesText(qint64 bytes);
/// "41 %" of a share in [0, 1].
QString percentText(double share, int decimals = 0);

}  // namespace grnwb::ui
