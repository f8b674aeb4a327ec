// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the real window offscreen: waits for jobs, writes gallery pictures, fails on unexpected Qt warnings.
#pragma once

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include "ui/models/workspace.h"
#include "ui/shell/main_window.h"

namespace grnwb::test {

/// A workspace and its window on folders of their own, in the light theme.
class UiSession {
 public:
  UiSession();

  QTemporaryDir folder;
  QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
  ui::Workspace workspace;
  ui::MainWindow window{workspace, settings};

  /// Waits until no job waits or runs; false after the time, or when a job failed (see failures).
  bool waitForJobs(int milliseconds = 20000);
  /// Messages of failed jobs and refused stages, in order.
  QStringList failures;

  /// A child of the window by its objectName; fails the test when there is none.
  template <class T>
  T* child(const char* objectName) {
    auto* found = window.findChild<T*>(QString::fromLatin1(objectName));
    if (!found) QTest::qFail(qPrintable(QStringLiteral("no %1").arg(QLatin1String(objectName))), __FILE__, __LINE__);
    return found;
  }
  /// Shows the page, lets it lay itself out and writes its picture: see savePicture.
  void picture(const char* page, const QString& name);
};

/// Writes the widget's picture to $GRNWB_GALLERY/name.png when that is set.
void savePicture(QWidget& widget, const QString& name);
/// Any Qt warning from now on fails the running test.
void failOnWarnings();

}  // namespace grnwb::test
