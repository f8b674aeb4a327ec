// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui_support.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

namespace grnwb::test {

void savePicture(QWidget& widget, const QString& name) {
  const QString folder = qEnvironmentVariable("GRNWB_GALLERY");
  if (folder.isEmpty()) return;
  QDir().mkpath(folder);
  QVERIFY(widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

void failOnWarnings() {
  QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

}  // namespace grnwb::test
