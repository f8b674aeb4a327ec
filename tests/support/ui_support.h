// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the real window offscreen: waits for jobs, writes gallery pictures, fails on unexpected Qt warnings.
#pragma once

#include <QWidget>

namespace grnwb::test {

/// Writes the widget's picture to $GRNWB_GALLERY/name.png when that is set.
void savePicture(QWidget& widget, const QString& name);
/// Any Qt warning from now on fails the running test.
void failOnWarnings();

}  // namespace grnwb::test
