// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui_support.h"

#include <QDir>
#include <QRegularExpression>

#include "tests/support/test_support.h"
#include "ui/style/theme.h"

namespace grnwb::test {

UiSession::UiSession() {
  ui::applyTheme(false);
  workspace.setFolders(folder.filePath(QStringLiteral("examples")).toStdString(),
                       folder.filePath(QStringLiteral("scratch")).toStdString());
  workspace.setLayoutWorker(binDir() / "grnwb-layout-worker");
  QObject::connect(workspace.jobs(), &ui::JobQueue::failed, &window,
                   [this](int, const QString& title, const QString& message) {
                     failures << QStringLiteral("%1: %2").arg(title, message);
                   });
  QObject::connect(&workspace, &ui::Workspace::refused, &window, [this](const QString& reason) { failures << reason; });
}

bool UiSession::waitForJobs(int milliseconds) {
  const bool idle = QTest::qWaitFor([this] { return !workspace.jobs()->isBusy(); }, milliseconds);
  if (!idle) qInfo("jobs still running after %d ms", milliseconds);
  for (const QString& failure : failures) qInfo("%s", qPrintable(failure));
  return idle && failures.isEmpty();
}

void UiSession::picture(const char* page, const QString& name) {
  window.showPage(QString::fromLatin1(page));
  waitForJobs(60000);                                    // a layout or an embedding may still be drawn
  for (int turn = 0; turn < 3; ++turn) QTest::qWait(1);  // views that refresh on a zero timer
  savePicture(window, name);
}

void savePicture(QWidget& widget, const QString& name) {
  const QString folder = qEnvironmentVariable("GRNWB_GALLERY");
  if (folder.isEmpty()) return;
  QDir().mkpath(folder);
  QVERIFY(widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

void failOnWarnings() {
  // The offscreen platform says so of every window whose smallest size changes, and of every popup.
  QTest::failOnWarning(QRegularExpression(
      QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)).*")));
}

}  // namespace grnwb::test
