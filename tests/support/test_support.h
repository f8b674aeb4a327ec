// SPDX-License-Identifier: GPL-3.0-or-later
// Where tests find the shared data and the built programs, and how they check errors.
#pragma once

#include <QString>
#include <QTest>
#include <filesystem>
#include <functional>
#include <string>

#include "core/base/error.h"

namespace grnwb::test {

/// A path in the folder of real data and reference values: $GRNWB_SHARED, or ../shared beside the source tree.
std::filesystem::path sharedPath(const std::string& relative);
bool hasShared(const std::string& relative);
std::filesystem::path sourceDir();
/// Folder of grnwb and grn-workbench.
std::filesystem::path binDir();

/// Runs the body and returns the Error it throws; an Error with an empty subject when it throws none.
Error errorOf(const std::function<void()>& body);

/// |actual - expected| <= tolerance * |expected|
bool closeTo(double actual, double expected, double relativeTolerance);

}  // namespace grnwb::test

/// Skips the test, by name, where the shared data are absent.
#define GRNWB_NEEDS_SHARED(relative)     \
  if (!grnwb::test::hasShared(relative)) \
  QSKIP(qPrintable(QStringLiteral("shared file absent: ") + QString::fromStdString(relative)))

/// Compares two numbers by relative tolerance and prints both when they differ.
#define GRNWB_CLOSE(actual, expected, tolerance)         \
  QVERIFY2(                                              \
      grnwb::test::closeTo(actual, expected, tolerance), \
      qPrintable(QStringLiteral("%1, expected %2").arg(double(actual), 0, 'g', 12).arg(double(expected), 0, 'g', 12)))
